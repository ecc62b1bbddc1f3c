import { sql } from 'kysely'
import type { Db } from '../../../lib/db/connection.ts'

/** A place with what holds it, coarse to fine: «San Tequio, Delegación Norte, El Nogal». */
export type PlaceLine = readonly PlaceInLine[]

export type PlaceInLine = {
  readonly name: string
  readonly code: string
  /** Its level, where places of other levels have the same code. */
  readonly level: string | null
  /** Nothing holds it, and it holds others: the municipality. */
  readonly root: boolean
  /** A place that ended has no page. */
  readonly inForce: boolean
}

/** By the identifier of the last place of each line. One statement whatever their number. */
export async function placeLines(
  db: Db,
  ids: readonly (string | null)[],
): Promise<ReadonlyMap<string, PlaceLine>> {
  const { rows } = await sql<PlaceInLine & { id: string }>`
    with recursive up(id, place_id, depth) as (
      select id, id, 1 from places where id = any(${[...new Set(ids)]}::text[])
      union all
      select up.id, p.parent_id, depth + 1 from up join places p on p.id = up.place_id
      where p.parent_id is not null and depth < 20
    )
    select up.id, p.name, p.code, p.valid_to is null as "inForce",
      p.parent_id is null and not exists (select from places other
        where other.level_key = p.level_key and other.id <> p.id) as root,
      case when exists (select from places other where other.code = p.code and other.id <> p.id
        and other.valid_to is null) then p.level_key end as level
    from up join places p on p.id = up.place_id
    order by up.id, depth desc`.execute(db)
  return Map.groupBy(rows, ({ id }) => id)
}
