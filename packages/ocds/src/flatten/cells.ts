import { type Json, same } from '../merge/json.ts'
import type { CellType } from './field-node.ts'
import { type Cell, isEmpty } from './sheets.ts'

/** `typed` where cells keep their type (tables, XLSX), `text` where all are text (CSV). */
export type CellMode = 'typed' | 'text'

/** The cell that says a value: lists are joined by semicolons. Null where no cell can. */
export function cellOf(value: Json): Cell {
  if (typeof value !== 'object' || value === null) return value
  if (!Array.isArray(value)) return null
  if (value.every(isScalar)) return value.map(textOf).join(';')
  return value.every(isListOfScalars)
    ? value.map((inside) => inside.map(textOf).join()).join(';')
    : null
}

/** A number as text that gives back the same number. */
export const textOf = (value: Json): string => (Object.is(value, -0) ? '-0' : String(value))

const isScalar = (value: Json) => typeof value !== 'object'
const isListOfScalars = (value: Json): value is Json[] =>
  Array.isArray(value) && value.length > 0 && value.every(isScalar)

/** The value that a filled cell says; `text` itself where it is not of the type that is due. */
export function readCell(cell: Exclude<Cell, null>, type: CellType, mode: CellMode): Json {
  switch (type) {
    case 'text':
      return textOf(cell)
    case 'text-or-integer':
      return Number.isInteger(cell) ? cell : textOf(cell)
    case 'number':
    case 'integer':
      return typeof cell === 'string' ? numberOr(cell, type) : cell
    case 'boolean':
      return truths.get(textOf(cell).trim().toLowerCase()) ?? cell
    case 'texts':
      return textOf(cell).split(';')
    case 'numbers':
      return numbersIn(textOf(cell))
    case 'any':
      return typeof cell === 'string' && mode === 'text' ? literal(cell) : cell
  }
}

/** Whether the value comes back from its cell. */
export function isHeld(value: Json, cell: Cell, type: CellType, mode: CellMode): boolean {
  if (isEmpty(cell)) return false
  const read = readCell(mode === 'text' ? textOf(cell) : cell, type, mode)
  return same(read, value) && !(read === 0 && !Object.is(read, value))
}

/** Excel in Spanish writes VERDADERO and FALSO. */
const truths = new Map<string, boolean>([
  ...['true', '1', 'verdadero'].map((word) => [word, true] as const),
  ...['false', '0', 'falso'].map((word) => [word, false] as const),
])

const numeral = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d{1,3})?$/i

function numberOr(text: string, type: CellType): number | string {
  const bare = text.trim()
  const number = numeral.test(bare) ? Number(bare) : Number.NaN
  const fits = Number.isFinite(number) && (type === 'number' || Number.isInteger(number))
  return fits && isExact(bare, number) ? number : text
}

/** A number of more digits than the machine keeps would become another one. */
function isExact(text: string, number: number): boolean {
  const digits = significant(text)
  return digits.length <= 15 || digits === significant(String(number))
}

const significant = (text: string) =>
  text
    .replace(/e.*$/i, '')
    .replace(/[+.-]/g, '')
    .replace(/^0+|0+$/g, '')

/** `-101.6;21.1`, and `1,2;3,4` for a list of pairs; texts where one is no number. */
function numbersIn(text: string): Json {
  const isNested = text.includes(',')
  const read = text
    .split(';')
    .map((part) =>
      isNested ? part.split(',').map((one) => numberOr(one, 'number')) : numberOr(part, 'number'),
    )
  return read.flat().every((one) => typeof one === 'number') ? read : text.split(';')
}

/** What is written just as JSON writes a number or a truth is one; anything else is text. */
function literal(text: string): Json {
  if (text === 'true' || text === 'false') return text === 'true'
  const number = numeral.test(text) ? Number(text) : Number.NaN
  return Number.isFinite(number) && textOf(number) === text ? number : text
}
