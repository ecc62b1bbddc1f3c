import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Db, Tx } from '../../lib/db/connection.ts'
import { canonicalJson } from '../../lib/json.ts'

/** Any number of our own: one sealer at a time in a database. */
const SEALER_LOCK = 7_236_001
const BATCH = 2_000

/**
 * Numbers and hashes the lines of the trail that have no seal yet, in the order of their identifiers. It runs outside
 * the acts, because sequence order is not commit order: a line that commits late takes a later number.
 * Each seal covers the seal before it, so no line can be changed, removed or slipped in without breaking the rest.
 *
 * Cost: proportional to the unsealed lines. Returns how many were sealed; 0 when another process is sealing.
 */
export const sealTrail = (db: Db): Promise<number> =>
  db.transaction().execute(async (tx) => {
    const { rows } = await sql<{
      taken: boolean
    }>`select pg_try_advisory_xact_lock(${SEALER_LOCK}) as taken`.execute(tx)
    if (!rows[0]?.taken) return 0
    const last = await lastSeal(tx)
    const lines = await unsealed(tx)
    if (lines.length === 0) return 0
    await tx.insertInto('trail_seals').values(sealsAfter(last, lines)).execute()
    return lines.length
  })

type Line = Awaited<ReturnType<typeof unsealed>>[number]
type Seal = { readonly number: number; readonly hash: Buffer }

const beforeTheFirst: Seal = { number: 0, hash: Buffer.alloc(32) }

const lastSeal = async (db: Db): Promise<Seal> =>
  (await db
    .selectFrom('trail_seals')
    .select(['number', 'hash'])
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()) ?? beforeTheFirst

const unsealed = (db: Tx) =>
  db
    .selectFrom('trail')
    .selectAll('trail')
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('trail_seals').select('number').whereRef('entry_id', '=', 'trail.id'))),
    )
    .orderBy('trail.id')
    .limit(BATCH)
    .execute()

function sealsAfter(last: Seal, lines: readonly Line[]) {
  let previous = last
  return lines.map((line) => {
    previous = { number: previous.number + 1, hash: hashOf(previous.hash, line) }
    return { ...previous, entry_id: line.id }
  })
}

/** SHA-256 of the seal before and the canonical JSON of the line. */
const hashOf = (previous: Buffer, line: Line) =>
  createHash('sha256')
    .update(previous)
    .update(
      canonicalJson({
        ...line,
        happened_at: line.happened_at.toISOString(),
        recorded_at: line.recorded_at.toISOString(),
      }),
    )
    .digest()

export type TrailCheck =
  | { readonly holds: true; readonly sealed: number }
  | { readonly holds: false; readonly brokenAt: number; readonly entryId: number }

/** Recomputes every seal from the first. Names the first number that does not hold. */
export async function verifyTrail(db: Db): Promise<TrailCheck> {
  let previous = beforeTheFirst
  for (;;) {
    const lines = await sealedAfter(db, previous.number)
    if (lines.length === 0) return { holds: true, sealed: previous.number }
    for (const { number, hash, ...line } of lines) {
      const expected = hashOf(previous.hash, line)
      const inOrder = number === previous.number + 1
      if (!inOrder || !expected.equals(hash))
        return { holds: false, brokenAt: previous.number + 1, entryId: line.id }
      previous = { number, hash }
    }
  }
}

const sealedAfter = (db: Db, number: number) =>
  db
    .selectFrom('trail_seals')
    .innerJoin('trail', 'trail.id', 'trail_seals.entry_id')
    .selectAll('trail')
    .select(['trail_seals.number', 'trail_seals.hash'])
    .where('trail_seals.number', '>', number)
    .orderBy('trail_seals.number')
    .limit(BATCH)
    .execute()
