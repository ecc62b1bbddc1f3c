import { sql } from 'kysely'
import type { Db } from '../../../lib/db/connection.ts'
import type { Acting } from '../../act/index.ts'
import type { Alias, Namesake, Unit } from '../rules/unit.ts'

export const findUnitById = (db: Db, id: string): Promise<Unit | undefined> =>
  units(db).where('id', '=', id).executeTakeFirst()

/** The same, held until the act ends. */
export const lockUnit = (db: Db, id: string): Promise<Unit | undefined> =>
  units(db).where('id', '=', id).forUpdate().executeTakeFirst()

/** Additions and new names wait for each other: two at once could take one name. */
export async function lockNames(db: Db): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('tequio unit names'))`.execute(db)
}

/** Every unit that works on the day, by name; without a day, every one there was. */
export const unitsInForce = (db: Db, on?: string): Promise<Unit[]> =>
  units(db)
    .$if(on !== undefined, (query) =>
      query
        .where(({ or, eb }) => or([eb('valid_from', 'is', null), eb('valid_from', '<=', on ?? '')]))
        .where(({ or, eb }) => or([eb('valid_to', 'is', null), eb('valid_to', '>=', on ?? '')])),
    )
    .orderBy(sql`name collate "es-x-icu"`)
    .orderBy('id')
    .execute()

export const aliasesOf = (db: Db, unitId: string): Promise<Alias[]> =>
  db
    .selectFrom('unit_aliases')
    .select(['alias', 'valid_from as validFrom', 'valid_to as validTo'])
    .where('unit_id', '=', unitId)
    .orderBy(sql`alias collate "es-x-icu"`)
    .execute()

/** Names for ids, for pages that show many. */
export async function unitNames(
  db: Db,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('units')
    .select(['id', 'name'])
    .where('id', 'in', [...new Set(ids)])
    .execute()
  return new Map(rows.map(({ id, name }) => [id, name]))
}

/** The open unit, or one that once was called so, that answers to the name. */
export const namesakeOf = (db: Db, name: string): Promise<Namesake | undefined> =>
  db
    .selectFrom('units as u')
    .leftJoin('unit_aliases as a', 'a.unit_id', 'u.id')
    .select(['u.id', 'u.name'])
    .where('u.valid_to', 'is', null)
    .where(({ or, eb }) =>
      or([eb('u.search', '=', folded(name)), eb('a.search', '=', folded(name))]),
    )
    .limit(1)
    .executeTakeFirst()

/** The unit and those over it, nearest first. */
export async function unitsAbove(db: Db, id: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    with recursive above(id, parent_id) as (
      select id, parent_id from units where id = ${id}
      union select u.id, u.parent_id from units u join above on u.id = above.parent_id
    ) select id from above`.execute(db)
  return rows.map((row) => row.id)
}

export async function countOpenUnder(db: Db, id: string): Promise<number> {
  const { count } = await db
    .selectFrom('units')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('parent_id', '=', id)
    .where('valid_to', 'is', null)
    .executeTakeFirstOrThrow()
  return Number(count)
}

export async function addUnitRow({ db, entry }: Acting, unit: Unit): Promise<void> {
  await db
    .insertInto('units')
    .values({
      id: unit.id,
      name: unit.name,
      parent_id: unit.parentId,
      valid_from: unit.validFrom,
      valid_to: unit.validTo,
      entry_id: entry(),
    })
    .execute()
}

export async function setUnit(
  { db }: Acting,
  id: string,
  change: { name?: string; parent_id?: string | null; valid_to?: string },
): Promise<void> {
  await db.updateTable('units').set(change).where('id', '=', id).execute()
}

/** A name that becomes the present one again is no alias any more. */
export async function dropAlias({ db }: Acting, unitId: string, alias: string): Promise<void> {
  await db
    .deleteFrom('unit_aliases')
    .where('unit_id', '=', unitId)
    .where('search', '=', folded(alias))
    .execute()
}

export async function addAliasRow(
  { db, entry }: Acting,
  unitId: string,
  { alias, validFrom, validTo }: Alias,
): Promise<void> {
  await db
    .insertInto('unit_aliases')
    .values({
      unit_id: unitId,
      alias,
      valid_from: validFrom,
      valid_to: validTo,
      entry_id: entry(),
    })
    .onConflict((conflict) => conflict.columns(['unit_id', 'search']).doNothing())
    .execute()
}

const folded = (name: string) => sql<string>`tequio.fold(${name})`

const units = (db: Db) =>
  db
    .selectFrom('units')
    .select(['id', 'name', 'parent_id as parentId'])
    .select(['valid_from as validFrom', 'valid_to as validTo'])
