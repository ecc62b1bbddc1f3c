import { type SqlBool, sql } from 'kysely'
import type { Db } from '../../../lib/db/connection.ts'
import { type Entry, entryFrom, type Thing } from '../../act/index.ts'

export type LineFilter = {
  /** Kinds of things that are read; none of them, no lines. */
  readonly kinds: readonly string[]
  /** The units whose acts are read. */
  readonly units: readonly string[] | 'all'
  readonly thing?: Thing | undefined
  readonly personId?: string | undefined
  readonly unitId?: string | undefined
  /** Calendar dates of the town, both included, by when it was recorded. */
  readonly from?: string | undefined
  readonly to?: string | undefined
  readonly zone: string
}

export type LinePage = {
  readonly limit: number
  readonly offset: number
  readonly descending: boolean
}

/** A part of the trail with the count of all that matches. Cost: the lines of the kinds, by their number. */
export async function linesOf(db: Db, filter: LineFilter, page: LinePage) {
  const direction = page.descending ? 'desc' : 'asc'
  const [rows, { total }] = await Promise.all([
    matching(db, filter)
      .selectAll()
      .orderBy('id', direction)
      .limit(page.limit)
      .offset(page.offset)
      .execute(),
    matching(db, filter)
      .select(({ fn }) => fn.countAll<number>().as('total'))
      .executeTakeFirstOrThrow(),
  ])
  return { entries: rows.map(entryFrom), total: Number(total) }
}

function matching(db: Db, filter: LineFilter) {
  const { kinds, units, thing, personId, unitId, from, to, zone } = filter
  const midnight = (day: string, later: number) =>
    sql<Date>`(${day}::date + ${later}::int)::timestamp at time zone ${zone}`
  return db
    .selectFrom('trail')
    .where(sql<SqlBool>`thing_kind = any(${kinds}::text[])`)
    .$if(units !== 'all', (query) => query.where(sql<SqlBool>`unit_id = any(${units}::text[])`))
    .$if(thing !== undefined, (query) => query.where('thing_id', '=', thing?.id ?? ''))
    .$if(personId !== undefined, (query) =>
      query.where('actor_kind', '=', 'person').where('actor_id', '=', personId ?? ''),
    )
    .$if(unitId !== undefined, (query) => query.where('unit_id', '=', unitId ?? ''))
    .$if(from !== undefined, (query) => query.where('recorded_at', '>=', midnight(from ?? '', 0)))
    .$if(to !== undefined, (query) => query.where('recorded_at', '<', midnight(to ?? '', 1)))
}

/**
 * What the line before said about the same thing by the same act, for acts that tell the whole and not the change.
 * With `key`, the line before that has the same value there: the ceiling of the same year.
 */
export async function saidBefore(
  db: Db,
  entries: readonly Entry[],
  key?: string,
): Promise<ReadonlyMap<number, unknown>> {
  if (entries.length === 0) return new Map()
  const { rows } = await sql<{ id: number; facts: unknown }>`
    select line.id, earlier.facts
    from trail line
    join lateral (
      select facts from trail e
      where e.thing_kind = line.thing_kind and e.thing_id = line.thing_id
        and e.thing_version < line.thing_version and e.act = line.act
        and (${key ?? null}::text is null or e.facts -> ${key ?? ''} = line.facts -> ${key ?? ''})
      order by e.thing_version desc limit 1
    ) earlier on true
    where line.id = any(${entries.map(({ id }) => id)}::bigint[])`.execute(db)
  return new Map(rows.map(({ id, facts }) => [Number(id), facts]))
}
