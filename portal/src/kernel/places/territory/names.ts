import type { Change, Names, Naming } from '../../imports/index.ts'
import { presentTerritory } from '../store/territory.ts'
import { keyOf, type TerritoryState } from './states.ts'

/** The levels and parents that the changes name, by the key of their state: as this load leaves them, or as they stand. */
export async function namesIn(
  { db, stated }: Naming<TerritoryState>,
  changes: readonly Change<TerritoryState>[],
): Promise<Names> {
  const named = changes.flatMap(({ before, after }) => [
    ...(before ? namedIn(before) : []),
    ...(after ? namedIn(after) : []),
  ])
  const keys = [...new Set(named.map(keyOf))]
  const states = new Map([...(await presentTerritory(db, named)), ...(await stated(keys))])
  return new Map(
    [...states].flatMap(([key, state]) => ('name' in state ? [[key, state.name] as const] : [])),
  )
}

/** Only their identifiers count: what they are called is what is asked. */
function namedIn(state: TerritoryState): TerritoryState[] {
  if (state.what !== 'place') return []
  const level = { what: 'level', key: state.level, name: '', position: 0 } as const
  const parent = state.parent && { ...state, id: state.parent }
  return parent ? [level, parent] : [level]
}
