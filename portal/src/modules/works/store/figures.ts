import { sql } from 'kysely'
import type { Db } from '../../../lib/db/connection.ts'
import type { Condition, Stage } from '../rules/stages.ts'

/** Works of an edition by the month for which their contract was first promised, and in which it was signed. */
export type MonthOfContracts = {
  /** «2026-05» */
  readonly month: string
  readonly promised: number
  /** Of them, those promised for today or before. */
  readonly due: number
  readonly contracted: number
}

/**
 * Works that ended without being built are left out, as in the milestones of the edition: the promise of one that was
 * substituted is that of the work that took its place. A contract that a correction took back counts when it was signed
 * after that. Cost: one pass over the promises and one over the steps, counted by day before the days, which are few,
 * are named by their month.
 */
export async function contractsByMonth(
  db: Db,
  { edition, today }: { readonly edition: number; readonly today: string },
): Promise<MonthOfContracts[]> {
  const { rows } = await sql<MonthOfContracts>`
    with promised_days as (
      select p.promised_on as day, count(*) as works
      from promises p join project_list l on l.folio = p.thing_id
      where p.thing_kind = 'project' and p.step = 'contracted' and p.version = 1 and p.promised_on is not null
        and l.edition = ${edition} and l.condition in ('active', 'suspended')
      group by 1
    ), promised as (
      select to_char(day, 'YYYY-MM') as month, sum(works) as works, sum(works) filter (where day <= ${today}) as due
      from promised_days group by 1
    ), taken_back as (
      select folio, max(number) as number from project_steps
      where move = 'back' and stage not in ('contracted', 'under-way', 'finished', 'delivered') group by 1
    ), contracted_days as (
      select day, count(*) as works from (
        select min(s.happened_on) as day
        from project_steps s join project_list l using (folio) left join taken_back t using (folio)
        where s.stage in ('contracted', 'under-way', 'finished', 'delivered') and s.move in ('start', 'forward')
          and l.stage in ('contracted', 'under-way', 'finished', 'delivered')
          and s.number > coalesce(t.number, 0)
          and l.edition = ${edition} and l.condition in ('active', 'suspended')
        group by s.folio
      ) firsts group by 1
    ), contracted as (
      select to_char(day, 'YYYY-MM') as month, sum(works) as works from contracted_days group by 1
    )
    select month, coalesce(p.works, 0)::int as promised, coalesce(p.due, 0)::int as due,
      coalesce(c.works, 0)::int as contracted
    from promised p full join contracted c using (month) order by month`.execute(db)
  return rows
}

export type StageSum = {
  readonly stage: Stage
  readonly condition: Condition
  readonly works: number
  readonly assigned: number
}

/** Where the assigned money of an edition stands. */
export const moneyByStage = (db: Db, edition: number): Promise<StageSum[]> =>
  db
    .selectFrom('project_list')
    .select(['stage', 'condition'])
    .select(({ fn }) => [
      fn.countAll<number>().as('works'),
      sql<number>`coalesce(sum(assigned_centavos), 0)::bigint`.as('assigned'),
    ])
    .where('edition', '=', edition)
    .groupBy(['stage', 'condition'])
    .$castTo<StageSum>()
    .execute()

export type UnitsDue = {
  readonly unitId: string
  readonly unitName: string
  /** The first promise of the next step; null where nothing is promised. */
  readonly dueOn: string | null
  readonly works: number
}

/** Open works of each unit by the date they owe: few rows, whatever the number of works. */
export const worksDueByUnit = (db: Db): Promise<UnitsDue[]> =>
  db
    .selectFrom('project_list as l')
    .innerJoin('units as u', 'u.id', 'l.unit_id')
    .select(['u.id as unitId', 'u.name as unitName', 'l.due_on as dueOn'])
    .select(({ fn }) => fn.countAll<number>().as('works'))
    .where('l.condition', 'in', ['active', 'suspended'])
    .where('l.stage', '<>', 'delivered')
    .groupBy(['u.id', 'u.name', 'l.due_on'])
    .orderBy(sql`u.name collate "es-x-icu"`)
    .execute()
