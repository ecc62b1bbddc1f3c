import { mendDate } from '../repair/mends/date.ts'
import { type Cell, isEmpty, type Sheet, SheetError } from './sheets.ts'
import { texts } from './texts.ts'
import { type Tag, tagsOf, unescaped } from './xml.ts'

/** What the cells of a workbook need to be read. */
export type Book = {
  readonly shared: readonly string[]
  readonly dates: ReadonlySet<number>
  readonly is1904: boolean
  readonly zone: string
  readonly maxColumns: number
  readonly warn: (message: string) => void
}

/** A sheet of a workbook: its first row that says something has the headings. */
export function sheetOf(name: string, xml: string, book: Book): Sheet {
  const rows = () => rowsOf(xml, name, book)
  const headings = firstOf(rows()).map((cell) => (isEmpty(cell) ? '' : String(cell)))
  return {
    name,
    headings,
    rows: {
      *[Symbol.iterator]() {
        let isFirst = true
        for (const row of rows()) {
          if (!isFirst) yield row
          isFirst = false
        }
      },
    },
  }
}

const firstOf = (rows: Iterator<Cell[], void>): Cell[] => rows.next().value ?? []

type Open = {
  readonly reference: string
  readonly type: string
  readonly style: number
  readonly column: number
  value: string
  hasFormula: boolean
}

/** The rows that have cells. */
function* rowsOf(xml: string, name: string, book: Book): Generator<Cell[]> {
  let row: Cell[] = []
  let next = 0
  let cell: Open | undefined
  let isAloud = false
  for (const tag of tagsOf(xml)) {
    if (tag.name === 'c' && !tag.closes) {
      cell = openCell(tag, next)
      next = cell.column + 1
      if (next > book.maxColumns) {
        throw new SheetError('too-large', texts.tooManyColumns(name, book.maxColumns))
      }
    } else if (tag.name === 'rPh') isAloud = !tag.closes
    else if (cell && tag.name === 'f') cell.hasFormula = true
    else if (cell && (tag.name === 'v' || (tag.name === 't' && !isAloud)) && !tag.closes) {
      cell.value += unescaped(tag.text)
    }
    if (cell && tag.name === 'c' && (tag.closes || tag.isEmpty)) {
      while (row.length < cell.column) row.push(null)
      row[cell.column] = cellOf(cell, book)
      if (isUnsaid(cell)) book.warn(texts.unsaid(name, cell.reference))
      cell = undefined
    } else if (tag.name === 'row' && tag.closes) {
      if (!row.every(isEmpty)) yield row
      row = []
      next = 0
    }
  }
}

/** None of these three has a quote or a space within. */
function openCell({ attributes }: Tag, next: number): Open {
  const reference = /\sr=["']([A-Z]{1,4}\d+)/i.exec(attributes)?.[1] ?? ''
  return {
    reference,
    column: columnOf(reference) ?? next,
    type: /\st=["'](\w+)/.exec(attributes)?.[1] ?? 'n',
    style: Number(/\ss=["'](\d+)/.exec(attributes)?.[1] ?? -1),
    value: '',
    hasFormula: false,
  }
}

/** AB is column 27, from 0. */
function columnOf(reference: string): number | undefined {
  if (reference === '') return undefined
  let column = 0
  for (const sign of reference.toUpperCase()) {
    if (sign >= 'A') column = column * 26 + sign.charCodeAt(0) - 64
  }
  return column - 1
}

/** A formula without the value that it had, or a value that Excel shows as an error. */
const isUnsaid = ({ type, value, hasFormula }: Open) => type === 'e' || (hasFormula && value === '')

function cellOf({ type, style, value }: Open, { shared, dates, is1904, zone }: Book): Cell {
  switch (type) {
    case 's':
      return shared[Number(value)] ?? null
    case 'inlineStr':
    case 'str':
      return sayable(value)
    case 'b':
      return value === '1' || value === 'true'
    case 'e':
      return null
    case 'd':
      return value
    default: {
      const number = value === '' ? Number.NaN : Number(value)
      if (!Number.isFinite(number)) return null
      return dates.has(style) ? dateOf(number, is1904, zone) : number
    }
  }
}

/** Days since the end of 1899, in which Excel counts a 29 February 1900 that never was; or since 1904. */
function dateOf(serial: number, is1904: boolean, zone: string): Cell {
  const days = is1904 ? serial + 1462 : serial < 60 ? serial + 1 : serial
  const date = new Date(Math.round((days - 25_569) * 86_400) * 1000)
  if (Number.isNaN(date.getTime())) return serial
  const local = date.toISOString().replace('T', ' ').slice(0, 19)
  return mendDate(local, zone)?.value?.toString() ?? serial
}

/** `_x0007_` is a sign that XML cannot write (ECMA-376, ST_Xstring). */
export const sayable = (text: string) =>
  text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code) => String.fromCharCode(Number.parseInt(code, 16)))
