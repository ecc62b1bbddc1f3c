import { personalValues } from '../../../kernel/act/index.ts'
import {
  findingsOf,
  type Notice,
  type Reject,
  type Spot,
  tableTexts,
  type Understood,
  type Upload,
} from '../../../kernel/imports/index.ts'
import { breather } from '../../../lib/breath.ts'
import { findHeader, type Header, recordsUnder, type TableRecord } from '../../../lib/columns.ts'
import { columnLetter, type Sheet } from '../../../lib/sheet.ts'
import { readTable } from '../../../lib/table.ts'
import { fold } from '../../../lib/text.ts'
import { explainTable } from '../../../lib/texts.ts'
import { type ColumnKey, columnSpecs, headingOf } from './columns.ts'
import { withoutPlaceholders } from './placeholders.ts'
import { textIn } from './read-cells.ts'
import type { WorkRow } from './row.ts'
import { say } from './texts.ts'
import { understandRow } from './understand-row.ts'

export type Options = Readonly<Record<string, string>>

type Gathered = { rows: WorkRow[]; rejects: Reject[]; notices: Notice[] }

/** Pure: from sheets to rows that say what they mean. */
export async function understandWorks(
  files: readonly Upload[],
  options: Options,
): Promise<Understood<WorkRow>> {
  const gathered: Gathered = { rows: [], rejects: wrongOptions(options), notices: [] }
  const ignoring = ignoredIn(options)
  for (const { name, bytes } of files) {
    const file = name.split(/[\\/]/).at(-1) ?? name
    const read = await readTable(bytes, file)
    if (!read.accepted) {
      const message = explainTable(read.refusal)
      gathered.rejects.push({ spot: { file }, rule: 'file', value: file, message })
      continue
    }
    const odd = findingsOf(file, read.fact)
    gathered.rejects.push(...odd.rejects)
    gathered.notices.push(...odd.notices)
    for (const sheet of read.fact.sheets) {
      const spot = { file, ...(read.fact.kind === 'xlsx' && { sheet: sheet.name }) }
      await understandSheet({ sheet, spot, options, ignoring }, gathered)
    }
  }
  for (const [column, found] of ignoring)
    if (!found)
      gathered.rejects.push({
        ...{ spot: { column }, rule: 'option', option: 'ignorar', value: column },
        message: tableTexts.columnNotFound(column),
      })
  return withoutPlaceholders(gathered, options)
}

/** The reason is public: it stands beside each date that moves. */
function wrongOptions({ edicion = '', motivo = '' }: Options): Reject[] {
  const wrong = (option: string, value: string, message: string): Reject => ({
    ...{ spot: {}, rule: 'option', option, value, message },
  })
  return [
    ...(edicion === '' || isYear(edicion) ? [] : [wrong('edicion', edicion, say.wrongYear)]),
    ...(personalValues(motivo).length === 0 ? [] : [wrong('motivo', '', say.personal)]),
  ]
}

const isYear = (text: string) => /^20\d\d$/.test(text)

/** The columns that a person asked to leave out; each becomes true when some sheet has it. */
const ignoredIn = ({ ignorar = '' }: Options): Map<string, boolean> =>
  new Map(
    ignorar
      .split(',')
      .map((name) => name.trim())
      .filter(Boolean)
      .map((name) => [name, false] as const),
  )

type Reading = {
  readonly sheet: Sheet
  readonly spot: Spot
  readonly options: Options
  readonly ignoring: Map<string, boolean>
}

async function understandSheet({ sheet, spot, options, ignoring }: Reading, gathered: Gathered) {
  const header = findHeader(sheet, columnSpecs)
  if (!header.accepted) {
    if (sheet.rows.length === 0) return
    gathered.rejects.push({ spot, rule: 'headings', value: '', message: say.noHeader })
    return
  }
  const { columns, notices } = chosenColumns(header.fact, sheet, ignoring)
  gathered.notices.push(
    ...notices.map((notice) => ({ ...notice, spot: { ...spot, ...notice.spot } })),
  )
  if (!['folio', 'externalId', 'title'].some((key) => columns.has(key as ColumnKey))) {
    gathered.rejects.push({ spot, rule: 'headings', value: '', message: say.noNames })
    return
  }
  const records = recordsUnder(sheet, { ...header.fact, columns })
  const letters = Object.fromEntries([...columns].map(([key, at]) => [key, columnLetter(at)]))
  const fractions = fractionColumns(records)
  for (const key of fractions)
    gathered.notices.push({
      ...{ spot: { ...spot, column: letters[key] ?? '' }, rule: key, message: say.fractions },
    })
  const edition = editionFor(spot, columns, options, gathered)
  const breathe = breather()
  for (const record of records) {
    const about = { spot: { ...spot, line: record.line }, letters, fractions }
    readRecord(record, about, { edition, gathered })
    await breathe()
  }
}

