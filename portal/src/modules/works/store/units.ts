import { sql } from 'kysely'
import type { Db } from '../../../lib/db/connection.ts'

/** How many works each area has, of any stage. One pass over the list. */
export async function worksByUnit(db: Db): Promise<ReadonlyMap<string, number>> {
  const rows = await db
    .selectFrom('project_list')
    .select(['unit_id as unitId'])
    .select(({ fn }) => fn.countAll<number>().as('works'))
    .where('unit_id', 'is not', null)
    .groupBy('unit_id')
    .execute()
  return new Map(rows.flatMap(({ unitId, works }) => (unitId ? [[unitId, Number(works)]] : [])))
}

export type PlaceCount = { readonly works: number; readonly late: number }

/**
 * How many works lie in each place and in what it holds, and how many of them owe a step since `lastLate` or before.
 * One pass over the list, and one over what the places hold.
 */
export async function worksInPlaces(
  db: Db,
  ids: readonly string[],
  lastLate: string,
): Promise<ReadonlyMap<string, PlaceCount>> {
  const { rows } = await sql<PlaceCount & { id: string }>`
    with recursive inside(top, id) as (
      select id, id from places where id = any(${ids}::text[])
      union all select inside.top, p.id from inside join places p on p.parent_id = inside.id
    ), counted as (
      select place_id, count(*) as works, count(*) filter (where due_on <= ${lastLate}) as late
      from project_list where place_id is not null group by place_id
    )
    select inside.top as id, sum(counted.works)::int as works, sum(counted.late)::int as late
    from inside join counted on counted.place_id = inside.id group by inside.top`.execute(db)
  return new Map(rows.map(({ id, ...count }) => [id, count]))
}
