import type { Db } from '../../../lib/db/connection.ts'

/** When the trail last told something of the work. */
export async function lastChange(db: Db, folio: string): Promise<Date> {
  const { recorded_at } = await db
    .selectFrom('trail')
    .select('recorded_at')
    .where('thing_kind', '=', 'project')
    .where('thing_id', '=', folio)
    .orderBy('thing_version', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow()
  return recorded_at
}

/** GeoJSON, or null. */
export async function placeGeometry(db: Db, placeId: string): Promise<unknown> {
  const row = await db
    .selectFrom('places')
    .select('geometry')
    .where('id', '=', placeId)
    .executeTakeFirst()
  return row?.geometry ?? null
}

export async function unitOfWork(db: Db, folio: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('projects')
    .select('unit_id')
    .where('folio', '=', folio)
    .executeTakeFirst()
  return row?.unit_id ?? undefined
}
