/**
 * The contrast of two colours, from 1 to 21, by WCAG 2.2 («contrast ratio» and «relative luminance»).
 * Colours are written '#rrggbb'; anything else is a fault, ask `isColour` of what people set.
 */
export function contrastRatio(hexA: string, hexB: string): number {
  const [darker = 0, lighter = 0] = [luminance(hexA), luminance(hexB)].sort((a, b) => a - b)
  return (lighter + 0.05) / (darker + 0.05)
}

export const isColour = (text: string): boolean => /^#[0-9a-f]{6}$/i.test(text)

function luminance(hex: string): number {
  if (!isColour(hex)) throw new RangeError(`${hex} is no colour`)
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) =>
    linear(Number.parseInt(hex.slice(at, at + 2), 16) / 255),
  )
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

const linear = (channel: number) =>
  channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
