import { sql } from 'kysely'
import type { Db } from '../../../lib/db/connection.ts'
import {
  type CeilingState,
  type HeldTerritory,
  keyOf,
  type LevelState,
  type PlaceState,
  type Shape,
  type TerritoryState,
} from '../territory/states.ts'

/** The whole territory in force, with the ceilings of the given years. */
export async function heldTerritory(db: Db, years: readonly number[]): Promise<HeldTerritory> {
  const levels = await db.selectFrom('place_levels').select(['key', 'name', 'position']).execute()
  const places = await placeStates(db).where('p.valid_to', 'is', null).execute()
  const ceilings = await ceilingStates(db)
    .where(sql<boolean>`year = any(${years}::smallint[])`)
    .execute()
  const ended = await db
    .selectFrom('places')
    .select('id')
    .where('valid_to', 'is not', null)
    .execute()
  return {
    levels: levels.map((level): LevelState => ({ what: 'level', ...level })),
    places: places.map(placeStateFrom),
    ceilings: new Map(ceilings.map(ceilingStateFrom).map((state) => [keyOf(state), state])),
    ended: new Set(ended.map(({ id }) => id)),
  }
}

/** The states, by key, of the things named; what does not exist is left out. */
export async function presentTerritory(
  db: Db,
  named: readonly TerritoryState[],
): Promise<ReadonlyMap<string, TerritoryState>> {
  const keys = named.flatMap((state) => (state.what === 'level' ? state.key : []))
  const ids = named.flatMap((state) => (state.what === 'place' ? state.id : []))
  const owners = named.flatMap((state) => (state.what === 'ceiling' ? state.place : []))
  const levels = await db
    .selectFrom('place_levels')
    .select(['key', 'name', 'position'])
    .where(sql<boolean>`key = any(${keys}::text[])`)
    .execute()
  const places = await placeStates(db).where(sql<boolean>`p.id = any(${ids}::text[])`).execute()
  const ceilings = await ceilingStates(db)
    .where(sql<boolean>`place_id = any(${owners}::text[])`)
    .execute()
  const states: TerritoryState[] = [
    ...levels.map((level): LevelState => ({ what: 'level', ...level })),
    ...places.map(placeStateFrom),
    ...ceilings.map(ceilingStateFrom),
  ]
  return new Map(states.map((state) => [keyOf(state), state]))
}

const placeStates = (db: Db) =>
  db
    .selectFrom('places as p')
    .select(['p.id', 'p.level_key', 'p.code', 'p.name', 'p.parent_id'])
    .select(['p.valid_from', 'p.valid_to', 'p.geometry'])
    .select(
      sql<string[]>`array(select alias from place_aliases a where a.place_id = p.id
        order by alias collate "C")`.as('aliases'),
    )

type PlaceRow = Awaited<ReturnType<ReturnType<typeof placeStates>['execute']>>[number]

const placeStateFrom = (row: PlaceRow): PlaceState => ({
  what: 'place',
  ...{ id: row.id, level: row.level_key, code: row.code, name: row.name },
  parent: row.parent_id,
  aliases: row.aliases,
  validFrom: row.valid_from,
  validTo: row.valid_to,
  geometry: row.geometry as Shape | null,
})

const ceilingStates = (db: Db) => db.selectFrom('ceilings').select(['place_id', 'year', 'centavos'])

const ceilingStateFrom = (row: {
  place_id: string
  year: number
  centavos: number
}): CeilingState => ({
  ...{ what: 'ceiling', place: row.place_id, year: row.year, centavos: row.centavos },
})
