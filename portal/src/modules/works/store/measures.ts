import { sql } from 'kysely'
import type { MeasureFilter, MeasureRow } from '../../../kernel/measures/measure.ts'
import type { Db } from '../../../lib/db/connection.ts'
import { rankOf, type Stage, stages } from '../rules/stages.ts'

/**
 * Works by the month in which they reached the stage, and their place. A work that was taken back before it, or that
 * was cancelled or substituted, does not count; one that a load brought past it counts on the day it was.
 */
export async function worksReaching(
  db: Db,
  stage: Stage,
  { from, to, placeId }: MeasureFilter,
): Promise<MeasureRow[]> {
  const beyond = sql`${stages.slice(rankOf(stage))}::text[]`
  const counting = stage === 'assigned' ? sql`true` : sql`l.condition in ('active', 'suspended')`
  const { rows } = await sql<MeasureRow>`
    select to_char(reached.on_day, 'YYYY-MM') as month, l.place_id as "placeId", count(*) as value
    from project_list l
    join lateral (
      select min(s.happened_on) as on_day from project_steps s
      where s.folio = l.folio and s.stage = any(${beyond}) and s.move in ('start', 'forward')
        and s.number > coalesce((
          select max(back.number) from project_steps back
          where back.folio = l.folio and back.move = 'back' and back.stage <> all(${beyond})
        ), 0)
    ) reached on true
    where l.stage = any(${beyond}) and ${counting}
      and (${from ?? null}::text is null or to_char(reached.on_day, 'YYYY-MM-DD') >= ${from ?? null}::text)
      and (${to ?? null}::text is null or to_char(reached.on_day, 'YYYY-MM-DD') <= ${to ?? null}::text)
      and (${placeId ?? null}::text is null or l.place_id = any(array(
        with recursive down(id) as (
          select ${placeId ?? null}::text
          union select p.id from places p join down on p.parent_id = down.id
        ) select id from down)))
    group by 1, 2 order by 1, 2`.execute(db)
  return rows
}
