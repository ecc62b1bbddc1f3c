import { sql } from 'kysely'
import type { Db } from '../../../lib/db/connection.ts'
import { hashToken } from '../../../lib/token.ts'
import type { Acting } from '../../act/index.ts'
import type { Role, RoleHeld } from '../person.ts'
import { INVITATION_DAYS, type Invitation } from '../rules/invitation.ts'

export type NewInvitation = {
  readonly id: string
  readonly token: string
  readonly name: string
  readonly email: string
  readonly held: RoleHeld
}

export async function addInvitation(
  { db, now, entry }: Acting,
  { id, token, name, email, held }: NewInvitation,
): Promise<void> {
  await db
    .insertInto('invitations')
    .values({
      id,
      token_hash: hashToken(token),
      name,
      email,
      role: held.role,
      unit_id: held.unitId,
      invited_entry: entry(),
      invited_at: now,
      expires_at: sql<Date>`${now}::timestamptz + make_interval(days => ${INVITATION_DAYS})`,
    })
    .execute()
}

export async function findInvitation(db: Db, token: string): Promise<Invitation | undefined> {
  const row = await invitations(db).where('token_hash', '=', hashToken(token)).executeTakeFirst()
  return row && invitationOf(row)
}

export async function lockInvitation(
  db: Db,
  by: { readonly token: string } | { readonly id: string },
): Promise<Invitation | undefined> {
  const query = invitations(db).forUpdate()
  const row = await ('token' in by
    ? query.where('token_hash', '=', hashToken(by.token))
    : query.where('id', '=', by.id)
  ).executeTakeFirst()
  return row && invitationOf(row)
}

/** Those that wait for an answer, newest first; expired ones too, so that they can be sent again. */
export async function openInvitations(db: Db): Promise<Invitation[]> {
  const rows = await invitations(db)
    .where('accepted_entry', 'is', null)
    .where('withdrawn_entry', 'is', null)
    .orderBy('invited_at', 'desc')
    .orderBy('id')
    .limit(200)
    .execute()
  return rows.map(invitationOf)
}

/** Two invitations to one address wait for each other. */
export async function lockAddress(db: Db, email: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('tequio e-mail ' || lower(${email}), 0))`.execute(
    db,
  )
}

/** The roles of the invitations that still open an account to an address. */
export async function rolesOpenTo({ db, now }: Acting, email: string): Promise<Role[]> {
  const rows = await invitations(db).where(waitsAt(email)).where('expires_at', '>', now).execute()
  return rows.map(({ role }) => role as Role)
}

/** A newer invitation to an address replaces the open one. Returns the ids of those that end. */
export async function withdrawOpenTo({ db, entry }: Acting, email: string): Promise<string[]> {
  const rows = await db
    .updateTable('invitations')
    .set({ withdrawn_entry: entry() })
    .where(waitsAt(email))
    .returning('id')
    .execute()
  return rows.map(({ id }) => id)
}

const waitsAt = (email: string) =>
  sql<boolean>`email_folded = lower(${email}) and accepted_entry is null and withdrawn_entry is null`

export const markWithdrawn = ({ db, entry }: Acting, id: string): Promise<unknown> =>
  db.updateTable('invitations').set({ withdrawn_entry: entry() }).where('id', '=', id).execute()

export const markAccepted = ({ db, entry }: Acting, id: string): Promise<unknown> =>
  db.updateTable('invitations').set({ accepted_entry: entry() }).where('id', '=', id).execute()

const invitations = (db: Db) =>
  db
    .selectFrom('invitations')
    .select(['id', 'name', 'email', 'role', 'unit_id', 'expires_at'])
    .select(['accepted_entry', 'withdrawn_entry'])

type Row = Awaited<ReturnType<ReturnType<typeof invitations>['executeTakeFirstOrThrow']>>

const invitationOf = (row: Row): Invitation => ({
  id: row.id,
  name: row.name,
  email: row.email,
  held: { role: row.role as Role, unitId: row.unit_id },
  expiresAt: row.expires_at,
  state: stateOf(row),
})

function stateOf({ accepted_entry, withdrawn_entry }: Row): Invitation['state'] {
  if (accepted_entry !== null) return 'accepted'
  return withdrawn_entry === null ? 'open' : 'withdrawn'
}

/** Who was invited, by the number of the invitation. */
export async function invitedNames(
  db: Db,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('invitations')
    .select(['id', 'name'])
    .where('id', 'in', [...ids])
    .execute()
  return new Map(rows.map(({ id, name }) => [id, name]))
}
