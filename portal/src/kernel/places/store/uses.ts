import { sql } from 'kysely'
import type { Db } from '../../../lib/db/connection.ts'

export type Use = { readonly id: string; readonly table: string }

/** What refers to these places, in any room's table, except what goes away with them. */
export async function usesOf(
  db: Db,
  ids: readonly string[],
  going: { readonly places: readonly string[]; readonly ceilings: readonly string[] },
): Promise<Use[]> {
  const children = await db
    .selectFrom('places')
    .select('parent_id as id')
    .where(sql<boolean>`parent_id = any(${ids}::text[]) and id <> all(${going.places}::text[])`)
    .execute()
  const ceilings = await db
    .selectFrom('ceilings')
    .select('place_id as id')
    .where(sql<boolean>`place_id = any(${ids}::text[])
      and place_id || ':' || year <> all(${going.ceilings}::text[])`)
    .execute()
  const own = [
    ...children.map(({ id }) => ({ id: id ?? '', table: 'places' })),
    ...ceilings.map(({ id }) => ({ id, table: 'ceilings' })),
  ]
  const others = await Promise.all((await referrers(db)).map((where) => usesIn(db, ids, where)))
  return [...own, ...others.flat()]
}

/** Levels that would be left with places. */
export async function levelsInUse(
  db: Db,
  keys: readonly string[],
  goingPlaces: readonly string[],
): Promise<string[]> {
  const rows = await db
    .selectFrom('places')
    .select('level_key')
    .distinct()
    .where(sql<boolean>`level_key = any(${keys}::text[]) and id <> all(${goingPlaces}::text[])`)
    .execute()
  return rows.map(({ level_key }) => level_key)
}

type Referrer = { readonly table: string; readonly column: string }

/** The rooms above refer to places by foreign keys; the database knows them, and this room need not. */
async function referrers(db: Db): Promise<Referrer[]> {
  const { rows } = await sql<Referrer>`
    select c.conrelid::regclass::text as table, a.attname as column
    from pg_constraint c
    join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
    where c.contype = 'f' and c.confrelid = 'places'::regclass
      and c.conrelid not in ('places'::regclass, 'ceilings'::regclass, 'place_aliases'::regclass)
    order by 1, 2`.execute(db)
  return rows
}

async function usesIn(db: Db, ids: readonly string[], { table, column }: Referrer): Promise<Use[]> {
  const { rows } = await sql<{ id: string }>`
    select distinct ${sql.ref(column)} as id from ${sql.table(table)}
    where ${sql.ref(column)} = any(${ids}::text[])`.execute(db)
  return rows.map(({ id }) => ({ id, table }))
}
