import { sql } from 'kysely'
import type { Db, Tx } from '../../../lib/db/connection.ts'
import type { Acting } from '../../act/index.ts'
import type { ConsentOf } from '../rules/message.ts'

/** Whether the newest word of the person about this channel and purpose is yes. */
export async function hasConsent(db: Db, { subject, channel, purpose }: ConsentOf) {
  const row = await db
    .selectFrom('consents')
    .select('given')
    .where('subject_kind', '=', subject.kind)
    .where('subject_id', '=', subject.id)
    .where('channel', '=', channel)
    .where('purpose', '=', purpose)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.given ?? false
}

/** Two words of one person wait for each other. */
export async function lockConsents(db: Tx, { subject }: ConsentOf) {
  const key = `consent ${subject.kind} ${subject.id}`
  await sql`select pg_advisory_xact_lock(hashtextextended(${key}, 0))`.execute(db)
}

export async function addConsent(
  { db, now, entry }: Acting,
  { subject, channel, purpose }: ConsentOf,
  given: boolean,
) {
  await db
    .insertInto('consents')
    .values({
      subject_kind: subject.kind,
      subject_id: subject.id,
      channel,
      purpose,
      given,
      entry_id: entry(),
      recorded_at: now,
    })
    .execute()
}
