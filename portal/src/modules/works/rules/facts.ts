import { isBody, withCheck } from '../../../lib/folio.ts'
import type { WorkFacts } from './work.ts'

/** The members of the facts that differ, before and after: what the trail and the page's history tell. */
export function factsChanged(before: WorkFacts, after: WorkFacts) {
  const keys = factKeys.filter((key) => before[key] !== after[key])
  return { keys, before: pick(before, keys), after: pick(after, keys) }
}

const factKeys = [
  'edition',
  'externalId',
  'title',
  'description',
  'type',
  'sector',
  'placeId',
  'address',
  'lon',
  'lat',
  'unitId',
  'ceiling',
  'assigned',
  'votes',
] as const satisfies readonly (keyof WorkFacts)[]

export type FactKey = (typeof factKeys)[number]

/** Only what is known: an empty member says nothing in the trail. */
export const knownFacts = (facts: WorkFacts): Partial<WorkFacts> =>
  pick(
    facts,
    factKeys.filter((key) => facts[key] !== null),
  )

const pick = (facts: WorkFacts, keys: readonly FactKey[]): Partial<WorkFacts> =>
  Object.fromEntries(keys.map((key) => [key, facts[key]]))

/** The call of participatory budgets, and the series of its folios in an edition: «PP25». */
export const seriesOf = (edition: number): string => `PP${String(edition % 100).padStart(2, '0')}`

/** «PP25-Z31-0147-R». A place whose code does not fit in a folio leaves its part out. */
export function folioFor(edition: number, number: number, placeCode: string | undefined): string {
  const digits = String(number).padStart(4, '0')
  const series = seriesOf(edition)
  const placed = `${series}-${placeCode?.trim().toUpperCase() ?? ''}-${digits}`
  return withCheck(placeCode && isBody(placed) ? placed : `${series}-${digits}`)
}
