import { fold, slug } from '../../../lib/text.ts'
import type { Spot } from '../../imports/index.ts'
import type { Draft, Register } from './register.ts'
import type { ParentRef, TerritoryRow } from './rows.ts'

type Positions = ReadonlyMap<string, number>

/** The parent's identifier; nothing when the row names none, 'unknown' when it names one that does not exist. */
export function parentOf(
  { level, parent }: Pick<TerritoryRow, 'level' | 'parent'>,
  register: Register,
  positions: Positions,
): string | null | 'unknown' {
  if (parent === null) return null
  if (parent.by === 'name') return named(register, parent.level, parent.name)?.id ?? 'unknown'
  const found = coarserThan(level, parent, positions)
    .map((above) => register.byCode(above, parent.code) ?? named(register, above, parent.code))
    .find((draft) => draft !== undefined)
  return found?.id ?? (parent.optional ? null : 'unknown')
}

/** A column that says «K1» may mean a code or a name. */
const named = (register: Register, level: string, text: string): Draft | undefined =>
  register.byCode(level, text) ??
  register.byName(level, text, null) ??
  register.byFoldedCode(level, text)

/** The levels where the parent may be: the one that the row says, or every coarser one, the nearest first. */
function coarserThan(
  level: string,
  parent: ParentRef & { by: 'code' },
  positions: Positions,
): string[] {
  if (parent.level !== undefined) return [parent.level]
  const own = positions.get(level) ?? 0
  return [...positions]
    .filter(([, position]) => position < own)
    .sort(([, a], [, b]) => b - a)
    .map(([key]) => key)
}

/** Parents that only a column names («Sector: K1») and that nothing describes: they are created. */
export function parentsToCreate(
  rows: readonly TerritoryRow[],
  level: string,
  register: Register,
): { readonly name: string; readonly code: string; readonly spot: Spot }[] {
  const found = new Map<string, { name: string; code: string; spot: Spot }>()
  for (const { parent, spot } of rows) {
    if (parent?.by !== 'name' || parent.level !== level) continue
    const { name } = parent
    if (found.has(fold(name)) || named(register, level, name)) continue
    found.set(fold(name), { name, code: /^[\w.-]+$/.test(name) ? name : slug(name), spot })
  }
  return [...found.values()]
}
