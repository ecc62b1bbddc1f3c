import { sql } from 'kysely'
import type { Db, Tx } from '../../lib/db/connection.ts'
import { type Decision, refuse } from '../../lib/decision.ts'
import type { ActDefinition, ActRefusal, Envelope, Thing } from './envelope.ts'
import { findPersonalValue } from './personal-values.ts'
import { entriesSince, type NewEntry, writeEntries } from './trail-store.ts'

/** What the body of an act works with: one transaction, the clock, and the pen of the trail. */
export type Acting = {
  readonly db: Tx
  readonly now: Date
  readonly envelope: Envelope
  /** Writes one line of the trail and moves the thing to its next version. Returns the entry's number. */
  readonly record: <Facts>(act: ActDefinition<Facts>, thing: Thing, facts: Facts) => Promise<number>
  /** The newest line that this act wrote: what is saved after it refers to it. */
  readonly entry: () => number
  /** The same for a set, in one statement. */
  readonly recordMany: <Facts>(
    act: ActDefinition<Facts>,
    lines: readonly NewLine<Facts>[],
  ) => Promise<readonly number[]>
}

export type NewLine<Facts> = {
  readonly thing: Thing
  readonly facts: Facts
  readonly happenedAt?: Date
  /** The entry of the trail that this line corrects; without it, the one of the envelope. */
  readonly corrects?: number | undefined
}

/**
 * One act is one transaction: load (locked), decide by a pure rule, save, write the trail, enqueue what follows.
 * A refusal writes nothing. `undefined` means the thing does not exist.
 */
export async function act<Fact, Refusal>(
  db: Db,
  envelope: Envelope,
  work: (acting: Acting) => Promise<Decision<Fact, Refusal> | undefined>,
): Promise<Decision<Fact, Refusal | ActRefusal> | undefined> {
  try {
    return await db.transaction().execute(async (tx) => {
      const answered = envelope.key && (await firstAnswer<Fact, Refusal>(tx, envelope.key))
      if (answered) return answered

      const now = await databaseNow(tx)
      const decision = await work(actingIn(tx, now, envelope))
      if (!decision?.accepted) throw new NothingToWrite(decision)
      if (envelope.key) await keepAnswer(tx, envelope.key, decision, now)
      return decision
    })
  } catch (error) {
    if (error instanceof NothingToWrite)
      return error.decision as Decision<Fact, Refusal> | undefined
    if (error instanceof Refused) return refuse(error.refusal)
    throw error
  }
}

/** Undoes the transaction of an act that was refused. */
class NothingToWrite extends Error {
  readonly decision: unknown
  constructor(decision: unknown) {
    super('nothing to write')
    this.decision = decision
  }
}

class Refused extends Error {
  readonly refusal: ActRefusal
  constructor(refusal: ActRefusal) {
    super(refusal.because)
    this.refusal = refusal
  }
}

/** The clock that rules receive (DESIGN §4, time). */
export async function databaseNow(db: Db): Promise<Date> {
  const { rows } = await sql<{ now: Date }>`select tequio.now() as now`.execute(db)
  return rows[0]?.now ?? new Date()
}

function actingIn(db: Tx, now: Date, envelope: Envelope): Acting {
  let newest: number | undefined
  const recordMany: Acting['recordMany'] = async (definition, lines) => {
    const entries = lines.map(({ thing, facts, happenedAt, corrects }): NewEntry => {
      const checked = definition.facts.parse(facts)
      const path = findPersonalValue(checked)
      if (path !== undefined) throw new Refused({ because: 'personal-value', path })
      return {
        ...{ thing, facts: checked, happenedAt: happenedAt ?? envelope.happenedAt ?? now },
        corrects: corrects ?? envelope.corrects ?? null,
      }
    })
    const written = await writeEntries(db, { definition, envelope, now, entries })
    for (const line of written) await refuseStale(db, envelope, line)
    newest = written.at(-1)?.id ?? newest
    return written.map(({ id }) => id)
  }
  return {
    db,
    now,
    envelope,
    recordMany,
    entry: () => {
      if (newest === undefined)
        throw new Error('an act writes its line of the trail before what refers to it')
      return newest
    },
    record: async (definition, thing, facts) => {
      const [id] = await recordMany(definition, [{ thing, facts }])
      if (id === undefined) throw new Error('the trail returned no entry')
      return id
    },
  }
}

/** The second of two officers sees what changed since the page they answered (DESIGN §4, version seen). */
async function refuseStale(
  db: Tx,
  { seen }: Envelope,
  line: { thing: Thing; version: number; first: boolean },
) {
  if (!seen || !line.first || seen.kind !== line.thing.kind || seen.id !== line.thing.id) return
  const current = line.version - 1
  if (current === seen.version) return
  const since = await entriesSince(db, seen, seen.version)
  throw new Refused({
    because: 'stale',
    seen: seen.version,
    current,
    since: since.filter(({ thing }) => thing.version <= current),
  })
}

/** Takes the key; a repeat waits for the first to end and receives its answer. */
async function firstAnswer<Fact, Refusal>(
  db: Tx,
  key: string,
): Promise<Decision<Fact, Refusal> | undefined> {
  const taken = await db
    .insertInto('act_answers')
    .values({ key, answered_at: sql<Date>`tequio.now()` })
    .onConflict((conflict) => conflict.column('key').doNothing())
    .executeTakeFirst()
  if (taken.numInsertedOrUpdatedRows) return undefined
  const { answer } = await db
    .selectFrom('act_answers')
    .select('answer')
    .where('key', '=', key)
    .executeTakeFirstOrThrow()
  return answer as unknown as Decision<Fact, Refusal>
}

async function keepAnswer(db: Tx, key: string, decision: unknown, now: Date) {
  await db
    .updateTable('act_answers')
    .set({ answer: JSON.stringify(decision), answered_at: now })
    .where('key', '=', key)
    .execute()
}
