import { limitsOf, type Sheet, SheetError, type SheetLimits } from './sheets.ts'
import { texts } from './texts.ts'
import { type Book, sayable, sheetOf } from './xlsx-rows.ts'
import { attributeOf, tagsOf, unescaped } from './xml.ts'
import { type Container, openZip } from './zip-reader.ts'

type Options = { zone?: string; limits?: SheetLimits; warn?: (message: string) => void }

/**
 * The sheets of a workbook (.xlsx), hidden ones too: values as they were saved, dates as text with their zone, formulas
 * by their saved value. `warn` hears of what has none, and of what Excel shows as an error.
 * @throws SheetError `broken-xlsx`, `encrypted`, `too-large`
 */
export async function readXlsx(
  file: Uint8Array,
  { zone = 'UTC', limits, warn = () => undefined }: Options = {},
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
    warn,
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
