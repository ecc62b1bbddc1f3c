import { Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { CsvError, parse } from 'csv-parse'
import { breather } from './breath.ts'
import { accept, type Decision, refuse } from './decision.ts'
import { type Delimiter, delimiterOf } from './delimiter.ts'
import { decodeText, type Encoding } from './encoding.ts'
import { type Cell, type Column, cellOf, rowOf, type Sheet } from './sheet.ts'

export type CsvFile = {
  readonly sheet: Sheet
  readonly encoding: Encoding
  readonly delimiter: Delimiter
  /** Lines with more or fewer columns than most; they are in the sheet as they came. */
  readonly ragged: readonly RaggedLine[]
}

export type RaggedLine = {
  readonly line: number
  readonly cells: number
  readonly expected: number
}

export type CsvRefusal =
  | { readonly because: 'not-text' }
  | { readonly because: 'no-rows' }
  | { readonly because: 'quote-not-closed'; readonly line: number }
  | { readonly because: 'line-too-long'; readonly line: number; readonly limit: number }
  | { readonly because: 'too-many-rows'; readonly limit: number }

export type CsvOptions = { readonly maxRows?: number; readonly name?: string }

/**
 * Reads a CSV of any office: encoding and delimiter are found in the content, and every value stays text. While a long
 * one is read, whoever waits is answered.
 */
export async function readCsv(
  bytes: Uint8Array,
  { maxRows = 200_000, name = '' }: CsvOptions = {},
): Promise<Decision<CsvFile, CsvRefusal>> {
  const decoded = decodeText(bytes)
  if (!decoded) return refuse({ because: 'not-text' })

  const delimiter = delimiterOf(decoded.text)
  const records = await recordsOf(decoded.text, delimiter, maxRows)
  if (!Array.isArray(records)) return refuse(records)

  const rows = records
    .map(({ line, values }) => rowOf(line, values))
    .filter((row) => row !== undefined)
  if (rows.length === 0) return refuse({ because: 'no-rows' })
  const ragged = raggedIn(records.filter(({ values }) => values.some((cell) => cell !== null)))
  const sheet = { name, hidden: false, rows }
  return accept({ sheet, encoding: decoded.encoding, delimiter, ragged })
}

type CsvRecord = { readonly line: number; readonly values: readonly Cell[] }

/** A record takes one line, and one more for each break inside its quotes. */
async function recordsOf(
  text: string,
  delimiter: Delimiter,
  maxRows: number,
): Promise<CsvRecord[] | CsvRefusal> {
  const declaration = /^sep=[,;\t|]\r?\n/i.exec(text)?.[0] ?? ''
  const records: CsvRecord[] = []
  let line = declaration ? 2 : 1
  const keep = (values: string[]) => {
    records.push({ line, values: values.map(readable) })
    line += 1 + values.reduce((breaks, value) => breaks + breaksIn(value), 0)
    return null
  }
  const isFull = () => records.length > maxRows
  const parser = parse({ ...dialect, delimiter, on_record: keep })
  try {
    await pipeline(piecesOf(text.slice(declaration.length), isFull), parser, nowhere())
  } catch (fault) {
    if (fault instanceof NoLine) return { because: 'line-too-long', line, limit: LONGEST_LINE }
    if (!(fault instanceof CsvError)) throw fault
    if (isFull()) return { because: 'too-many-rows', limit: maxRows }
    return fault.code === 'CSV_MAX_RECORD_SIZE'
      ? { because: 'line-too-long', line, limit: LONGEST_LINE }
      : { because: 'quote-not-closed', line }
  }
  return isFull() ? { because: 'too-many-rows', limit: maxRows } : records
}

const PIECE = 64 * 1024

async function* piecesOf(text: string, isEnough: () => boolean) {
  const bytes = Buffer.from(text)
  const breathe = breather()
  let sinceBreak = 0
  for (let at = 0; at < bytes.length && !isEnough(); at += PIECE) {
    const piece = bytes.subarray(at, at + PIECE)
    const last = Math.max(piece.lastIndexOf('\n'), piece.lastIndexOf('\r'))
    sinceBreak = last < 0 ? sinceBreak + piece.length : piece.length - last - 1
    if (sinceBreak > LONGEST_LINE) throw new NoLine()
    yield piece
    await breathe()
  }
}

/** What has no line for so long is no table; its separators alone would be millions of cells. */
class NoLine extends Error {}

/** Each record is kept as it is read; nothing comes out at the other end. */
const nowhere = () => new Writable({ objectMode: true, write: (_record, _, next) => next() })

const breaksIn = (value: string) => value.match(/\r\n|\n|\r/g)?.length ?? 0

/** A polygon fits; a quote that nobody closes is found soon. */
const LONGEST_LINE = 4_000_000

const dialect = {
  max_record_size: LONGEST_LINE,
  relax_column_count: true,
  relax_quotes: true,
  record_delimiter: ['\r\n', '\n', '\r'],
}

/** The apostrophe that a file for people puts before a formula sign is not part of the value. */
const readable = (value: string) => cellOf(/^'+[=+\-@\t\r]/.test(value) ? value.slice(1) : value)

function raggedIn(records: readonly CsvRecord[]): RaggedLine[] {
  const times = new Map<number, number>()
  for (const { values } of records) times.set(values.length, (times.get(values.length) ?? 0) + 1)
  const [expected = 0] = [...times].toSorted(([a, x], [b, y]) => y - x || b - a)[0] ?? []
  return records
    .filter(({ values }) => values.length !== expected)
    .map(({ line, values }) => ({ line, cells: values.length, expected }))
}

/**
 * Writes rows as CSV (RFC 4180, CRLF). For people it begins with a byte order mark, so that Excel reads the
 * accents, and no text can start a formula; machines get the values as they are.
 */
export function writeCsv<Item>(
  items: Iterable<Item>,
  columns: readonly Column<Item>[],
  reader: 'people' | 'machines',
): string {
  const write = reader === 'people' ? harmless : plain
  const lines = [columns.map(({ heading }) => quoted(write(heading))).join(',')]
  for (const item of items)
    lines.push(columns.map(({ value }) => quoted(write(value(item)))).join(','))
  return `${reader === 'people' ? '\uFEFF' : ''}${lines.join('\r\n')}\r\n`
}

const plain = (cell: Cell) => (cell === null ? '' : String(cell))

/** A spreadsheet runs what begins with one of these signs; numbers cannot be formulas. */
const harmless = (cell: Cell) =>
  typeof cell === 'string' && /^'*[=+\-@\t\r]/.test(cell) ? `'${cell}` : plain(cell)

const quoted = (text: string) =>
  /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replace(/"/g, '""')}"` : text
