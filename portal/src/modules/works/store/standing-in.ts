import { sql } from 'kysely'
import type { Db } from '../../../lib/db/connection.ts'

/** The folios of the works in these very places. */
export async function worksStandingIn(db: Db, placeIds: readonly string[]): Promise<string[]> {
  const rows = await db
    .selectFrom('projects')
    .select('folio')
    .where(sql<boolean>`place_id = any(${placeIds}::text[])`)
    .orderBy('folio')
    .execute()
  return rows.map(({ folio }) => folio)
}
