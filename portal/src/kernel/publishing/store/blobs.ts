import { sql } from 'kysely'
import type { Db, Tx } from '../../../lib/db/connection.ts'
import { sha256 } from '../../../lib/json.ts'
import type { FileStore } from '../../town/index.ts'

/** Beyond this a file lives outside the database, and is read and written as a stream. */
const LARGE = 256 * 1024

export type Stored = { readonly sha256: string; readonly size: number }
export type NewFile = {
  readonly path: string
  readonly bytes: Buffer
  readonly contentType: string
  readonly permanent?: boolean
}
export type Switch = {
  readonly path: string
  readonly sha256: string
  readonly contentType: string
  readonly permanent?: boolean
}

export type Keeping = { readonly db: Db; readonly files: FileStore; readonly now: Date }

/** Stores small files and points their paths at them. Cost: two statements for each 200 files. */
export async function publishFiles({ db, files, now }: Keeping, given: readonly NewFile[]) {
  const hashed = given.map((file) => ({ ...file, sha256: sha256(file.bytes) }))
  for (let at = 0; at < hashed.length; at += BATCH) {
    const batch = hashed.slice(at, at + BATCH)
    const large = batch.filter(({ bytes }) => bytes.byteLength > LARGE)
    for (const { bytes } of large) await files.put(bytes)
    await keepBlobs(db, batch)
    for (const { sha256: hash } of large) await refuseCleaned(files, hash)
    await switchPaths(db, now, batch)
  }
}

const BATCH = 200
/** Cleaning counts by the machine's clock, whatever the town's clock says. */
const machineNow = sql<Date>`clock_timestamp()`

async function keepBlobs(db: Db, batch: readonly { sha256: string; bytes: Buffer }[]) {
  const once = [...new Map(batch.map((blob) => [blob.sha256, blob])).values()]
  // Locked in one order, so that two workers that keep the same bytes cannot block each other.
  once.sort((a, b) => (a.sha256 < b.sha256 ? -1 : 1))
  await db
    .insertInto('blobs')
    .values(
      once.map(({ sha256: hash, bytes }) => ({
        sha256: hash,
        size: bytes.byteLength,
        bytes: bytes.byteLength > LARGE ? null : bytes,
        touched_at: machineNow,
      })),
    )
    .onConflict((conflict) =>
      conflict.column('sha256').doUpdateSet({ touched_at: sql`excluded.touched_at` }),
    )
    .execute()
}

/** Notes a large file that the town's files already hold. */
export async function keepStored(
  { db, files }: Omit<Keeping, 'now'>,
  { sha256: hash, size }: Stored,
) {
  await db
    .insertInto('blobs')
    .values({ sha256: hash, size, bytes: null, touched_at: machineNow })
    .onConflict((conflict) =>
      conflict.column('sha256').doUpdateSet({ touched_at: sql`excluded.touched_at` }),
    )
    .execute()
  await refuseCleaned(files, hash)
}

/** A cleaning that ended between the writing and the note took the file away: the job must run again. */
async function refuseCleaned(files: FileStore, hash: string) {
  if (!(await files.has(hash)))
    throw new Error(`the file ${hash} was cleaned while it was published`)
}

export async function switchPaths(db: Db, now: Date, switches: readonly Switch[]) {
  if (switches.length === 0) return
  const sorted = switches.toSorted((a, b) => (a.path < b.path ? -1 : 1))
  await db
    .insertInto('public_paths')
    .values(
      sorted.map(({ path, sha256: hash, contentType, permanent = false }) => ({
        path,
        sha256: hash,
        content_type: contentType,
        permanent,
        updated_at: now,
      })),
    )
    .onConflict((conflict) =>
      conflict
        .column('path')
        .doUpdateSet({
          sha256: sql`excluded.sha256`,
          content_type: sql`excluded.content_type`,
          updated_at: sql`excluded.updated_at`,
        })
        .where(sql<boolean>`public_paths.sha256 <> excluded.sha256`),
    )
    .execute()
}

