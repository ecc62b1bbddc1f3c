import { sql } from 'kysely'
import type { Db } from '../../../lib/db/connection.ts'
import { containing } from '../../../lib/db/like.ts'
import type { Acting, Thing } from '../../act/index.ts'

export type NewDuty = {
  /** What must be done: «publication», «works.report». Its words are in the texts of who opens it. */
  readonly kind: string
  readonly thing: Thing
  /** Whose it is; null is the participation office's. */
  readonly unitId: string | null
  /** Calendar date, YYYY-MM-DD. */
  readonly dueOn: string
  readonly why: string
  readonly title?: string
  /** Where it is done. */
  readonly href?: string
}

/** Opens a duty, or moves the open one of the same kind and thing to the new date and reason. */
export const openDuty = (acting: Acting, duty: NewDuty) => openDuties(acting, [duty])

/** The same for a set, in one statement. */
export async function openDuties({ db, now, entry }: Acting, duties: readonly NewDuty[]) {
  if (duties.length === 0) return
  await db
    .insertInto('duties')
    .values(
      duties.map(({ kind, thing, unitId, dueOn, why, title, href }) => ({
        kind,
        thing_kind: thing.kind,
        thing_id: thing.id,
        unit_id: unitId,
        due_on: dueOn,
        title: title ?? null,
        why,
        href: href ?? null,
        opened_by: entry(),
        opened_at: now,
      })),
    )
    .onConflict((conflict) =>
      conflict
        .columns(['kind', 'thing_kind', 'thing_id'])
        .where('closed_at', 'is', null)
        .doUpdateSet(({ ref }) => ({
          unit_id: ref('excluded.unit_id'),
          due_on: ref('excluded.due_on'),
          title: ref('excluded.title'),
          why: ref('excluded.why'),
          href: ref('excluded.href'),
        })),
    )
    .execute()
}

/** Closes what the act fulfils; without a kind, everything open about the thing. */
export async function closeDuties(
  { db, now, entry }: Acting,
  { kind, thing }: { kind?: string; thing: Thing },
) {
  await db
    .updateTable('duties')
    .set({ closed_at: now, closed_by: entry() })
    .where('thing_kind', '=', thing.kind)
    .where('thing_id', '=', thing.id)
    .where('closed_at', 'is', null)
    .$if(kind !== undefined, (query) => query.where('kind', '=', kind ?? ''))
    .execute()
}

export type Duty = {
  readonly id: number
  readonly kind: string
  readonly thing: Thing
  readonly unitId: string | null
  readonly dueOn: string
  readonly title: string | null
  readonly why: string
  readonly href: string | null
  readonly openedAt: Date
}

export type DutyFilter = {
  /** The units whose inbox it is; `all` sees every one. */
  readonly units: readonly string[] | 'all'
  /** In the subject or the reason; accents don't matter. */
  readonly q?: string | undefined
  readonly kind?: string | undefined
  /** Due from and until, both included. */
  readonly from?: string | undefined
  readonly until?: string | undefined
}

export type DutyPage = {
  readonly limit: number
  readonly offset: number
  readonly order?: 'vence' | 'asunto'
  readonly descending?: boolean
}

/** What waits, first due first unless another order is asked. Cost: one index scan of the open duties of the units. */
export async function openDutiesOf(
  db: Db,
  filter: DutyFilter,
  { limit, offset, order, descending }: DutyPage,
): Promise<Duty[]> {
  const direction = descending ? 'desc' : 'asc'
  const rows = await openOnes(db, filter)
    .selectAll()
    .$if(order === 'asunto', (query) =>
      query.orderBy(sql`coalesce(title, thing_id) collate "es-x-icu"`, direction),
    )
    .orderBy('due_on', order === 'asunto' ? 'asc' : direction)
    .orderBy('id')
    .limit(limit)
    .offset(offset)
    .execute()
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    thing: { kind: row.thing_kind, id: row.thing_id },
    unitId: row.unit_id,
    dueOn: row.due_on,
    title: row.title,
    why: row.why,
    href: row.href,
    openedAt: row.opened_at,
  }))
}

export async function countOpenDuties(db: Db, filter: DutyFilter): Promise<number> {
  const { count } = await openOnes(db, filter)
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** The open duties that a filter asks for. */
export function openOnes(db: Db, { units, q, kind, from, until }: DutyFilter) {
  return db
    .selectFrom('duties')
    .where('closed_at', 'is', null)
    .$if(units !== 'all', (query) =>
      query.where('unit_id', 'in', [...(units as readonly string[]), '']),
    )
    .$if(q !== undefined, (query) =>
      query.where(
        sql<boolean>`tequio.fold(coalesce(title, thing_id) || ' ' || why) like tequio.fold(${containing(q ?? '')})`,
      ),
    )
    .$if(kind !== undefined, (query) => query.where('kind', '=', kind ?? ''))
    .$if(from !== undefined, (query) => query.where('due_on', '>=', from ?? ''))
    .$if(until !== undefined, (query) => query.where('due_on', '<=', until ?? ''))
}
