import { sql } from 'kysely'
import type { Db } from '../../../lib/db/connection.ts'
import type { Fault } from '../rules/fault.ts'
import type { Waiting, WaitingNow } from '../rules/manifest.ts'

/** What happened and is not public, oldest first; of a process, since its first event that waits and why the last. */
export async function waitingNow(db: Db): Promise<WaitingNow> {
  const { rows } = await sql<{ kind: Waiting['kind']; id: string; since: Date; why: Fault[] }>`
    select 'process' as kind, ocid as id, min(since) as since,
      (array_agg(why order by seq desc))[1] as why
    from release_events where state = 'waiting' group by ocid
    union all
    select 'project', folio, since, why from project_files where why is not null
    order by 3, 2`.execute(db)
  return { waiting: rows, queued: await countQueued(db) }
}

async function countQueued(db: Db): Promise<number> {
  const { rows } = await sql<{ queued: number }>`
    select (select count(*) from release_events where state = 'due')
      + (select count(*) from projects_due) as queued`.execute(db)
  return Number(rows[0]?.queued ?? 0)
}
