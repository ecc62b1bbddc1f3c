import { moneyInCell } from '../../../lib/money.ts'
import { fold, nfc } from '../../../lib/text.ts'
import { explainMoney } from '../../../lib/texts.ts'
import { findPersonalValue } from '../../act/personal-values.ts'
import type { Spot } from '../../imports/index.ts'
import { type CeilingColumn, type Columns, columnsOf } from './columns.ts'
import type { TerritoryNotice, TerritoryReject, TerritoryRule } from './findings.ts'
import { inegiParent } from './inegi.ts'
import { namedColumns, statedYear } from './options.ts'
import type { ParentRef, RawCell, RawRow, RawTable, RowCeiling, TerritoryRow } from './rows.ts'
import { territoryTexts as say } from './texts.ts'

export type UnderstoodTable = {
  readonly rows: TerritoryRow[]
  readonly rejects: TerritoryReject[]
  readonly notices: TerritoryNotice[]
}

type Options = Readonly<Record<string, string>>

/** Rows from a table whose level is known. */
export function understandTable(table: RawTable, level: string, options: Options): UnderstoodTable {
  const understood: UnderstoodTable = { rows: [], rejects: [], notices: [] }
  const columns = trusted(
    columnsOf(table.headings, level, namedColumns(options)),
    table,
    options,
    understood,
  )
  if (columns.name === undefined && columns.code === undefined) {
    const value = table.headings.join(', ')
    understood.rejects.push(reject(spotOf(table), 'columns', value, say.noNameColumn))
    return understood
  }
  for (const at of columns.grandparents)
    understood.notices.push({
      spot: { ...spotOf(table), column: table.headings[at] ?? '' },
      rule: 'grandparent',
      message: say.grandparent(table.headings[at] ?? ''),
    })
  const reading = { table, level, columns, year: yearFor(table, columns, options, understood) }
  for (const row of table.rows) readRow(row, reading, understood)
  return understood
}

/** A column of codes with holes names nothing, unless a person says that it does. */
function trusted(
  columns: Columns,
  table: RawTable,
  options: Options,
  { notices }: UnderstoodTable,
): Columns {
  const { code, name } = columns
  if (code === undefined || name === undefined || options.code) return columns
  const without = table.rows.filter(
    ({ cells }) => textIn(cells[code]) === '' && textIn(cells[name]) !== '',
  )
  if (without.length === 0) return columns
  const column = table.headings[code] ?? ''
  const spot = { ...spotOf(table), column }
  notices.push({
    spot,
    rule: 'code-with-holes',
    message: say.codeWithHoles(column, without.length),
  })
  const { code: _, ...rest } = columns
  return rest
}

type Reading = {
  readonly table: RawTable
  readonly level: string
  readonly columns: Columns
  readonly year: number | undefined
}

/** The year of ceilings without one in their heading: stated, or in the name of the file, and then it is shown. */
function yearFor(
  table: RawTable,
  { ceilings, year }: Columns,
  options: Options,
  { notices }: UnderstoodTable,
) {
  const stated = statedYear(options)
  if (stated !== undefined || year !== undefined || ceilings.every((one) => one.year !== undefined))
    return stated
  const years = [...new Set(table.fileName.match(/(?<!\d)20\d\d(?!\d)/g) ?? [])]
  const [only] = years
  if (years.length !== 1 || only === undefined) return undefined
  notices.push({ spot: spotOf(table), rule: 'year-of-file', message: say.yearOfFile(only) })
  return Number(only)
}

function readRow(row: RawRow, reading: Reading, understood: UnderstoodTable) {
  const { table, level, columns } = reading
  const spot = spotOf(table, row.line)
  const cell = (at: number | undefined) => (at === undefined ? '' : textIn(row.cells[at]))
  const code = cell(columns.code) || null
  const name = cell(columns.name) || code
  if (name === null) {
    if (row.cells.every((value) => textIn(value) === '') && !row.shape) return
    const column = table.headings[columns.name ?? -1] ?? ''
    understood.rejects.push(reject({ ...spot, column }, 'name', '', say.noName))
    return
  }
  const parent = parentIn(row, reading, code)
  if (code === null && isTotal(name)) return checkTotal(row, reading, understood)
  const aliases = aliasesIn(cell(columns.alias))
  const wrong = wrongText([name, code, ...aliases])
  if (wrong) {
    understood.rejects.push({ spot, ...wrong })
    return
  }
  if (parent === 'missing') {
    const column = table.headings[columns.parent?.at ?? -1] ?? ''
    understood.rejects.push(reject({ ...spot, column }, 'parent', '', say.parentEmpty))
    return
  }
  understood.rows.push({
    ...{ spot, file: table.file, level, code, name, parent, shape: row.shape },
    ceilings: columns.ceilings.flatMap(
      (column) => ceilingIn(row, column, reading, understood) ?? [],
    ),
    aliases,
  })
}

