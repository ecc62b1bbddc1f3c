/** Numbers as people write them, and words that agree with them. */
export const count = (number: number) => new Intl.NumberFormat('es-MX').format(number)

export const some = (number: number, one: string, several: string) =>
  `${count(number)} ${number === 1 ? one : several}`

/** A value in a line: short, and as JSON writes it. */
export function short(value: unknown, most = 60): string {
  const text = typeof value === 'string' ? `«${value}»` : (JSON.stringify(value) ?? '')
  const line = text.replaceAll(/\s+/g, ' ')
  return line.length > most ? `${line.slice(0, most - 1)}…` : line
}
