import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Db } from '../../../lib/db/connection.ts'
import type { Door, Tried } from '../rules/tries.ts'

export type Try = { readonly door: Door; readonly subject: string }

/**
 * Counts one more try at each door and says how many there are in its time. One statement each, outside the act:
 * a refusal writes nothing, and two tries at once must both count.
 */
export const countTries = (db: Db, tries: readonly Try[]): Promise<Tried[]> =>
  Promise.all(tries.map((one) => countTry(db, one)))

async function countTry(db: Db, { door, subject }: Try): Promise<Tried> {
  const past = sql`attempts.since <= tequio.now() - make_interval(mins => ${door.minutes})`
  const { rows } = await sql<{ tries: number; since: Date }>`
    insert into attempts (door, subject, tries, since)
    values (${door.name}, ${hashed(subject)}, 1, tequio.now())
    on conflict (door, subject) do update set
      tries = case when ${past} then 1 else attempts.tries + 1 end,
      since = case when ${past} then tequio.now() else attempts.since end
    returning tries, since`.execute(db)
  const [row] = rows
  if (!row) throw new Error('the count of tries returned no row')
  return { door, ...row }
}

/** A try that succeeded does not count. */
export async function forgetTries(db: Db, tries: readonly Try[]): Promise<void> {
  for (const { door, subject } of tries) {
    await db
      .updateTable('attempts')
      .set({ tries: sql<number>`greatest(tries - 1, 0)` })
      .where('door', '=', door.name)
      .where('subject', '=', hashed(subject))
      .execute()
  }
}

const hashed = (subject: string) => createHash('sha256').update(subject).digest()
