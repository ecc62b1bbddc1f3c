import type { Reject, Spot } from '../../../kernel/imports/index.ts'
import type { ColumnKey } from './columns.ts'
import { identityOf } from './keys.ts'
import { columnsOf, rejectAt, type Said, spotAt, type WorkRow } from './row.ts'
import { say } from './texts.ts'

/**
 * Several sheets may tell of one work: its costs in one, its votes in another. They complete each other, and what
 * contradicts is told. Within one sheet a work appears once.
 */
export function mergeRows(rows: readonly WorkRow[]): { rows: WorkRow[]; rejects: Reject[] } {
  const kept = new Map<string, WorkRow & { readonly sheets: ReadonlySet<string> }>()
  const rejects: Reject[] = []
  for (const [index, row] of rows.entries()) {
    const key = identityOf(row.said) ?? `row ${index}`
    const sheet = `${row.spot.file} ${row.spot.sheet}`
    const before = kept.get(key)
    if (!before) {
      kept.set(key, { ...row, sheets: new Set([sheet]) })
      continue
    }
    const wrong = before.sheets.has(sheet) ? repeated(row) : contradiction(before, row)
    if (wrong) rejects.push(wrong)
    else kept.set(key, { ...completed(before, row), sheets: new Set([...before.sheets, sheet]) })
  }
  return { rows: [...kept.values()], rejects }
}

/** Told by what names the work in its sheet. */
export function repeated(row: WorkRow): Reject {
  const named = (['folio', 'externalId', 'title'] as const).find((key) => row.words[key])
  return { ...rejectAt(row, named ?? 'title', say.repeated), rule: 'repeated' }
}

function contradiction(before: WorkRow, row: WorkRow): Reject | undefined {
  for (const column of columnsSaid(row)) {
    const other = valueAt(before.said, column)
    if (other === undefined || other === valueAt(row.said, column)) continue
    return rejectAt(row, column, say.contradicts(before.words[column] ?? String(other)))
  }
  return undefined
}

/** What the first sheets do not say comes from this one, and is told where it stands. */
function completed(before: WorkRow, row: WorkRow): WorkRow {
  const promises = { ...row.said.promises, ...before.said.promises }
  const added = columnsSaid(row)
    .filter((column) => valueAt(before.said, column) === undefined)
    .map((column): [ColumnKey, Spot] => [column, spotAt(row, column)])
  return {
    ...before,
    said: {
      ...row.said,
      ...before.said,
      ...(Object.keys(promises).length > 0 && { promises }),
    },
    words: { ...row.words, ...before.words },
    elsewhere: { ...before.elsewhere, ...Object.fromEntries(added) },
  }
}

const columnsSaid = ({ said }: WorkRow) => [
  ...new Set((Object.keys(said) as (keyof Said)[]).flatMap((key) => columnsOf(key, said))),
]

/** What the cell of the column says, to compare. */
function valueAt(said: Said, column: ColumnKey) {
  if (column === 'stage') return said.condition ?? said.stage
  if (column === 'topic') return said.sector
  const { promises = {}, ...plain } = said
  const [, step] = column.split('.')
  return step === undefined
    ? new Map<string, unknown>(Object.entries(plain)).get(column)
    : new Map<string, unknown>(Object.entries(promises)).get(step)
}
