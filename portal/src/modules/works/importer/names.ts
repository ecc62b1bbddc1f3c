import type { Change, Names, Naming } from '../../../kernel/imports/index.ts'
import { unitNames } from '../../../kernel/organisation/index.ts'
import { placesByIds } from '../../../kernel/places/index.ts'
import type { WorkState } from './state.ts'

/** What the places and the units of these changes are called. */
export async function namesIn(
  { db }: Naming<WorkState>,
  changes: readonly Change<WorkState>[],
): Promise<Names> {
  const states = changes
    .flatMap(({ before, after }) => [before, after])
    .filter((one) => one !== null)
  const places = await placesByIds(db, idsIn(states, 'placeId'))
  const units = await unitNames(db, idsIn(states, 'unitId'))
  return new Map([
    ...[...places].map(([id, { name, code }]) => [placeKey(id), `${name} (${code})`] as const),
    ...[...units].map(([id, name]) => [unitKey(id), name] as const),
  ])
}

/** A place and a unit may have the same identifier. */
export const placeKey = (id: string) => `place ${id}`
export const unitKey = (id: string) => `unit ${id}`

const idsIn = (states: readonly WorkState[], member: 'placeId' | 'unitId') => [
  ...new Set(states.flatMap((state) => state[member] ?? [])),
]
