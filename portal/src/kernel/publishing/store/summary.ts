import { sql } from 'kysely'
import type { Db } from '../../../lib/db/connection.ts'
import { paths, wholeTownPaths } from '../paths.ts'
import { builtYears } from './town-files.ts'

export type Download = { readonly path: string; readonly size: number; readonly updatedAt: Date }

/**
 * The files of the whole town, without pages, single processes and extensions. They are asked for by name: a town of
 * 100,000 projects has a million paths.
 */
export async function downloads(db: Db): Promise<Download[]> {
  const names = wholeTownPaths(await builtYears(db))
  const rows = await db
    .selectFrom('public_paths as p')
    .innerJoin('blobs as b', 'b.sha256', 'p.sha256')
    .select(['p.path', 'b.size', 'p.updated_at'])
    .where('p.path', 'in', [paths.manifest, ...names])
    .orderBy('p.path')
    .execute()
  return rows.map(({ path, size, updated_at }) => ({ path, size, updatedAt: updated_at }))
}

export type Published = {
  readonly processes: number
  readonly releases: number
  readonly projects: number
  /** Of the newest release or project. */
  readonly newest: Date | null
}

/** What is public now. Cost: three counts over indexes, 10 ms for 50,000 releases. */
export async function published(db: Db): Promise<Published> {
  const { rows } = await sql<Published>`
    select (select count(*) from records where line is not null) as processes,
      (select count(*) from releases) as releases,
      (select count(*) from project_files where line is not null and withdrawn_at is null) as projects,
      (select max(at) from (
        select max(updated_at) as at from records union all select max(published_at) from project_files
      ) newest) as newest`.execute(db)
  const [row] = rows
  if (!row) throw new Error('the counts of what is public came without a row')
  return row
}
