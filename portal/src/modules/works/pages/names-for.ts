import type { Entry } from '../../../kernel/act/index.ts'
import { unitNames } from '../../../kernel/organisation/index.ts'
import { placesByIds } from '../../../kernel/places/index.ts'
import type { Db } from '../../../lib/db/connection.ts'
import { pageTexts } from '../page-texts.ts'
import { peopleNames } from '../store/choices.ts'
import type { Names } from './history-rows.ts'

export type EntryNames = Names & { readonly who: (entry: Entry) => string }

/** The names of the places and units that these lines of the trail mention. */
export async function thingNames(db: Db, entries: readonly Entry[]): Promise<Names> {
  const mentioned = new Set(entries.flatMap(({ facts }) => textsIn(facts)))
  const places = await placesByIds(db, [...mentioned])
  const units = await unitNames(db, [
    ...mentioned,
    ...entries.flatMap(({ unitId }) => unitId ?? []),
  ])
  return { place: (id) => places.get(id)?.name ?? id, unit: (id) => units.get(id) ?? id }
}

/** Those of everyone and everything: for the office. */
export async function namesFor(db: Db, entries: readonly Entry[]): Promise<EntryNames> {
  const people = await peopleNames(db, [
    ...new Set(entries.flatMap(({ actorId, onBehalfOf }) => [actorId, onBehalfOf ?? actorId])),
  ])
  const names = await thingNames(db, entries)
  return {
    ...names,
    who: ({ actorKind, actorId, unitId, onBehalfOf }) => {
      if (actorKind === 'job') return pageTexts.history.job
      const name =
        actorKind === 'import'
          ? [pageTexts.history.load(actorId), people.get(onBehalfOf ?? '')]
              .filter(Boolean)
              .join(', ')
          : (people.get(actorId) ?? actorId)
      return unitId ? `${name} (${names.unit(unitId)})` : name
    },
  }
}

const textsIn = (facts: unknown): string[] => {
  if (typeof facts === 'string') return [facts]
  return typeof facts === 'object' && facts !== null ? Object.values(facts).flatMap(textsIn) : []
}
