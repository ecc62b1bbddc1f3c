import { sql } from 'kysely'
import type { Db } from '../../../lib/db/connection.ts'

/**
 * Ended sessions, counts of tries of another day, requests that no link came from or whose link is over, and the names
 * and addresses of whom an invitation never reached, three months after it ended.
 */
export async function sweepIdentity(db: Db): Promise<void> {
  const yesterday = sql<Date>`tequio.now() - interval '1 day'`
  await db.deleteFrom('sessions').where('expires_at', '<', sql<Date>`tequio.now()`).execute()
  await db.deleteFrom('attempts').where('since', '<', yesterday).execute()
  await db.deleteFrom('password_resets').where('asked_at', '<', yesterday).execute()
  await db
    .deleteFrom('invitations')
    .where('accepted_entry', 'is', null)
    .where('expires_at', '<', sql<Date>`tequio.now() - interval '90 days'`)
    .execute()
}
