import { sql } from 'kysely'
import type { Db } from '../../../lib/db/connection.ts'

/** How long the last building of the whole-town files took, in milliseconds. */
export async function lastTownRun(db: Db): Promise<number | undefined> {
  const row = await db.selectFrom('town_runs').select('milliseconds').executeTakeFirst()
  return row?.milliseconds
}

export async function keepTownRun(db: Db, milliseconds: number) {
  await sql`
    insert into town_runs (milliseconds, ended_at) values (${Math.round(milliseconds)}::int, clock_timestamp())
    on conflict (single) do update set milliseconds = excluded.milliseconds, ended_at = excluded.ended_at`.execute(
    db,
  )
}