/** What the town cannot keep as the name, the code or an alias of a place. */
function wrongText(texts: readonly (string | null)[]): Omit<TerritoryReject, 'spot'> | undefined {
  const written = texts.filter((text) => text !== null)
  const long = written.find((text) => text.length > LONGEST)
  if (long) return { rule: 'name', value: long, message: say.tooLong(LONGEST) }
  const personal = written.find((text) => findPersonalValue(text) !== undefined)
  return personal ? { rule: 'personal', value: personal, message: say.personal } : undefined
}

const LONGEST = 200

const aliasesIn = (text: string) =>
  text
    .split(/[;|]/)
    .map((alias) => alias.trim())
    .filter(Boolean)

/** NFC, without space at its ends; numbers as they are written. */
const textIn = (cell: RawCell | undefined) => nfc(writtenIn(cell)).replace(/\s+/g, ' ').trim()

/** As the file had it, for who must find it there. */
const writtenIn = (cell: RawCell | undefined) => String(cell ?? '')

function parentIn(
  row: RawRow,
  { columns, level }: Reading,
  code: string | null,
): ParentRef | null | 'missing' {
  const { parent } = columns
  if (!parent) return inegiParent(level, code)
  const written = textIn(row.cells[parent.at])
  if (written === '') return parent.level === undefined ? null : 'missing'
  if (parent.by === 'name' && parent.level !== undefined)
    return { by: 'name', level: parent.level, name: written }
  return { by: 'code', level: parent.level, code: written }
}

function ceilingIn(
  row: RawRow,
  { at, year }: CeilingColumn,
  reading: Reading,
  { rejects }: UnderstoodTable,
): RowCeiling | undefined {
  const { table, columns } = reading
  const column = table.headings[at] ?? ''
  const spot = { ...spotOf(table, row.line), column }
  const cell = row.cells[at] ?? null
  const written = writtenIn(cell)
  if (textIn(cell) === '') return undefined
  const money = moneyInCell(cell)
  if (!money.accepted || money.fact < 0) {
    rejects.push(
      reject(spot, 'ceiling', written, money.accepted ? say.negative : explainMoney(money.refusal)),
    )
    return undefined
  }
  const ofRow = columns.year === undefined ? undefined : Number(textIn(row.cells[columns.year]))
  const when = year ?? ofRow ?? reading.year
  if (when === undefined || !Number.isInteger(when) || when < 1900 || when > 2200) {
    rejects.push(reject(spot, 'year', written, say.noYear))
    return undefined
  }
  return { year: when, centavos: money.fact, written, column }
}

const isTotal = (name: string) =>
  /^(?:gran )?(?:sub)?total(?:es)?(?: (?:general|de|del|por) ?.*)?$|^suma(?: total)?$/.test(
    fold(name),
  )

/** The line of the total is no place; it must agree with what stands above it. */
function checkTotal(
  row: RawRow,
  { table, columns }: Reading,
  { rows, rejects, notices }: UnderstoodTable,
) {
  const spot = spotOf(table, row.line)
  const [column] = columns.ceilings
  const written = column ? writtenIn(row.cells[column.at]) : ''
  const sum = rows.reduce((total, { ceilings }) => total + (ceilings[0]?.centavos ?? 0), 0)
  const money = moneyInCell(column ? (row.cells[column.at] ?? null) : null)
  if (written.trim() === '' || (money.accepted && money.fact === sum))
    notices.push({ spot, rule: 'total', message: say.totalLeftOut })
  else rejects.push(reject(spot, 'total', written, say.totalWrong(sum)))
}

const spotOf = ({ fileName, sheet }: RawTable, line?: number): Spot => ({
  file: fileName,
  ...(sheet && { sheet }),
  ...(line !== undefined && { line }),
})

const reject = (
  spot: Spot,
  rule: TerritoryRule,
  value: string,
  message: string,
): TerritoryReject => ({
  spot,
  rule,
  value,
  message,
})
