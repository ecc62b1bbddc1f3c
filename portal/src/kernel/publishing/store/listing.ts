import { sql } from 'kysely'
import type { Tx } from '../../../lib/db/connection.ts'

/**
 * Every public path as a line of JSON, in order. A cursor sees the database as it was when it was opened, so that
 * the list is of one moment whatever others publish meanwhile.
 */
export async function* openListing(db: Tx, url: string): AsyncGenerator<readonly string[]> {
  await sql`
    declare public_listing no scroll cursor for
    select json_build_object('path', p.path, 'url', ${url}::text || p.path, 'sha256', p.sha256, 'size', b.size,
      'contentType', p.content_type, 'updated', ${iso('p.updated_at')}, 'permanent', p.permanent)::text as line
    from public_paths p join blobs b using (sha256)
    where p.path <> '/datos/manifest.json' order by p.path`.execute(db)
  for (;;) {
    const { rows } = await sql<{ line: string }>`fetch 1000 from public_listing`.execute(db)
    if (rows.length === 0) break
    yield rows.map(({ line }) => line)
  }
  await sql`close public_listing`.execute(db)
}

const iso = (column: string) =>
  sql`to_char(${sql.ref(column)} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`
