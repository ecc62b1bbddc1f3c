import { readTable, type TableRefusal } from '../../../lib/table.ts'
import { fold } from '../../../lib/text.ts'
import { explainDate, explainTable } from '../../../lib/texts.ts'
import { findingsOf, tableTexts, type Understood, type Upload } from '../../imports/index.ts'
import type { TerritoryNotice, TerritoryReject } from './findings.ts'
import { isGeo, readMap } from './geo-files.ts'
import { levelOfFile, statedBeginning } from './options.ts'
import type { RawTable, TerritoryRow } from './rows.ts'
import { territoryTexts as say } from './texts.ts'
import { understandTable } from './understand-table.ts'

type Options = Readonly<Record<string, string>>

/** Pure: from tables and maps to rows that say what they mean. */
export async function understandTerritory(
  files: readonly Upload[],
  options: Options,
): Promise<Understood<TerritoryRow>> {
  const wrong = wrongOptions(options)
  if (wrong.length > 0) return { rows: [], rejects: wrong, notices: [] }

  const parts: Part[] = []
  const headings = new Set<string>()
  for (const [index, { name, bytes }] of files.entries()) {
    const file = { name: baseName(name), bytes }
    const { tables, ...found } = await tablesOf(file, index)
    parts.push({ rows: [], ...found })
    const level = levelOfFile(file.name, options)
    if (level === undefined && tables.length > 0) parts.push(withoutLevel(file.name))
    else for (const table of tables) parts.push(understandTable(table, level ?? '', options))
    for (const heading of tables.flatMap((table) => table.headings)) headings.add(fold(heading))
  }
  return {
    rows: parts.flatMap(({ rows }) => rows),
    rejects: [...parts.flatMap(({ rejects }) => rejects), ...columnsNotFound(headings, options)],
    notices: parts.flatMap(({ notices }) => notices),
  }
}

const withoutLevel = (name: string): Part => ({
  rows: [],
  rejects: [
    {
      ...{ spot: { file: name }, rule: 'level', value: name, message: say.noLevel },
      option: 'level',
    },
  ],
  notices: [],
})

type Part = {
  readonly rows: readonly TerritoryRow[]
  readonly rejects: readonly TerritoryReject[]
  readonly notices: readonly TerritoryNotice[]
}

const baseName = (name: string) => name.split(/[\\/]/).at(-1) ?? name

type Tables = Omit<Part, 'rows'> & { readonly tables: readonly RawTable[] }

async function tablesOf(file: Upload, index: number): Promise<Tables> {
  if (isGeo(file)) {
    const map = readMap(file, index)
    return map.accepted
      ? { tables: [map.fact.table], rejects: map.fact.rejects, notices: [] }
      : { tables: [], rejects: [map.refusal], notices: [] }
  }
  const read = await readTable(file.bytes, file.name)
  if (!read.accepted)
    return { tables: [], rejects: [notATable(file.name, read.refusal)], notices: [] }
  const { sheets, kind } = read.fact
  const tables = sheets.flatMap(({ name, rows }): RawTable[] => {
    // Some offices put a title above the headings: the headings are the first row with two cells or more.
    const at = Math.max(
      0,
      rows.findIndex(({ cells }) => cells.filter((cell) => cell !== null).length > 1),
    )
    const head = rows[at]
    if (!head) return []
    return [
      {
        file: index,
        fileName: file.name,
        sheet: kind === 'xlsx' ? name : undefined,
        headings: head.cells.map((cell) => String(cell ?? '').trim()),
        rows: rows.slice(at + 1).map(({ line, cells }) => ({ line, cells, shape: null })),
      },
    ]
  })
  return { tables, ...findingsOf(file.name, read.fact) }
}

const notATable = (name: string, refusal: TableRefusal): TerritoryReject => ({
  spot: { file: name },
  rule: 'file',
  value: name,
  message: explainTable(refusal, say.wanted),
})

function wrongOptions(options: Options): TerritoryReject[] {
  const wrong = (name: string, message: string): TerritoryReject => ({
    ...{ spot: { column: name }, rule: 'option', value: options[name] ?? '', message },
    option: name,
  })
  const from = statedBeginning(options)
  const { position } = options
  return [
    ...(from && !from.accepted ? [wrong('valid-from', explainDate(from.refusal))] : []),
    ...(position && !/^\d{1,4}$/.test(position) ? [wrong('position', say.wrongPosition)] : []),
  ]
}

/** A column that a person named and that no file has is told, not ignored. */
const columnsNotFound = (headings: ReadonlySet<string>, options: Options): TerritoryReject[] =>
  ['name', 'code', 'parent', 'ceiling', 'year'].flatMap((option) => {
    const column = options[option]
    if (!column || (option === 'year' && /^\d{4}$/.test(column))) return []
    if (headings.size === 0 || headings.has(fold(column))) return []
    const message = tableTexts.columnNotFound(column)
    return [{ spot: { column }, rule: 'option', value: column, message, option }]
  })
