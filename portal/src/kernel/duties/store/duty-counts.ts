import { sql } from 'kysely'
import type { Db } from '../../../lib/db/connection.ts'
import { type DutyFilter, openOnes } from './duties.ts'

export type DutyCounts = {
  readonly late: number
  readonly today: number
  readonly thisWeek: number
}

/** Of everything that waits for the units: what is late, due today, and due until the end of the week. */
export async function countDuties(
  db: Db,
  { units }: Pick<DutyFilter, 'units'>,
  { today, endOfWeek }: { readonly today: string; readonly endOfWeek: string },
): Promise<DutyCounts> {
  const row = await openOnes(db, { units })
    .select([
      sql<number>`count(*) filter (where due_on < ${today}::date)`.as('late'),
      sql<number>`count(*) filter (where due_on = ${today}::date)`.as('today'),
      sql<number>`count(*) filter (where due_on between ${today}::date and ${endOfWeek}::date)`.as(
        'week',
      ),
    ])
    .executeTakeFirstOrThrow()
  return { late: Number(row.late), today: Number(row.today), thisWeek: Number(row.week) }
}

/** How many of each kind there would be if no kind were chosen, most first. */
export async function countByKind(
  db: Db,
  filter: DutyFilter,
): Promise<ReadonlyMap<string, number>> {
  const rows = await openOnes(db, { ...filter, kind: undefined })
    .select(({ fn }) => ['kind', fn.countAll<number>().as('count')])
    .groupBy('kind')
    .orderBy('count', 'desc')
    .orderBy('kind')
    .execute()
  return new Map(rows.map(({ kind, count }) => [kind, Number(count)]))
}

/** The units that owe something now. */
export async function unitsWithDuties(db: Db): Promise<string[]> {
  const rows = await openOnes(db, { units: 'all' })
    .select('unit_id')
    .distinct()
    .where('unit_id', 'is not', null)
    .orderBy('unit_id')
    .execute()
  return rows.flatMap(({ unit_id }) => unit_id ?? [])
}

/** Of what was closed between two dates of the town, how much was closed by its date. */
export async function punctualityOf(
  db: Db,
  { units }: Pick<DutyFilter, 'units'>,
  { from, to, zone }: { readonly from: string; readonly to: string; readonly zone: string },
): Promise<{ readonly closed: number; readonly inTime: number }> {
  const closedOn = sql<string>`(closed_at at time zone ${zone})::date`
  const midnightOf = (day: string, later: number) =>
    sql<Date>`(${day}::date + ${later}::int)::timestamp at time zone ${zone}`
  const row = await db
    .selectFrom('duties')
    .select(({ fn }) => [
      fn.countAll<number>().as('closed'),
      sql<number>`count(*) filter (where ${closedOn} <= due_on)`.as('inTime'),
    ])
    .where('closed_at', 'is not', null)
    .where('closed_at', '>=', midnightOf(from, 0))
    .where('closed_at', '<', midnightOf(to, 1))
    .$if(units !== 'all', (query) =>
      query.where('unit_id', 'in', [...(units as readonly string[]), '']),
    )
    .executeTakeFirstOrThrow()
  return { closed: Number(row.closed), inTime: Number(row.inTime) }
}
