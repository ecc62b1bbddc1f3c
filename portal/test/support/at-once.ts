import { sql } from 'kysely'
import type { Db } from '../../src/lib/db/connection.ts'

/**
 * Does two things that truly overlap. A pool opens its connections when they are first needed, which would let
 * the first finish before the second begins; here both are open before either starts.
 */
export async function atOnce<Answer>(
  db: Db,
  first: () => Promise<Answer>,
  second: () => Promise<Answer>,
): Promise<[Answer, Answer]> {
  await Promise.all(Array.from({ length: 4 }, () => sql`select 1`.execute(db)))
  return Promise.all([first(), second()])
}
