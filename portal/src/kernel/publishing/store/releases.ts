import { sql } from 'kysely'
import type { Db, Tx } from '../../../lib/db/connection.ts'

export type StoredRelease = {
  readonly ocid: string
  readonly seq: number
  readonly date: Date
  /** The release as JSON text, the bytes that were validated. */
  readonly body: string
}

export type NewRelease = StoredRelease & {
  readonly id: string
  readonly tags: readonly string[]
  readonly previous: { readonly seq: number; readonly date: Date } | undefined
}

/** Takes the publication of these processes: who comes second waits until the first has ended. */
export async function lockRecords(db: Tx, ocids: readonly string[]) {
  const sorted = [...new Set(ocids)].sort()
  await sql`
    insert into records (ocid) select ocid from release_heads where ocid = any(${sorted}::text[]) order by ocid
    on conflict do nothing`.execute(db)
  await sql`select ocid from records where ocid = any(${sorted}::text[]) order by ocid for update`.execute(
    db,
  )
}

/** The releases of these processes, oldest first. */
export async function releasesOf(db: Db, ocids: readonly string[]): Promise<StoredRelease[]> {
  if (ocids.length === 0) return []
  return db
    .selectFrom('releases')
    .select(['ocid', 'seq', 'date', 'body'])
    .where('ocid', 'in', ocids)
    .orderBy('ocid')
    .orderBy('seq')
    .execute()
}

export async function keepTerms(db: Tx, terms: { sha256: string; body: string }) {
  await db
    .insertInto('publication_terms')
    .values(terms)
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** Stored once and for ever, in one statement for each 500. */
export async function addReleases(
  db: Tx,
  { now, terms, releases }: { now: Date; terms: string; releases: readonly NewRelease[] },
) {
  for (let at = 0; at < releases.length; at += 500) {
    await db
      .insertInto('releases')
      .values(
        releases.slice(at, at + 500).map(({ ocid, seq, id, date, tags, body, previous }) => ({
          ...{ ocid, seq, id, date, body },
          tags: [...tags],
          terms,
          previous_seq: previous?.seq ?? null,
          previous_date: previous?.date ?? null,
          stored_at: now,
        })),
      )
      .execute()
  }
}

export async function keepRecords(
  db: Tx,
  now: Date,
  records: readonly { ocid: string; line: string }[],
) {
  if (records.length === 0) return
  await sql`
    update records r set line = m.line, updated_at = ${now}::timestamptz
    from unnest(${records.map(({ ocid }) => ocid)}::text[], ${records.map(({ line }) => line)}::text[])
      as m(ocid, line)
    where r.ocid = m.ocid`.execute(db)
}

export type PublishedRelease = {
  readonly ocid: string
  readonly id: string
  readonly date: Date
  readonly tags: readonly string[]
}

/** What has been published of these processes: pages and OC4IDS link it. */
export const publishedReleases = (db: Db, ocids: readonly string[]): Promise<PublishedRelease[]> =>
  ocids.length === 0
    ? Promise.resolve([])
    : db
        .selectFrom('releases')
        .select(['ocid', 'id', 'date', 'tags'])
        .where('ocid', 'in', ocids)
        .orderBy('ocid')
        .orderBy('seq')
        .execute()

/** The process as it is published now, read back from its record. */
export async function recordOf(db: Db, ocid: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('records')
    .select('line')
    .where('ocid', '=', ocid)
    .executeTakeFirst()
  return row?.line ?? undefined
}
