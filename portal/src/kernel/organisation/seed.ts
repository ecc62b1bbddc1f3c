import type { Town } from '../town/index.ts'
import { addUnit, type NewUnit } from './actions/change-units.ts'

/** Adds the units that are missing; those that are there stay as they are. Parents come before their units. */
export async function seedUnits(
  town: Town,
  units: readonly (NewUnit & { readonly id: string })[],
): Promise<void> {
  for (const unit of units) await addUnit(town, { actor: { kind: 'job', id: 'seed' } }, unit)
}
