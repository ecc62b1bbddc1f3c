import type { Db } from '../../../lib/db/connection.ts'
import type { SaidPart } from '../rules/corrected-entry.ts'

type SaidRow = SaidPart & { readonly ocid: string; readonly seq: number }

/** All that was said of some procurements, in the order in which it was said. One statement. */
export async function partsOfMany(db: Db, ocids: readonly string[]): Promise<SaidRow[]> {
  if (ocids.length === 0) return []
  const rows = await db
    .selectFrom('process_parts')
    .select(['ocid', 'seq', 'kind', 'key', 'content', 'entry_id as entryId'])
    .where('ocid', 'in', [...ocids])
    .orderBy('ocid')
    .orderBy('seq')
    .orderBy('position')
    .execute()
  return rows as unknown as SaidRow[]
}

/** The event that each line of the trail wrote, if it wrote one. */
export async function eventsOfLines(
  db: Db,
  entryIds: readonly number[],
): Promise<ReadonlyMap<number, { readonly ocid: string; readonly seq: number }>> {
  if (entryIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('release_events')
    .select(['entry_id as entryId', 'ocid', 'seq'])
    .where('entry_id', 'in', [...entryIds])
    .orderBy('seq')
    .execute()
  return new Map(rows.map(({ entryId, ocid, seq }) => [entryId, { ocid, seq }]))
}

export type NamedProcess = {
  readonly title: string
  readonly unitId: string | null
  readonly folio: string | null
}

export async function titlesOf(
  db: Db,
  ocids: readonly string[],
): Promise<ReadonlyMap<string, NamedProcess>> {
  if (ocids.length === 0) return new Map()
  const rows = await db
    .selectFrom('processes')
    .select(['ocid', 'title', 'unit_id as unitId', 'folio'])
    .where('ocid', 'in', [...ocids])
    .execute()
  return new Map(rows.map(({ ocid, ...row }) => [ocid, row]))
}
