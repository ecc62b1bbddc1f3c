import { type Person, unitsOf } from '../../../kernel/identity/index.ts'
import { mayFollowAll } from '../permissions.ts'
import type { WorkFilter } from '../store/list.ts'

/** The works of the person's units, or all. A unit of the filter narrows; it never opens the works of another unit. */
export function ofTheirs(filter: WorkFilter, person: Person): WorkFilter {
  if (mayFollowAll(person)) return filter
  const units = unitsOf(person)
  return {
    ...filter,
    units: filter.units ? units.filter((id) => filter.units?.includes(id)) : units,
  }
}
