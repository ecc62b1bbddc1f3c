import { sql } from 'kysely'
import type { Db } from '../../../lib/db/connection.ts'
import { hashToken } from '../../../lib/token.ts'
import type { Acting } from '../../act/index.ts'

export type ResetRequest = {
  readonly id: string
  readonly emailFolded: string
  readonly answered: boolean
}

export type ResetLink = {
  readonly id: string
  readonly personId: string
  readonly expiresAt: Date
  readonly used: boolean
}

export async function addResetRequest(db: Db, id: string, email: string): Promise<void> {
  await db
    .insertInto('password_resets')
    .values({ id, email_folded: sql<string>`lower(${email})`, asked_at: sql<Date>`tequio.now()` })
    .execute()
}

export async function lockResetRequest(db: Db, id: string): Promise<ResetRequest | undefined> {
  const row = await db
    .selectFrom('password_resets')
    .select(['id', 'email_folded as emailFolded', 'token_hash'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row && { id: row.id, emailFolded: row.emailFolded, answered: row.token_hash !== null }
}

export const RESET_HOURS = 1

/** The link is worth one hour, and it ends the ones before: their ids. */
export async function makeResetLink(
  { db, now }: Acting,
  { id, personId, token }: { id: string; personId: string; token: string },
): Promise<readonly string[]> {
  const ended = await endResetLinks(db, personId)
  await db
    .updateTable('password_resets')
    .set({
      person_id: personId,
      token_hash: hashToken(token),
      expires_at: sql<Date>`${now}::timestamptz + make_interval(hours => ${RESET_HOURS})`,
    })
    .where('id', '=', id)
    .execute()
  return ended
}

export const findResetLink = (db: Db, token: string): Promise<ResetLink | undefined> =>
  readLink(links(db, token))

export const lockResetLink = (db: Db, token: string): Promise<ResetLink | undefined> =>
  readLink(links(db, token).forUpdate())

export async function markResetUsed({ db, entry }: Acting, id: string): Promise<void> {
  await db
    .updateTable('password_resets')
    .set({ used_entry: entry() })
    .where('id', '=', id)
    .execute()
}

/** Returns the ids of those that end. */
export async function endResetLinks(db: Db, personId: string): Promise<readonly string[]> {
  const rows = await db
    .updateTable('password_resets')
    .set({ expires_at: sql<Date>`least(expires_at, tequio.now())` })
    .where('person_id', '=', personId)
    .where('used_entry', 'is', null)
    .returning('id')
    .execute()
  return rows.map((row) => row.id)
}

const links = (db: Db, token: string) =>
  db
    .selectFrom('password_resets')
    .select(['id', 'person_id', 'expires_at', 'used_entry'])
    .where('token_hash', '=', hashToken(token))

async function readLink(query: ReturnType<typeof links>): Promise<ResetLink | undefined> {
  const row = await query.executeTakeFirst()
  if (!row?.person_id || !row.expires_at) return undefined
  return {
    id: row.id,
    personId: row.person_id,
    expiresAt: row.expires_at,
    used: row.used_entry !== null,
  }
}
