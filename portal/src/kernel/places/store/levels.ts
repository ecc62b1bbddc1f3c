import type { Db } from '../../../lib/db/connection.ts'

/** A level of the territory; lower positions are coarser. */
export type PlaceLevel = { readonly key: string; readonly name: string; readonly position: number }

/** Coarse to fine. */
export const placeLevels = (db: Db): Promise<PlaceLevel[]> =>
  db
    .selectFrom('place_levels')
    .select(['key', 'name', 'position'])
    .orderBy('position')
    .orderBy('key')
    .execute()

export type LevelWithCount = PlaceLevel & { readonly places: number }

export const levelsWithCounts = (db: Db): Promise<LevelWithCount[]> =>
  db
    .selectFrom('place_levels as l')
    .leftJoin('places as p', (join) =>
      join.onRef('p.level_key', '=', 'l.key').on('p.valid_to', 'is', null),
    )
    .select(['l.key', 'l.name', 'l.position'])
    .select((column) => column.fn.count<number>('p.id').as('places'))
    .groupBy(['l.key', 'l.name', 'l.position'])
    .orderBy('l.position')
    .orderBy('l.key')
    .execute()
