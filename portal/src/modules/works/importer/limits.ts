import type { Reject } from '../../../kernel/imports/index.ts'
import { nfc } from '../../../lib/text.ts'
import { type FactKey, factsChanged } from '../rules/facts.ts'
import type { ColumnKey } from './columns.ts'
import type { Reference } from './references.ts'
import { rejectAt, type WorkRow } from './row.ts'
import { factsOf, type WorkState } from './state.ts'
import { say } from './texts.ts'

/** The option, set by the role of the person, that holds a load to the works of some units. */
export const ONLY_UNITS = 'solo-unidades'

/** The units to whose works a load is held; without them it may tell of all. */
export const unitsOfLoad = (options: Readonly<Record<string, string>>) =>
  options[ONLY_UNITS]?.split(' ')

type Telling = {
  readonly row: WorkRow
  readonly before: WorkState | null
  readonly units: readonly string[]
}

/** Why a load of a unit cannot tell of the work of this row: it is new, or another unit's. */
export function notTheirs(telling: Telling & { readonly before: null }): Reject
export function notTheirs(telling: Telling): Reject | undefined
export function notTheirs({ row, before, units }: Telling): Reject | undefined {
  const key = row.said.folio === undefined ? 'title' : 'folio'
  if (!before) return rejectAt(row, key, say.newForOffice)
  if (before.unitId === null || !units.includes(before.unitId))
    return rejectAt(row, key, say.notTheirs)
  return undefined
}

/** Words that stand as the sheet was downloaded say nothing, however a load of the office would rather write them. */
export function withoutUntouched(row: WorkRow, before: WorkState | null): WorkRow {
  if (!before) return row
  const untouched = new Set<string>(words.filter((key) => same(row.words[key], before[key])))
  if (untouched.has('title')) untouched.add('originalTitle')
  const said = Object.fromEntries(Object.entries(row.said).filter(([key]) => !untouched.has(key)))
  return { ...row, said }
}

const words = ['title', 'description', 'address', 'externalId'] as const

const same = (word: string | undefined, value: string | null) =>
  word !== undefined && value !== null && squashed(word) === squashed(value)

const squashed = (text: string) => nfc(text).replace(/\s+/g, ' ').trim()

/** A place or a unit that the row names otherwise than it stands; a unit neither answers questions nor moves works. */
export function otherReference(
  { row, before }: Telling,
  place: Reference | undefined,
  unit: Reference | undefined,
): Reject | undefined {
  if (place && place.id !== before?.placeId) return rejectAt(row, placeColumn(row), say.forOffice)
  if (unit && unit.id !== before?.unitId) return rejectAt(row, 'unit', say.forOffice)
  return undefined
}

const placeColumn = ({ said }: WorkRow): ColumnKey =>
  (['placeKey', 'place', 'district'] as const).find((key) => said[key] !== undefined) ?? 'place'

/** What was registered is corrected by the participation office: a unit tells of stages, progress and dates. */
export function factsTouched({ row, before }: Telling, after: WorkState): Reject | undefined {
  if (!before) return undefined
  if (row.words.edition && row.said.edition !== before.edition)
    return rejectAt(row, 'edition', say.forOffice)
  const [first] = factsChanged(factsOf(before), factsOf(after)).keys
  return first && rejectAt(row, columnOfFact[first], say.forOffice)
}

const columnOfFact: Readonly<Record<FactKey, ColumnKey>> = {
  edition: 'edition',
  externalId: 'externalId',
  title: 'title',
  description: 'description',
  type: 'type',
  sector: 'topic',
  placeId: 'place',
  address: 'address',
  lon: 'lon',
  lat: 'lat',
  unitId: 'unit',
  ceiling: 'ceiling',
  assigned: 'assigned',
  votes: 'votes',
}
