import type { Reject } from '../../../kernel/imports/index.ts'
import type { ColumnKey } from './columns.ts'
import { identityOf } from './keys.ts'
import { type Said, spotAt, type WorkRow } from './row.ts'
import { say } from './texts.ts'

/**
 * Rows of different sheets about one work complete each other; a value that contradicts the first rejects its row.
 * Within one sheet a work appears once.
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
    const wrong = before.sheets.has(sheet) ? repeated(row, key) : contradiction(before.said, row)
    if (wrong) rejects.push(wrong)
    else
      kept.set(key, {
        ...before,
        said: { ...row.said, ...before.said },
        sheets: new Set([...before.sheets, sheet]),
      })
  }
  return { rows: [...kept.values()], rejects }
}

const repeated = ({ spot }: WorkRow, key: string): Reject => ({
  ...{ spot, rule: 'repeated', value: key, message: say.repeated },
})

function contradiction(before: Said, row: WorkRow): Reject | undefined {
  for (const [key, value] of Object.entries(row.said)) {
    const other = before[key as keyof Said]
    if (other === undefined || JSON.stringify(other) === JSON.stringify(value)) continue
    const spot = spotAt(row, key as ColumnKey)
    return { spot, rule: key, value: String(value), message: say.contradicts(String(other)) }
  }
  return undefined
}
