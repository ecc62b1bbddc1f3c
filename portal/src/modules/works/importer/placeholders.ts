import type { Notice, Reject, Understood } from '../../../kernel/imports/index.ts'
import { type Said, spotAt, type WorkRow } from './row.ts'
import { say } from './texts.ts'

/** Fewer rows may well have the same amount. */
const ENOUGH = 5

/**
 * A sheet whose works all have the very same amount has nobody's amount: it is left out and told, unless a person
 * says that it is real.
 */
export function withoutPlaceholders(
  { rows, rejects, notices }: { rows: WorkRow[]; rejects: Reject[]; notices: Notice[] },
  options: Readonly<Record<string, string>>,
): Understood<WorkRow> {
  if (options['montos-iguales'] === 'si') return { rows, rejects, notices }
  const sheets = Map.groupBy(rows, ({ spot }) => `${spot.file} ${spot.sheet}`)
  const told: Notice[] = []
  const kept = [...sheets.values()].flatMap((sheet) => {
    const [first] = sheet
    const amount = first?.said.assigned
    const same =
      first !== undefined &&
      amount !== undefined &&
      sheet.length >= ENOUGH &&
      sheet.every(({ said }) => said.assigned === amount)
    if (!same) return sheet
    const { file, sheet: name, column } = spotAt(first, 'assigned')
    const spot = { ...(file && { file }), ...(name && { sheet: name }), ...(column && { column }) }
    told.push({ spot, rule: 'same-amount', message: say.equalAmounts(sheet.length, amount) })
    return sheet.map((row) => ({ ...row, said: withoutAmount(row.said) }))
  })
  return { rows: kept, rejects, notices: [...notices, ...told] }
}

function withoutAmount({ assigned: _, ...said }: Said): Said {
  return said
}
