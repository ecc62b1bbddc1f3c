import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Db, Tx } from '../../lib/db/connection.ts'
import { canonicalJson } from '../../lib/json.ts'

/** Any number of our own: one sealer at a time in a database. */
const SEALER_LOCK = 7_236_001
const BATCH = 2_000
/** How many identifiers behind the newest sealed line a near look goes. */
const REACH = 20_000

/** Everywhere, or only near the newest seal: a line that commits later than that waits for the next look everywhere. */
export type Look = 'near' | 'everywhere'

/**
 * Numbers and hashes the lines of the trail that have no seal yet, in the order of their identifiers. It runs outside
 * the acts, because sequence order is not commit order: a line that commits late takes a later number.
 * Each seal covers the seal before it, so no line can be changed, removed or slipped in without breaking the rest.
 *
 * Cost: proportional to the unsealed lines, and to the whole trail where it looks everywhere; a near look costs the same
 * whatever its length. Returns how many were sealed; 0 when another process is sealing.
 */
export const sealTrail = (db: Db, look: Look = 'everywhere'): Promise<number> =>
  db.transaction().execute(async (tx) => {
    const { rows } = await sql<{
      taken: boolean
    }>`select pg_try_advisory_xact_lock(${SEALER_LOCK}) as taken`.execute(tx)
    if (!rows[0]?.taken) return 0
    const last = await lastSeal(tx)
    const lines = await unsealed(tx, look)
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

const unsealed = (db: Tx, look: Look) =>
  db
    .selectFrom('trail')
    .selectAll('trail')
    .$if(look === 'near', (query) =>
      query.where('trail.id', '>', ({ selectFrom }) =>
        selectFrom('trail_seals').select(
          sql<number>`coalesce(max(entry_id), ${REACH}) - ${REACH}`.as('from'),
        ),
      ),
    )
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
  | { readonly holds: true; readonly sealed: number; readonly unsealed: Unsealed }
  | { readonly holds: false; readonly brokenAt: number }

/** What no seal protects yet. A sealer leaves nothing for a minute: what is overdue shows that none works. */
export type Unsealed = { readonly lines: number; readonly overdue: number }

/**
 * Recomputes every seal from the first, and counts what has none. Names the first number that does not hold: a line
 * changed, removed or exchanged, a seal removed or made elsewhere. Lines removed from the end together with their seals
 * leave no mark here: a seal kept elsewhere shows them.
 */
export async function verifyTrail(db: Db): Promise<TrailCheck> {
  let previous = beforeTheFirst
  for (;;) {
    const lines = await sealedAfter(db, previous.number)
    if (lines.length === 0)
      return { holds: true, sealed: previous.number, unsealed: await countUnsealed(db) }
    for (const { number, hash, entry, ...line } of lines) {
      const inOrder = number === previous.number + 1
      if (!inOrder || line.id !== entry || !hashOf(previous.hash, line as Line).equals(hash))
        return { holds: false, brokenAt: previous.number + 1 }
      previous = { number, hash }
    }
  }
}

/** Every seal, also one whose line was torn out. */
const sealedAfter = (db: Db, number: number) =>
  db
    .selectFrom('trail_seals')
    .leftJoin('trail', 'trail.id', 'trail_seals.entry_id')
    .selectAll('trail')
    .select(['trail_seals.number', 'trail_seals.hash', 'trail_seals.entry_id as entry'])
    .where('trail_seals.number', '>', number)
    .orderBy('trail_seals.number')
    .limit(BATCH)
    .execute()

async function countUnsealed(db: Db): Promise<Unsealed> {
  const { rows } = await sql<Unsealed>`
    select count(*)::int as lines,
      count(*) filter (where recorded_at < clock_timestamp() - interval '1 minute')::int as overdue
    from trail where not exists (select from trail_seals where entry_id = trail.id)`.execute(db)
  return rows[0] ?? { lines: 0, overdue: 0 }
}

/** For who acts without a portal: nobody else would seal what was just done. */
export async function sealAll(db: Db): Promise<void> {
  while ((await sealTrail(db)) === BATCH);
}
