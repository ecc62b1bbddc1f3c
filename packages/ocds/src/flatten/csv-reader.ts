import { limitsOf, type Sheet, SheetError, type SheetLimits } from './sheets.ts'
import { texts } from './texts.ts'

/** CSV files by their names, with or without `.csv`. */
export type CsvFiles = Readonly<Record<string, string | Uint8Array>>

type Options = { audience?: 'human' | 'machine'; limits?: SheetLimits }

/** The sheets of CSV files. Their rows are read when they are asked for. */
export function readCsvFiles(files: CsvFiles, options: Options): Sheet[] {
  const limits = limitsOf(options.limits)
  const sizes = Object.values(files).reduce((sum, { length }) => sum + length, 0)
  if (sizes > limits.maxBytes)
    throw new SheetError('too-large', texts.tooManyBytes(limits.maxBytes))
  return Object.entries(files).map(([file, content]) => {
    const name = file.replace(/\.csv$/i, '').replace(/^.*[/\\]/, '')
    return readCsv({ name, content, limits, audience: options.audience })
  })
}

type File = {
  name: string
  content: string | Uint8Array
  limits: Required<SheetLimits>
  audience: Options['audience']
}

function readCsv({ name, content, limits, audience }: File): Sheet {
  const text = typeof content === 'string' ? content : decoded(name, content)
  const hasMark = text.startsWith('\uFEFF')
  const isHuman = (audience ?? (hasMark ? 'human' : 'machine')) === 'human'
  const read = isHuman ? (cell: string) => cell.replace(/^'(?=[=+\-@\t\r'])/, '') : undefined
  const from = hasMark ? 1 : 0
  const comma = delimiterOf(text, from)
  const lines = () => linesOf({ name, text, from, comma, most: limits.maxColumns, read })
  const headings = lines().next().value ?? []
  return { name, headings, rows: { [Symbol.iterator]: () => skippingOne(lines()) } }
}

/** Excel writes semicolons where the comma is for decimals; no path has any of these. */
function delimiterOf(text: string, from: number): string {
  const first = text.slice(from, plainEnd(text, from, /[\r\n]/g))
  return [',', ';', '\t'].find((sign) => first.includes(sign)) ?? ','
}

function decoded(name: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    throw new SheetError('broken-csv', texts.notUtf8(name))
  }
}

function* skippingOne<T>(values: Iterator<T>) {
  values.next()
  for (let next = values.next(); !next.done; next = values.next()) yield next.value
}

type Scan = {
  name: string
  text: string
  from: number
  comma: string
  most: number
  read: ((cell: string) => string) | undefined
}

/** RFC 4180; a line may also end in LF or CR alone, and a quote within an unquoted cell is a quote. */
function* linesOf({
  name,
  text,
  from,
  comma,
  most,
  read = (cell) => cell,
}: Scan): Generator<string[]> {
  const separator = new RegExp(`[${comma}\r\n]`, 'g')
  let at = from
  while (at < text.length) {
    const row: string[] = []
    for (;;) {
      const quoted = text[at] === '"' ? closing(name, text, at) : at
      const end = plainEnd(text, quoted, separator)
      const inside = quoted > at ? text.slice(at + 1, quoted - 1).replaceAll('""', '"') : ''
      if (row.push(read(inside + text.slice(quoted, end))) > most) {
        throw new SheetError('too-large', texts.tooManyColumns(name, most))
      }
      at = end
      if (text[at] !== comma) break
      at += 1
    }
    at += text.startsWith('\r\n', at) ? 2 : 1
    yield row
  }
}

/** The place after the quote that closes a cell. */
function closing(name: string, text: string, start: number): number {
  for (let at = text.indexOf('"', start + 1); at >= 0; at = text.indexOf('"', at + 2)) {
    if (text[at + 1] !== '"') return at + 1
  }
  const line = text.slice(0, start).split('\n').length
  throw new SheetError('broken-csv', texts.brokenCsv(name, line))
}

function plainEnd(text: string, start: number, separator: RegExp): number {
  separator.lastIndex = start
  return separator.exec(text)?.index ?? text.length
}
