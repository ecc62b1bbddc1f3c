import type { Db } from '../../../lib/db/connection.ts'
import { canonicalJson, sha256 } from '../../../lib/json.ts'
import type { Acting } from '../../act/index.ts'
import type { Change, LoadContext, Obstacle } from '../../imports/index.ts'
import {
  ceilingSet,
  ceilingWithdrawn,
  levelDeclared,
  levelThing,
  levelWithdrawn,
  placeRecorded,
  placeThing,
  placeWithdrawn,
} from '../acts.ts'
import { levelsInUse, usesOf } from '../store/uses.ts'
import * as store from '../store/writing.ts'
import { announceStanding } from './announce.ts'
import { boxOf, pointOf } from './geo-files.ts'
import { keyOf, type PlaceState, type TerritoryState } from './states.ts'
import { territoryTexts as say } from './texts.ts'

type Changes = readonly Change<TerritoryState>[]

/** Writes in sets: coarse things first, and what goes away in the opposite order. */
export async function applyTerritory(
  acting: Acting,
  changes: Changes,
  { projects }: Pick<LoadContext, 'projects'>,
) {
  const after = statesOf(changes.map((change) => change.after))
  const gone = statesOf(changes.map(({ before, after: left }) => (left === null ? before : null)))
  await writeLevels(acting, after.levels)
  await writePlaces(acting, after.places)
  await writeCeilings(acting, after.ceilings)
  await removeCeilings(acting, gone.ceilings)
  await removePlaces(acting, gone.places)
  await removeLevels(acting, gone.levels)
  await announceStanding(acting, changes, projects)
}

type States = ReturnType<typeof statesOf>

function statesOf(states: readonly (TerritoryState | null)[]) {
  return {
    levels: states.filter((state) => state?.what === 'level'),
    places: states.filter((state) => state?.what === 'place'),
    ceilings: states.filter((state) => state?.what === 'ceiling'),
  }
}

async function writeLevels({ db, recordMany }: Acting, levels: States['levels']) {
  const lines = levels.map(({ key, name, position }) => ({
    thing: levelThing(key),
    facts: { name, position },
  }))
  const entries = await recordMany(levelDeclared, lines)
  await store.writeLevels(
    db,
    levels.map((level, index) => ({ ...level, entry: entries[index] ?? 0 })),
  )
}

async function writePlaces({ db, recordMany }: Acting, places: States['places']) {
  const lines = places.map((place) => ({ thing: placeThing(place.id), facts: factsOf(place) }))
  const entries = await recordMany(placeRecorded, lines)
  const rows = places.map((place, index) => ({
    ...place,
    box: place.geometry && boxOf(place.geometry),
    point: place.geometry && pointOf(place.geometry),
    entry: entries[index] ?? 0,
  }))
  await store.writePlaces(db, rows)
}

function factsOf({ level, code, name, parent, aliases, validFrom, validTo, geometry }: PlaceState) {
  const shape = geometry && sha256(canonicalJson(geometry))
  return { level, code, name, parent, aliases, validFrom, validTo, shape }
}

async function writeCeilings({ db, recordMany }: Acting, ceilings: States['ceilings']) {
  const lines = ceilings.map(({ place, year, centavos }) => ({
    thing: placeThing(place),
    facts: { year, centavos },
  }))
  const entries = await recordMany(ceilingSet, lines)
  await store.writeCeilings(
    db,
    ceilings.map((ceiling, index) => ({ ...ceiling, entry: entries[index] ?? 0 })),
  )
}

async function removeCeilings({ db, recordMany }: Acting, ceilings: States['ceilings']) {
  const lines = ceilings.map(({ place, year }) => ({ thing: placeThing(place), facts: { year } }))
  await recordMany(ceilingWithdrawn, lines)
  await store.removeCeilings(db, ceilings)
}

async function removePlaces({ db, recordMany }: Acting, places: States['places']) {
  await recordMany(
    placeWithdrawn,
    places.map(({ id }) => ({ thing: placeThing(id), facts: {} })),
  )
  await store.removePlaces(
    db,
    places.map(({ id }) => id),
  )
}

async function removeLevels({ db, recordMany }: Acting, levels: States['levels']) {
  await recordMany(
    levelWithdrawn,
    levels.map(({ key }) => ({ thing: levelThing(key), facts: {} })),
  )
  await store.removeLevels(
    db,
    levels.map(({ key }) => key),
  )
}

/** A place that something else already uses cannot go away, nor what it stands on. */
export async function obstaclesOf(db: Db, changes: Changes): Promise<Obstacle[]> {
  const gone = statesOf(changes.map(({ before, after }) => (after === null ? before : null)))
  const ids = gone.places.map(({ id }) => id)
  const ceilings = gone.ceilings.map(({ place, year }) => `${place}:${year}`)
  const uses = await usesOf(db, ids, { places: ids, ceilings })
  const places = new Map(gone.places.map((place) => [place.id, place]))
  const keys = gone.levels.map(({ key }) => key)
  const levels = await levelsInUse(db, keys, ids)
  return [
    ...uses.flatMap(({ id, table }) => {
      const place = places.get(id)
      return place ? [{ key: keyOf(place), message: say.inUse(say.uses(table)) }] : []
    }),
    ...levels.map((key) => ({ key: `level:${key}`, message: say.levelInUse })),
  ]
}
