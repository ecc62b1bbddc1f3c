import { sql } from 'kysely'
import type { Db } from '../../../lib/db/connection.ts'

/** Ended sessions, counts of tries of another day, and requests that no link came from or whose link is over. */
export async function sweepIdentity(db: Db): Promise<void> {
  const yesterday = sql<Date>`tequio.now() - interval '1 day'`
  await db.deleteFrom('sessions').where('expires_at', '<', sql<Date>`tequio.now()`).execute()
  await db.deleteFrom('attempts').where('since', '<', yesterday).execute()
  await db.deleteFrom('password_resets').where('asked_at', '<', yesterday).execute()
}
