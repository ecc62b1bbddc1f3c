import type { Geometry } from 'geojson'
import { sql } from 'kysely'
import type { Db } from '../../../lib/db/connection.ts'

export type Outline = {
  readonly id: string
  readonly code: string
  readonly name: string
  readonly geometry: Geometry
}

/** The finest level whose places in force have a drawn limit; none where nothing is drawn. */
export async function drawnLevel(db: Db): Promise<string | undefined> {
  const found = await db
    .selectFrom('place_levels as l')
    .select('l.key')
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('places as p')
          .select(sql`1`.as('one'))
          .whereRef('p.level_key', '=', 'l.key')
          .where('p.valid_to', 'is', null)
          .where('p.min_lon', 'is not', null),
      ),
    )
    .orderBy('l.position', 'desc')
    .limit(1)
    .executeTakeFirst()
  return found?.key
}

/** The drawn limits of the places in force of a level, in one query. */
export async function outlinesOf(db: Db, level: string): Promise<Outline[]> {
  const rows = await db
    .selectFrom('places')
    .select(['id', 'code', 'name', 'geometry'])
    .where('level_key', '=', level)
    .where('valid_to', 'is', null)
    .where('geometry', 'is not', null)
    .orderBy('code')
    .execute()
  return rows.map((row) => ({ ...row, geometry: row.geometry as Geometry }))
}