type Chosen = {
  readonly columns: ReadonlyMap<ColumnKey, number>
  readonly notices: readonly Notice[]
}

/** What each column is, less what a person asked to leave out; the rest is told, not guessed. */
function chosenColumns(
  header: Header<ColumnKey>,
  sheet: Sheet,
  ignoring: Map<string, boolean>,
): Chosen {
  const headings = sheet.rows.find(({ line }) => line === header.line)?.cells ?? []
  const columns = new Map(header.columns)
  const notices: Notice[] = []
  for (const [at, cell] of headings.entries()) {
    const asked = [...ignoring.keys()].find((name) => fold(name) === fold(textIn(cell)))
    if (asked === undefined) continue
    ignoring.set(asked, true)
    for (const [key, index] of columns) if (index === at) columns.delete(key)
    const spot = { line: header.line, column: columnLetter(at) }
    notices.push({ spot, rule: 'left-out', message: say.ignored(asked) })
  }
  for (const { heading, column, resembles } of header.unknown) {
    if ([...ignoring.keys()].some((name) => fold(name) === fold(heading))) continue
    const message = say.unknownColumn(heading, resembles && headingOf(resembles))
    notices.push({ spot: { line: header.line, column }, rule: 'unknown-column', message })
  }
  for (const { columns: same } of header.duplicates) {
    const [kept, ...left] = same
    for (const { heading, column } of left)
      notices.push({
        ...{ spot: { line: header.line, column }, rule: 'two-columns' },
        message: say.twoColumns(kept?.heading ?? '', heading),
      })
  }
  return { columns, notices }
}

/** Excel keeps 45 % as 0.45: a column of progress that never passes 1 and has decimals holds fractions. */
function fractionColumns(records: readonly TableRecord<ColumnKey>[]): Set<ColumnKey> {
  const columns = (['physical', 'financial'] as const).filter((key) => {
    const values = records.map((record) => record.value(key)).filter((value) => value !== null)
    const numbers = values.filter((value) => typeof value === 'number')
    return (
      numbers.length > 0 &&
      numbers.length === values.length &&
      numbers.every((value) => value <= 1) &&
      numbers.some((value) => !Number.isInteger(value))
    )
  })
  return new Set(columns)
}

/** Stated, or in the name of the file, and then it is shown. */
function editionFor(
  spot: Spot,
  columns: ReadonlyMap<ColumnKey, number>,
  { edicion }: Options,
  { notices }: Gathered,
): number | undefined {
  if (edicion && isYear(edicion)) return Number(edicion)
  const years = [...new Set(spot.file?.match(/(?<!\d)20\d\d(?!\d)/g) ?? [])]
  if (years.length !== 1 || columns.has('edition') || columns.has('folio')) return undefined
  const year = Number(years[0])
  notices.push({ spot, rule: 'edition', message: say.editionOfFile(year) })
  return year
}

type Keeping = { readonly edition: number | undefined; readonly gathered: Gathered }

function readRecord(
  record: TableRecord<ColumnKey>,
  context: Parameters<typeof understandRow>[1],
  { edition, gathered }: Keeping,
) {
  if (isTotal(record)) {
    gathered.notices.push({ spot: context.spot, rule: 'total', message: say.total })
    return
  }
  const { said, words, rejects, notices } = understandRow(record, context)
  gathered.rejects.push(...rejects)
  if (rejects.length > 0 || Object.keys(said).length === 0) return
  gathered.notices.push(...notices)
  const dated = said.edition === undefined && edition !== undefined ? { ...said, edition } : said
  gathered.rows.push({ spot: context.spot, letters: context.letters, said: dated, words })
}

/** A line that adds the others up: it says «total» where a work says its name, and has no folio. */
const isTotal = (record: TableRecord<ColumnKey>) =>
  textIn(record.value('folio')) === '' &&
  [record.value('title'), record.value('externalId')].some((cell) =>
    /^(?:gran |sub)?total(?:es)?(?: (?:general|de|del|por) ?.*)?:?$|^suma(?: total)?:?$/.test(
      fold(textIn(cell)),
    ),
  )
