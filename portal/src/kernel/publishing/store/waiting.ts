import { sql } from 'kysely'
import type { Db } from '../../../lib/db/connection.ts'
import type { Fault } from '../rules/fault.ts'
import type { Waiting, WaitingNow } from '../rules/manifest.ts'

/**
 * What happened and is not public, oldest first; of a process, since its first event that waits and why the last.
 * `most` keeps the first of them; `total` counts all.
 */
export async function waitingNow(db: Db, most?: number): Promise<WaitingNow> {
  const { rows } = await sql<Waiting & { total: number; why: Fault[] }>`
    select *, count(*) over () as total from (
    select 'process' as kind, ocid as id, min(since) as since,
      (array_agg(why order by seq desc))[1] as why
    from release_events where state = 'waiting' group by ocid
    union all
    select 'project', folio, since, why from project_files where why is not null
    ) waiting order by since, id limit ${most ?? null}`.execute(db)
  return {
    waiting: rows.map(({ kind, id, since, why }) => ({ kind, id, since, why })),
    total: rows[0]?.total ?? 0,
    queued: await countQueued(db),
  }
}

async function countQueued(db: Db): Promise<number> {
  const { rows } = await sql<{ queued: number }>`
    select (select count(*) from release_events where state = 'due')
      + (select count(*) from projects_due) as queued`.execute(db)
  return Number(rows[0]?.queued ?? 0)
}
