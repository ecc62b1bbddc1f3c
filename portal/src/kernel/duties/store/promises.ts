import { sql } from 'kysely'
import type { Db } from '../../../lib/db/connection.ts'
import type { Acting, Thing } from '../../act/index.ts'

export type NewPromise = {
  readonly thing: Thing
  readonly step: string
  /** Calendar date, YYYY-MM-DD; null withdraws what was promised, and the next promise is a new baseline. */
  readonly on: string | null
  /** The unit that holds the step: lateness is charged to it. */
  readonly unitId: string | null
  /** Asked from the second promise on: the first is the baseline (DESIGN §4, promises). */
  readonly reason?: string | undefined
}

/** Adds the next version of a promise. The database refuses a second one without a reason. */
export const promise = (acting: Acting, made: NewPromise) => promiseMany(acting, [made])

/** The same for a set, in one statement; a step appears once in it. */
export async function promiseMany({ db, now, entry }: Acting, made: readonly NewPromise[]) {
  if (made.length === 0) return
  await sql`
    insert into promises (thing_kind, thing_id, step, version, promised_on, unit_id, reason, entry_id, recorded_at)
    select line.kind, line.id, line.step,
      coalesce((select max(version) from promises p
        where p.thing_kind = line.kind and p.thing_id = line.id and p.step = line.step), 0) + 1,
      line.promised, line.unit, line.reason, ${entry()}::bigint, ${now}::timestamptz
    from unnest(
      ${made.map(({ thing }) => thing.kind)}::text[], ${made.map(({ thing }) => thing.id)}::text[],
      ${made.map(({ step }) => step)}::text[], ${made.map(({ on }) => on)}::date[],
      ${made.map(({ unitId }) => unitId)}::text[], ${made.map(({ reason }) => reason ?? null)}::text[]
    ) as line(kind, id, step, promised, unit, reason)`.execute(db)
}

export type Met = { readonly thing: Thing; readonly step: string; readonly on: string | null }

/** Says when a promised step really happened; a correction moves the date, or takes it back with null. */
export const meetPromise = (acting: Acting, met: Met) => meetPromises(acting, [met])

/** The same for a set, in two statements. */
export async function meetPromises({ db, entry }: Acting, all: readonly Met[]) {
  const undone = all.filter(({ on }) => on === null)
  const done = all.flatMap(({ thing, step, on }) => (on === null ? [] : [{ thing, step, on }]))
  if (undone.length > 0)
    await sql`delete from promises_met where (thing_kind, thing_id, step) in (
      select * from unnest(${undone.map(({ thing }) => thing.kind)}::text[],
        ${undone.map(({ thing }) => thing.id)}::text[], ${undone.map(({ step }) => step)}::text[]))`.execute(
      db,
    )
  if (done.length === 0) return
  await db
    .insertInto('promises_met')
    .values(
      done.map(({ thing, step, on }) => ({
        ...{ thing_kind: thing.kind, thing_id: thing.id, step, met_on: on, entry_id: entry() },
      })),
    )
    .onConflict((conflict) =>
      conflict.columns(['thing_kind', 'thing_id', 'step']).doUpdateSet(({ ref }) => ({
        met_on: ref('excluded.met_on'),
        entry_id: ref('excluded.entry_id'),
      })),
    )
    .execute()
}

export type PromiseOf = {
  readonly thing: Thing
  readonly step: string
  /** The first one that was not withdrawn. */
  readonly baseline: string
  /** The newest one, and why it moved. */
  readonly latest: string
  readonly reason: string | null
  readonly versions: number
  readonly unitId: string | null
  readonly metOn: string | null
}

export const promisesOf = (db: Db, thing: Thing): Promise<PromiseOf[]> =>
  promisesOfMany(db, thing.kind, [thing.id])

/** One statement whatever the number of things: four columns of the first and of the last version. */
export async function promisesOfMany(
  db: Db,
  kind: string,
  ids: readonly string[],
): Promise<PromiseOf[]> {
  const { rows } = await sql<Omit<PromiseOf, 'thing'> & { id: string }>`
    select first.thing_id as id, first.step, first.promised_on as baseline, latest.promised_on as latest,
      latest.reason, latest.version - first.version + 1 as versions, latest.unit_id as "unitId", met.met_on as "metOn"
    from promise_baselines first
    join lateral (
      select * from promises p
      where p.thing_kind = first.thing_kind and p.thing_id = first.thing_id and p.step = first.step
      order by version desc limit 1
    ) latest on true
    left join promises_met met on met.thing_kind = first.thing_kind and met.thing_id = first.thing_id
      and met.step = first.step
    where first.thing_kind = ${kind} and first.thing_id = any(${ids}::text[])
    order by first.thing_id, first.promised_on, first.step`.execute(db)
  return rows.map(({ id, ...row }) => ({ thing: { kind, id }, ...row }))
}
