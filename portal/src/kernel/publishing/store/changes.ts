import { sql } from 'kysely'
import type { Db } from '../../../lib/db/connection.ts'

/** The families of whole-town files. */
export type Part = 'releases' | 'records' | 'projects' | 'manifest'

/** Notes, in the transaction that changes something, what is now behind. */
export async function noteChanges(db: Db, now: Date, parts: readonly Part[]) {
  await db
    .insertInto('publication_changes')
    .values(parts.map((part) => ({ part, at: now })))
    .execute()
}

/** What is behind, with the notes that say so. */
export async function changesSeen(db: Db): Promise<{ part: Part; ids: readonly number[] }[]> {
  const { rows } = await sql<{ part: Part; ids: number[] }>`
    select part, array_agg(id order by id) as ids from publication_changes
    where part <> 'manifest' group by part`.execute(db)
  return rows
}

/** Only what was seen is taken away: numbers are not given in the order in which transactions end. */
export async function clearChanges(db: Db, ids: readonly number[]) {
  if (ids.length === 0) return
  await sql`delete from publication_changes where id = any(${ids}::bigint[])`.execute(db)
}

export async function isBehind(db: Db, part: Part): Promise<boolean> {
  const row = await db
    .selectFrom('publication_changes')
    .select('id')
    .where('part', '=', part)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

/** Takes the notes about the manifest before it is read, so that a change that comes later is noted again. */
export async function clearManifestChanges(db: Db) {
  await db.deleteFrom('publication_changes').where('part', '=', 'manifest').execute()
}

/** One rebuilding at a time in the whole town, whatever the number of processes. */
export async function waitForTown(db: Db, what: 'town' | 'manifest') {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`tequio publish ${what}`}, 0))`.execute(
    db,
  )
}
