const units = ['KB', 'MB', 'GB'] as const

/** «980 bytes», «12 KB», «1.4 MB»: thousands, as the programs that download show it. */
export function fileSize(bytes: number): string {
  if (bytes < 1000) return `${bytes} bytes`
  let size = bytes / 1000
  let unit = 0
  while (size >= 999.5 && unit < units.length - 1) {
    size /= 1000
    unit += 1
  }
  const digits = size < 10 && unit > 0 ? 1 : 0
  return `${size.toLocaleString('es-MX', { maximumFractionDigits: digits })} ${units[unit]}`
}
