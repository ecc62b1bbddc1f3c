import type { Db } from '../../../lib/db/connection.ts'

export type Origin = {
  readonly seq: number
  readonly publisherOcid: string
  readonly publisherReleaseId: string | null
  readonly publisherDate: string | null
  readonly fileName: string
  readonly repairs: number
}

/** Where the releases of a procurement came from, when files brought them. */
export async function originsOf(db: Db, ocid: string): Promise<Origin[]> {
  const rows = await db
    .selectFrom('release_provenance')
    .select(['seq', 'publisher_ocid as publisherOcid', 'file_name as fileName', 'repairs'])
    .select(['publisher_release_id as publisherReleaseId', 'publisher_date as publisherDate'])
    .where('ocid', '=', ocid)
    .orderBy('seq')
    .execute()
  return rows.map((row) => ({
    ...row,
    repairs: Object.values(row.repairs as Record<string, number>).reduce((sum, n) => sum + n, 0),
  }))
}

/** How many values of the procurement stay in the office. */
export async function countReserved(db: Db, ocid: string): Promise<number> {
  const { count } = await db
    .selectFrom('reserved_values')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('ocid', '=', ocid)
    .executeTakeFirstOrThrow()
  return Number(count)
}
