/**
 * A part of a whole in words, from 0 to 1 and beyond: «30 %». «100 %» is said of the whole alone and «0 %» of nothing
 * alone, so that no rounding says that all was paid, or that nothing was.
 */
export function percentText(share: number): string {
  if (share > 0 && share < 0.01) return 'menos del 1 %'
  const percent = Math.round(share * 100)
  return `${share < 1 ? Math.min(percent, 99) : percent} %`
}
