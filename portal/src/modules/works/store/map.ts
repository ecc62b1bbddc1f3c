import { sql } from 'kysely'
import type { Db } from '../../../lib/db/connection.ts'
import type { ListedWork } from './list.ts'

export type PlacedWork = ListedWork & { readonly lon: number; readonly lat: number }

/** Those of the works that say where they are. */
export async function placedAmong(db: Db, works: readonly ListedWork[]): Promise<PlacedWork[]> {
  const folios = works.map(({ folio }) => folio)
  const rows = await db
    .selectFrom('projects')
    .select(['folio', 'lon', 'lat'])
    .where(sql<boolean>`folio = any(${folios}::text[])`)
    .execute()
  const points = new Map(rows.map((row) => [row.folio, row]))
  return works.flatMap((work) => {
    const { lon, lat } = points.get(work.folio) ?? {}
    return typeof lon === 'number' && typeof lat === 'number' ? [{ ...work, lon, lat }] : []
  })
}
