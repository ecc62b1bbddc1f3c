import { sql } from 'kysely'
import type { Db } from '../../lib/db/connection.ts'

/**
 * What is counted from all rows of a town is counted once for each change of it: every change is a line of the trail, and
 * what is committed late is sealed after it. Any number of processes do the same, each for itself. Cost: two keys.
 */
export function oncePerChange<Answer>(count: (db: Db, today: string) => Promise<Answer>) {
  const known = new WeakMap<Db, { readonly mark: string; readonly answer: Promise<Answer> }>()
  return async (db: Db, today: string): Promise<Answer> => {
    const mark = `${today} ${await lastChange(db)}`
    const before = known.get(db)
    if (before?.mark === mark) return before.answer
    const answer = count(db, today)
    known.set(db, { mark, answer })
    answer.catch(() => known.delete(db))
    return answer
  }
}

async function lastChange(db: Db): Promise<string> {
  const { rows } = await sql<{ mark: string }>`
    select concat_ws(' ', (select max(id) from trail), (select max(number) from trail_seals)) as mark`.execute(
    db,
  )
  return rows[0]?.mark ?? ''
}
