import { type SqlBool, sql } from 'kysely'
import type { Db, Tx } from '../../../lib/db/connection.ts'
import type { Person, RoleHeld } from '../person.ts'

/** Of the row `p` of people: the roles in force, oldest first. */
export const rolesInForce = sql<RoleHeld[]>`coalesce((
  select json_agg(json_build_object('role', r.role, 'unitId', r.unit_id) order by r.id)
  from roles_held r where r.person_id = p.id and r.withdrawn_entry is null), '[]')`

/** Of the row `p` of people. */
export const isSuspended = sql<SqlBool>`exists (
  select from suspensions x where x.person_id = p.id and x.lifted_entry is null)`

/** An account as its managers see it. */
export type Account = Person & { readonly suspended: boolean }

export type Credentials = {
  readonly id: string
  readonly password: string | null
  readonly suspended: boolean
}

/** Case does not matter in an address. */
export const credentialsOf = async (db: Db, email: string): Promise<Credentials | undefined> =>
  credentials(db).where('p.email_folded', '=', sql<string>`lower(${email})`).executeTakeFirst()

export const credentialsOfPerson = async (db: Db, id: string): Promise<Credentials | undefined> =>
  credentials(db).where('p.id', '=', id).executeTakeFirst()

/**
 * The same, held until the act ends: who changes the password or suspends the account comes before, and is seen, or
 * after, and ends what this act begins.
 */
export async function holdCredentials(db: Tx, id: string): Promise<Credentials | undefined> {
  await db.selectFrom('people').select('id').where('id', '=', id).forShare().execute()
  return credentialsOfPerson(db, id)
}

const credentials = (db: Db) =>
  db
    .selectFrom('people as p')
    .select(['p.id', 'p.password', isSuspended.$castTo<boolean>().as('suspended')])

export const findAccount = async (db: Db, id: string): Promise<Account | undefined> =>
  accounts(db).where('p.id', '=', id).executeTakeFirst()

/** The same, held until the act ends: roles and suspensions of one account change one after another. */
export async function lockAccount(db: Db, id: string): Promise<Account | undefined> {
  const row = await db
    .selectFrom('people')
    .select('id')
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row && findAccount(db, id)
}

export const accounts = (db: Db) =>
  db
    .selectFrom('people as p')
    .select(['p.id', 'p.name', 'p.email', rolesInForce.as('roles')])
    .select(isSuspended.$castTo<boolean>().as('suspended'))

export type NewAccount = {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly password: string
  readonly entryId: number
  readonly now: Date
}

/** Says whether it was added: the address may have an account by now. */
export async function addAccount(
  db: Db,
  { id, name, email, password, entryId, now }: NewAccount,
): Promise<boolean> {
  const added = await db
    .insertInto('people')
    .values({ id, name, email, password, password_set_at: now, entry_id: entryId })
    .onConflict((conflict) => conflict.column('email_folded').doNothing())
    .executeTakeFirst()
  return (added.numInsertedOrUpdatedRows ?? 0n) > 0n
}

export async function setPassword(
  db: Db,
  { personId, password, now }: { personId: string; password: string; now: Date },
): Promise<void> {
  await db
    .updateTable('people')
    .set({ password, password_set_at: now })
    .where('id', '=', personId)
    .execute()
}

/** Names for ids, for pages that say who did something. */
export async function personNames(
  db: Db,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('people')
    .select(['id', 'name'])
    .where('id', 'in', [...new Set(ids)])
    .execute()
  return new Map(rows.map(({ id, name }) => [id, name]))
}

/** Everyone who has or had an account, to choose from. */
export async function everyName(db: Db): Promise<{ value: string; label: string }[]> {
  const rows = await db
    .selectFrom('people')
    .select(['id', 'name'])
    .orderBy(sql`name collate "es-x-icu"`)
    .orderBy('id')
    .execute()
  return rows.map(({ id, name }) => ({ value: id, label: name }))
}
