import { mendDate } from '../repair/mends/date.ts'
import { type Cell, isEmpty, limitsOf, type Sheet, SheetError, type SheetLimits } from './sheets.ts'
import { texts } from './texts.ts'
import { attributeOf, type Tag, tagsOf, unescaped } from './xml.ts'
import { type Container, openZip } from './zip-reader.ts'

type Options = { zone?: string; limits?: SheetLimits }

/** What the cells of a workbook need to be read. */
type Book = {
  readonly shared: readonly string[]
  readonly dates: ReadonlySet<number>
  readonly is1904: boolean
  readonly zone: string
  readonly maxColumns: number
}

/**
 * The sheets of a workbook (.xlsx), hidden ones too: values as they were saved, dates as text with their zone, formulas
 * by their saved value. What Excel shows as an error is left out.
 * @throws SheetError `broken-xlsx`, `encrypted`, `too-large`
 */
export async function readXlsx(
  file: Uint8Array,
  { zone = 'UTC', limits }: Options = {},
): Promise<Sheet[]> {
  const { maxBytes, maxColumns } = limitsOf(limits)
  if (file.length > maxBytes) throw new SheetError('too-large', texts.tooManyBytes(maxBytes))
  const container = openZip(file, maxBytes)
  const path = await workbookPath(container)
  const workbook = await container.text(path)
  const { sheets, shared, styles } = await partsOf(container, path)
  const book: Book = {
    shared: sharedIn(await container.text(shared)),
    dates: datesIn(await container.text(styles)),
    is1904: /date1904="(?:1|true)"/.test(workbook),
    zone,
    maxColumns,
  }
  const read: Sheet[] = []
  for (const tag of tagsOf(workbook)) {
    const part = tag.name === 'sheet' ? sheets.get(attributeOf(tag, 'id') ?? '') : undefined
    if (part === undefined) continue
    read.push(sheetOf(attributeOf(tag, 'name') ?? '', await container.text(part), book))
  }
  return read
}

async function workbookPath(container: Container): Promise<string> {
  const targets = relationsIn(await container.text('_rels/.rels'), '')
  const path = targets.find(({ type }) => type === 'officeDocument')?.target ?? 'xl/workbook.xml'
  if (!container.has(path)) throw new SheetError('broken-xlsx', texts.brokenXlsx)
  return path
}

async function partsOf(container: Container, workbook: string) {
  const folder = workbook.slice(0, workbook.lastIndexOf('/') + 1)
  const name = workbook.slice(folder.length)
  const targets = relationsIn(await container.text(`${folder}_rels/${name}.rels`), folder)
  const part = (type: string) => targets.find((one) => one.type === type)?.target ?? ''
  const sheets = targets.filter(({ type }) => type === 'worksheet')
  return {
    sheets: new Map(sheets.map(({ id, target }) => [id, target])),
    shared: part('sharedStrings'),
    styles: part('styles'),
  }
}

/** Which part each id stands for; a target is of the folder of the file that names it, unless it begins with «/». */
const relationsIn = (xml: string, folder: string) =>
  [...tagsOf(xml)].flatMap((tag) => {
    if (tag.name !== 'Relationship') return []
    const target = attributeOf(tag, 'Target') ?? ''
    const type = attributeOf(tag, 'Type') ?? ''
    return {
      id: attributeOf(tag, 'Id') ?? '',
      type: type.slice(type.lastIndexOf('/') + 1),
      target: target.startsWith('/') ? target.slice(1) : folder + target,
    }
  })

/** The texts of a workbook: the pieces of each, without how they are to be read aloud. */
function sharedIn(xml: string): string[] {
  const all: string[] = []
  let isAloud = false
  for (const { name, closes, text } of tagsOf(xml)) {
    if (name === 'si' && !closes) all.push('')
    else if (name === 'rPh') isAloud = !closes
    else if (name === 't' && !closes && !isAloud) all.push((all.pop() ?? '') + unescaped(text))
  }
  return all.map(sayable)
}

/** `_x0007_` is a sign that XML cannot write (ECMA-376, ST_Xstring). */
const sayable = (text: string) =>
  text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code) => String.fromCharCode(Number.parseInt(code, 16)))

/** The styles of cells that show their number as a date. */
function datesIn(xml: string): Set<number> {
  const formats = new Set(builtInDates)
  const dates = new Set<number>()
  let isCells = false
  let style = 0
  for (const tag of tagsOf(xml)) {
    const id = Number(attributeOf(tag, 'numFmtId'))
    if (tag.name === 'numFmt' && isDateFormat(attributeOf(tag, 'formatCode') ?? '')) formats.add(id)
    else if (tag.name === 'cellXfs') isCells = !tag.closes
    else if (tag.name === 'xf' && isCells && !tag.closes) {
      if (formats.has(id)) dates.add(style)
      style += 1
    }
  }
  return dates
}

const builtInDates = [
  14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 34, 35, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58,
]

/** A format with a year or a day, outside of what it says in quotes or brackets. */
const isDateFormat = (code: string) => /[yd]/i.test(code.replace(/"[^"]*"|\[[^\]]*\]|\\./g, ''))

function sheetOf(name: string, xml: string, book: Book): Sheet {
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

type Open = { readonly tag: Tag; readonly column: number; value: string }

/** The rows that have cells. */
function* rowsOf(xml: string, name: string, book: Book): Generator<Cell[]> {
  let row: Cell[] = []
  let next = 0
  let cell: Open | undefined
  let isAloud = false
  for (const tag of tagsOf(xml)) {
    if (tag.name === 'c' && !tag.closes) {
      cell = { tag, column: columnOf(attributeOf(tag, 'r')) ?? next, value: '' }
      next = cell.column + 1
      if (next > book.maxColumns) {
        throw new SheetError('too-large', texts.tooManyColumns(name, book.maxColumns))
      }
    } else if (tag.name === 'rPh') isAloud = !tag.closes
    else if (cell && (tag.name === 'v' || (tag.name === 't' && !isAloud)) && !tag.closes) {
      cell.value += unescaped(tag.text)
    }
    if (cell && tag.name === 'c' && (tag.closes || tag.isEmpty)) {
      while (row.length < cell.column) row.push(null)
      row[cell.column] = cellOf(cell, book)
      cell = undefined
    } else if (tag.name === 'row' && tag.closes) {
      if (!row.every(isEmpty)) yield row
      row = []
      next = 0
    }
  }
}

/** AB12 is column 27, from 0. */
function columnOf(reference: string | undefined): number | undefined {
  const letters = /^[A-Z]{1,4}/i.exec(reference ?? '')?.[0].toUpperCase()
  if (letters === undefined) return undefined
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
}

function cellOf({ tag, value }: Open, { shared, dates, is1904, zone }: Book): Cell {
  switch (attributeOf(tag, 't') ?? 'n') {
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
      return dates.has(Number(attributeOf(tag, 's') ?? -1)) ? dateOf(number, is1904, zone) : number
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
