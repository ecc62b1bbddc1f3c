import { sql } from 'kysely'
import type { Db } from '../../../lib/db/connection.ts'
import { type Centavos, centavos } from '../../../lib/money.ts'

/** What the place may spend in the year; undefined where nobody said. */
export async function ceilingOf(
  db: Db,
  placeId: string,
  year: number,
): Promise<Centavos | undefined> {
  const row = await db
    .selectFrom('ceilings')
    .select('centavos')
    .where('place_id', '=', placeId)
    .where('year', '=', year)
    .executeTakeFirst()
  return row && centavos(row.centavos)
}

export type Ceiling = { readonly year: number; readonly amount: Centavos }

/** The newest year first. */
export async function ceilingsOf(db: Db, placeId: string): Promise<Ceiling[]> {
  const rows = await db
    .selectFrom('ceilings')
    .select(['year', 'centavos'])
    .where('place_id', '=', placeId)
    .orderBy('year', 'desc')
    .execute()
  return rows.map((row) => ({ year: row.year, amount: centavos(row.centavos) }))
}

export type CeilingSum = Ceiling & { readonly level: string; readonly places: number }

/** The ceilings of a year added up, level by level: a sector's is not added to those of its neighbourhoods. */
export async function ceilingSums(db: Db, level?: string): Promise<CeilingSum[]> {
  const rows = await db
    .selectFrom('ceilings as c')
    .innerJoin('places as p', 'p.id', 'c.place_id')
    .innerJoin('place_levels as l', 'l.key', 'p.level_key')
    .select(['c.year', 'p.level_key', sql<number>`sum(c.centavos)::bigint`.as('total')])
    .select((column) => column.fn.countAll<number>().as('places'))
    .$if(level !== undefined, (query) => query.where('p.level_key', '=', level ?? ''))
    .groupBy(['c.year', 'p.level_key', 'l.position'])
    .orderBy('c.year', 'desc')
    .orderBy('l.position')
    .execute()
  return rows.map(({ year, level_key, total, places }) => ({
    year,
    level: level_key,
    amount: centavos(total),
    places,
  }))
}
