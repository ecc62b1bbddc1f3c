import { type SqlBool, sql } from 'kysely'
import type { Db } from '../../../lib/db/connection.ts'
import { hashToken } from '../../../lib/token.ts'
import type { Person } from '../person.ts'
import { isSuspended, rolesInForce } from './people.ts'

const ROLLING = sql`interval '12 hours'`
const LONGEST = sql`interval '30 days'`

export type Session = {
  readonly id: string
  readonly browser: string
  readonly startedAt: Date
  readonly seenAt: Date
}

export type NewSession = {
  readonly id: string
  readonly tokenHash: Buffer
  readonly personId: string
  readonly browser: string
  readonly now: Date
}

export async function addSession(
  db: Db,
  { id, tokenHash, personId, browser, now }: NewSession,
): Promise<void> {
  await db
    .insertInto('sessions')
    .values({
      id,
      token_hash: tokenHash,
      person_id: personId,
      browser,
      started_at: now,
      seen_at: now,
      expires_at: sql<Date>`${now}::timestamptz + ${ROLLING}`,
    })
    .execute()
}

/** Who holds the token, and in which session; nobody when it expired or the account is suspended. */
export async function personOfToken(
  db: Db,
  token: string,
): Promise<{ person: Person; sessionId: string } | undefined> {
  const row = await db
    .selectFrom('sessions as s')
    .innerJoin('people as p', 'p.id', 's.person_id')
    .select(['s.id as sessionId', 'p.id', 'p.name', 'p.email', rolesInForce.as('roles')])
    .select(sql<SqlBool>`s.seen_at < tequio.now() - interval '1 minute'`.as('unseen'))
    .where('s.token_hash', '=', hashToken(token))
    .where('s.expires_at', '>', sql<Date>`tequio.now()`)
    .where(isSuspended, '=', false)
    .executeTakeFirst()
  if (!row) return undefined
  const { sessionId, unseen, ...person } = row
  if (unseen) await prolong(db, sessionId)
  return { person, sessionId }
}

/** The twelve hours count from the last visit, up to thirty days in all; one write a minute is enough. */
async function prolong(db: Db, id: string) {
  await db
    .updateTable('sessions')
    .set({
      seen_at: sql<Date>`tequio.now()`,
      expires_at: sql<Date>`least(tequio.now() + ${ROLLING}, started_at + ${LONGEST})`,
    })
    .where('id', '=', id)
    .execute()
}

export const sessionsOf = (db: Db, personId: string): Promise<Session[]> =>
  db
    .selectFrom('sessions')
    .select(['id', 'browser', 'started_at as startedAt', 'seen_at as seenAt'])
    .where('person_id', '=', personId)
    .where('expires_at', '>', sql<Date>`tequio.now()`)
    .orderBy('seen_at', 'desc')
    .orderBy('id')
    .execute()

/** Ends one session of the person. Says whether there was one. */
export async function endSession(
  db: Db,
  { id, personId }: { id: string; personId: string },
): Promise<boolean> {
  const ended = await db
    .deleteFrom('sessions')
    .where('id', '=', id)
    .where('person_id', '=', personId)
    .executeTakeFirst()
  return ended.numDeletedRows > 0n
}

export async function endSessionsOf(db: Db, personId: string): Promise<void> {
  await db.deleteFrom('sessions').where('person_id', '=', personId).execute()
}
