/** A colour as people see it: lightness 0–1, chroma from 0 (grey), hue in radians (B. Ottosson, «Oklab», 2020). */
export type Oklch = { readonly lightness: number; readonly chroma: number; readonly hue: number }

type Triple = readonly [number, number, number]

/** '#rrggbb' as people see it. */
export function toOklch(hex: string): Oklch {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) =>
    linear(Number.parseInt(hex.slice(at, at + 2), 16) / 255),
  )
  const [long, medium, short] = times(LMS_OF_RGB, [red, green, blue])
  const [lightness, a, b] = times(LAB_OF_LMS, [
    Math.cbrt(long),
    Math.cbrt(medium),
    Math.cbrt(short),
  ])
  return { lightness, chroma: Math.hypot(a, b), hue: Math.atan2(b, a) }
}

/** The '#rrggbb' nearest to it of the same lightness and hue: a screen shows less chroma in the very dark and light. */
export function fromOklch({ lightness, chroma, hue }: Oklch): string {
  let [least, most] = [0, chroma]
  if (isShown(rgbOf({ lightness, chroma, hue }))) least = chroma
  for (let step = 0; step < STEPS && least < most; step++) {
    const middle = (least + most) / 2
    if (isShown(rgbOf({ lightness, chroma: middle, hue }))) least = middle
    else most = middle
  }
  return hexOf(rgbOf({ lightness, chroma: least, hue }))
}

/** Halves of a range until it is finer than a screen's colours. */
const STEPS = 20

function rgbOf({ lightness, chroma, hue }: Oklch): Triple {
  const lab = [lightness, chroma * Math.cos(hue), chroma * Math.sin(hue)] as const
  const [long, medium, short] = times(LMS_OF_LAB, lab)
  return times(RGB_OF_LMS, [long ** 3, medium ** 3, short ** 3])
}

/** With the least that rounding forgives. */
const isShown = (rgb: Triple) => rgb.every((channel) => channel > -0.0005 && channel < 1.0005)

function hexOf(rgb: Triple): string {
  const channels = rgb.map((channel) => Math.round(255 * curved(Math.min(1, Math.max(0, channel)))))
  return `#${channels.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`
}

const linear = (channel: number) =>
  channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4

const curved = (channel: number) =>
  channel <= 0.0031308 ? channel * 12.92 : 1.055 * channel ** (1 / 2.4) - 0.055

const times = (matrix: readonly [Triple, Triple, Triple], [x, y, z]: Triple): Triple => {
  const [first, second, third] = matrix
  const row = ([a, b, c]: Triple) => a * x + b * y + c * z
  return [row(first), row(second), row(third)]
}

const LMS_OF_RGB = [
  [0.4122214708, 0.5363325363, 0.0514459929],
  [0.2119034982, 0.6806995451, 0.1073969566],
  [0.0883024619, 0.2817188376, 0.6299787005],
] as const
const LAB_OF_LMS = [
  [0.2104542553, 0.793617785, -0.0040720468],
  [1.9779984951, -2.428592205, 0.4505937099],
  [0.0259040371, 0.7827717662, -0.808675766],
] as const
const LMS_OF_LAB = [
  [1, 0.3963377774, 0.2158037573],
  [1, -0.1055613458, -0.0638541728],
  [1, -0.0894841775, -1.291485548],
] as const
const RGB_OF_LMS = [
  [4.0767416621, -3.3077115913, 0.2309699292],
  [-1.2684380046, 2.6097574011, -0.3413193965],
  [-0.0041960863, -0.7034186147, 1.707614701],
] as const
