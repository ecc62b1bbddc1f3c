import { sql } from 'kysely'
import type { Db } from '../../../lib/db/connection.ts'
import type { Acting } from '../../act/index.ts'
import type { RoleHeld } from '../person.ts'
import { isSuspended } from './people.ts'

export async function addRole(
  { db, now, entry }: Acting,
  personId: string,
  { role, unitId }: RoleHeld,
): Promise<void> {
  await db
    .insertInto('roles_held')
    .values({ person_id: personId, role, unit_id: unitId, given_entry: entry(), given_at: now })
    .execute()
}

export async function endRole(
  { db, now, entry }: Acting,
  personId: string,
  { role, unitId }: RoleHeld,
): Promise<void> {
  await db
    .updateTable('roles_held')
    .set({ withdrawn_entry: entry(), withdrawn_at: now })
    .where('person_id', '=', personId)
    .where('role', '=', role)
    .where('unit_id', 'is not distinct from', unitId)
    .where('withdrawn_entry', 'is', null)
    .execute()
}

/** Those who can still come in. Counted under a lock: two who withdraw each other cannot both be the one but last. */
export async function countOperators(db: Db): Promise<number> {
  await sql`select pg_advisory_xact_lock(hashtext('tequio operators'))`.execute(db)
  const { count } = await db
    .selectFrom('people as p')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where(
      sql<boolean>`exists (select from roles_held r
        where r.person_id = p.id and r.role = 'operator' and r.withdrawn_entry is null)`,
    )
    .where(isSuspended, '=', false)
    .executeTakeFirstOrThrow()
  return Number(count)
}

export async function addSuspension(
  { db, now, entry }: Acting,
  personId: string,
  reason: string,
): Promise<void> {
  await db
    .insertInto('suspensions')
    .values({ person_id: personId, reason, suspended_entry: entry(), suspended_at: now })
    .execute()
}

export async function liftSuspension({ db, now, entry }: Acting, personId: string): Promise<void> {
  await db
    .updateTable('suspensions')
    .set({ lifted_entry: entry(), lifted_at: now })
    .where('person_id', '=', personId)
    .where('lifted_entry', 'is', null)
    .execute()
}
