export type Delimiter = ',' | ';' | '\t' | '|'

/**
 * The sign that parts the columns: the one that stands equally often in most lines, since a comma inside a
 * sentence comes and goes. A first line «sep=;», as Excel writes it, decides alone. A comma when none does.
 */
export function delimiterOf(text: string): Delimiter {
  const declared = /^sep=([,;\t|])\r?\n/i.exec(text)?.[1]
  const lines = sampleLines(text)
  const scored = delimiters.map((sign) => ({ sign, ...regularity(lines, sign) }))
  const [best] = scored.toSorted((a, b) => b.share - a.share || b.columns - a.columns)
  return delimiters.find((sign) => sign === declared) ?? (best && best.share > 0 ? best.sign : ',')
}

const delimiters = [',', ';', '\t', '|'] as const

/** The first lines without what stands in quotes; a line break in quotes does not end a line. */
function sampleLines(text: string) {
  const sample = text.slice(0, SAMPLE)
  const lines = sample.replace(/"[^"]*"/g, '').split(/\r\n|\n|\r/)
  const whole = sample.length < text.length && lines.length > 1 ? lines.slice(0, -1) : lines
  return whole.filter((line) => line.trim() !== '')
}

const SAMPLE = 65_536

function regularity(lines: readonly string[], sign: string) {
  const counts = lines.map((line) => line.split(sign).length - 1)
  const lineCounts = new Map<number, number>()
  for (const count of counts) if (count > 0) lineCounts.set(count, (lineCounts.get(count) ?? 0) + 1)
  const [columns = 0, times = 0] = [...lineCounts].toSorted(([, a], [, b]) => b - a)[0] ?? []
  return { share: lines.length > 0 ? times / lines.length : 0, columns }
}
