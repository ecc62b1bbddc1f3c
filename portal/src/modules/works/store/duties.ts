import { sql } from 'kysely'
import type { Db } from '../../../lib/db/connection.ts'
import { dutyKinds } from '../rules/duties.ts'

/** The open duties of this room about these works. */
export async function openWorkDuties(db: Db, folios: readonly string[]) {
  const { rows } = await sql<{ kind: string; folio: string }>`
    select kind, thing_id as folio from duties
    where thing_kind = 'project' and thing_id = any(${folios}::text[]) and closed_at is null
      and kind = any(${[...dutyKinds]}::text[])`.execute(db)
  return rows
}