export async function removePaths(db: Db, paths: readonly string[]) {
  if (paths.length === 0) return
  await db.deleteFrom('public_paths').where('path', 'in', paths).execute()
}

export type PublicFile = {
  readonly path: string
  readonly sha256: string
  readonly contentType: string
  readonly permanent: boolean
  readonly size: number
  readonly updatedAt: Date
}

export async function fileAt(db: Db, path: string): Promise<PublicFile | undefined> {
  const row = await db
    .selectFrom('public_paths as p')
    .innerJoin('blobs as b', 'b.sha256', 'p.sha256')
    .select(['p.path', 'p.sha256', 'p.content_type', 'p.permanent', 'p.updated_at', 'b.size'])
    .where('p.path', '=', path)
    .executeTakeFirst()
  return (
    row && {
      path: row.path,
      sha256: row.sha256,
      contentType: row.content_type,
      permanent: row.permanent,
      size: row.size,
      updatedAt: row.updated_at,
    }
  )
}

/** The bytes of a blob; undefined when it is nowhere, which only `verify` should ever see. */
export async function bytesOf(
  db: Db,
  files: FileStore,
  hash: string,
): Promise<Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array> | undefined> {
  const row = await db
    .selectFrom('blobs')
    .select('bytes')
    .where('sha256', '=', hash)
    .executeTakeFirst()
  if (!row) return undefined
  return row.bytes ? new Uint8Array(row.bytes) : files.get(hash)
}

/**
 * Forgets blobs that no path names and nobody touched for a while. A large file goes before the row does, under
 * the lock of the row, so that who keeps the same bytes again waits and finds the file missing.
 */
export async function forgetBlobs(db: Db, files: FileStore, minutes: number): Promise<number> {
  return db.transaction().execute(async (tx) => {
    const gone = await tx
      .deleteFrom('blobs as b')
      .where(
        'touched_at',
        '<',
        sql<Date>`clock_timestamp() - make_interval(mins => ${minutes}::int)`,
      )
      .where(({ not, exists, selectFrom }) =>
        not(
          exists(
            selectFrom('public_paths as p').select('p.path').whereRef('p.sha256', '=', 'b.sha256'),
          ),
        ),
      )
      .returning(['b.sha256', sql<boolean>`b.bytes is null`.as('large')])
      .execute()
    const large = gone.filter((blob) => blob.large).map(({ sha256: hash }) => hash)
    const elsewhere = await namedElsewhere(tx, large)
    for (const hash of large) if (!elsewhere.has(hash)) await files.remove(hash)
    return gone.length
  })
}

export async function sizeOf(db: Db, hash: string): Promise<number> {
  const row = await db
    .selectFrom('blobs')
    .select('size')
    .where('sha256', '=', hash)
    .executeTakeFirstOrThrow()
  return row.size
}

/** The bytes that a path serves; undefined when there is no such path or its blob is nowhere. */
export async function contentAt(db: Db, files: FileStore, path: string) {
  const file = await fileAt(db, path)
  return file && bytesOf(db, files, file.sha256)
}

/**
 * Those that another room keeps too: somebody may have handed in as a document what they had downloaded here. Any
 * column of the house whose name ends in sha256 names a file that must stay.
 */
async function namedElsewhere(db: Tx, hashes: readonly string[]): Promise<Set<string>> {
  const named = new Set<string>()
  if (hashes.length === 0) return named
  const { rows: columns } = await sql<{ table: string; column: string }>`
    select table_name as table, column_name as column from information_schema.columns
    where table_schema = 'public' and column_name like '%sha256' and data_type = 'text'
      and table_name not in ('blobs', 'public_paths', 'publication_terms', 'town_files')`.execute(
    db,
  )
  for (const { table, column } of columns) {
    const { rows } = await sql<{ hash: string }>`
      select distinct ${sql.ref(column)} as hash from ${sql.table(table)}
      where ${sql.ref(column)} = any(${hashes}::text[])`.execute(db)
    for (const { hash } of rows) named.add(hash)
  }
  return named
}
