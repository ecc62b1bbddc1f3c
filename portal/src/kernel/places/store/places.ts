import { sql } from 'kysely'
import type { Db } from '../../../lib/db/connection.ts'
import { fold } from '../../../lib/text.ts'

export type Place = {
  /** «sector.K1»: stays when the name changes. */
  readonly id: string
  readonly level: string
  readonly levelName: string
  readonly code: string
  readonly name: string
  readonly parentId: string | null
  readonly parentName: string | null
  /** Calendar dates; a place in force has no end. */
  readonly validFrom: string | null
  readonly validTo: string | null
  readonly box: Box | null
  /** A point inside, for a pin. */
  readonly point: LonLat | null
}

export type LonLat = { readonly lon: number; readonly lat: number }
export type Box = {
  readonly minLon: number
  readonly minLat: number
  readonly maxLon: number
  readonly maxLat: number
}

export async function placeById(db: Db, id: string): Promise<Place | undefined> {
  const row = await places(db).where('p.id', '=', id).executeTakeFirst()
  return row && placeFrom(row)
}

/** The places of these levels. */
export async function placesOfLevels(db: Db, levels: readonly string[]): Promise<string[]> {
  const rows = await db
    .selectFrom('places')
    .select('id')
    .where(sql<boolean>`level_key = any(${levels}::text[])`)
    .execute()
  return rows.map(({ id }) => id)
}

/** When something was last said of the place or of its level. */
export async function placeRecordedAt(db: Db, id: string): Promise<Date | undefined> {
  const row = await db
    .selectFrom('places as p')
    .innerJoin('place_levels as l', 'l.key', 'p.level_key')
    .innerJoin('trail as t', (join) =>
      join.on(({ eb, or, ref }) =>
        or([eb('t.id', '=', ref('p.entry_id')), eb('t.id', '=', ref('l.entry_id'))]),
      ),
    )
    .select(({ fn }) => fn.max('t.recorded_at').as('at'))
    .where('p.id', '=', id)
    .executeTakeFirst()
  return row?.at ?? undefined
}

export async function placesByIds(
  db: Db,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Place>> {
  const rows = await places(db).where(sql<boolean>`p.id = any(${ids}::text[])`).execute()
  return new Map(rows.map((row) => [row.id, placeFrom(row)]))
}

/** In force; without a level, the coarsest that has the code. */
export async function placeByCode(
  db: Db,
  code: string,
  level?: string,
): Promise<Place | undefined> {
  const [found] = await placesByCode(db, code, level)
  return found
}

/** A code names one place of each level; coarse to fine. */
export async function placesByCode(db: Db, code: string, level?: string): Promise<Place[]> {
  const rows = await inForce(db)
    .where('p.code', '=', code)
    .$if(level !== undefined, (query) => query.where('p.level_key', '=', level ?? ''))
    .orderBy('l.position')
    .orderBy('p.id')
    .execute()
  return rows.map(placeFrom)
}

export type Finding = { readonly level?: string; readonly limit?: number }

/** By name, code or alias, without accents and forgiving a wrong letter; the most alike first. */
export async function findPlaces(db: Db, text: string, finding: Finding = {}): Promise<Place[]> {
  const { level, limit = 20 } = finding
  const folded = fold(text)
  if (folded === '') return []
  const rows = await inForce(db)
    .where(matching(folded, 'or alike'))
    .$if(level !== undefined, (query) => query.where('p.level_key', '=', level ?? ''))
    .orderBy(
      sql`tequio.fold(p.name) = ${folded} desc, tequio.fold(p.name) like ${`${likeText(folded)}%`} desc,
        greatest(similarity(p.search, ${folded}), (select max(similarity(a.search, ${folded}))
          from place_aliases a where a.place_id = p.id)) desc`,
    )
    .orderBy('l.position')
    .orderBy(sql`p.name collate "es-x-icu"`)
    .orderBy('p.id')
    .limit(limit)
    .execute()
  return rows.map(placeFrom)
}

/** All the letters of `folded` in the name, the code or an alias; «alike» forgives some. */
export function matching(folded: string, strictness: 'strict' | 'or alike') {
  const like = `%${likeText(folded)}%`
  const alike = strictness === 'strict' ? sql`` : sql`or p.search % ${folded}`
  return sql<boolean>`(p.search like ${like} ${alike} or exists (
    select from place_aliases a where a.place_id = p.id and a.search like ${like}))`
}

const likeText = (text: string) => text.replace(/[\\%_]/g, (sign) => `\\${sign}`)

/** What lies directly in a place; without one, the roots of the territory. */
export async function childrenOf(db: Db, parentId: string | null): Promise<Place[]> {
  const rows = await inForce(db)
    .where('p.parent_id', parentId === null ? 'is' : '=', parentId)
    .orderBy('l.position')
    .orderBy(sql`p.name collate "es-x-icu"`)
    .orderBy('p.id')
    .execute()
  return rows.map(placeFrom)
}

/** From the coarsest to the place's own parent. */
export async function ancestorsOf(db: Db, id: string): Promise<Place[]> {
  const { rows } = await sql<{ id: string; depth: number }>`
    with recursive up(id, depth) as (
      select parent_id, 1 from places where id = ${id}
      union all select p.parent_id, depth + 1 from places p join up on p.id = up.id where depth < 20
    ) select id, depth from up where id is not null order by depth desc`.execute(db)
  const found = await placesByIds(
    db,
    rows.map((row) => row.id),
  )
  return rows.flatMap((row) => found.get(row.id) ?? [])
}

const places = (db: Db) =>
  db
    .selectFrom('places as p')
    .innerJoin('place_levels as l', 'l.key', 'p.level_key')
    .leftJoin('places as parent', 'parent.id', 'p.parent_id')
    .select(['p.id', 'p.level_key', 'l.name as level_name', 'p.code', 'p.name', 'p.parent_id'])
    .select(['parent.name as parent_name', 'p.valid_from', 'p.valid_to'])
    .select(['p.min_lon', 'p.min_lat', 'p.max_lon', 'p.max_lat', 'p.point_lon', 'p.point_lat'])

export const inForce = (db: Db) => places(db).where('p.valid_to', 'is', null)

export type PlaceRow = Awaited<ReturnType<ReturnType<typeof places>['execute']>>[number]

export const placeFrom = (row: PlaceRow): Place => ({
  id: row.id,
  level: row.level_key,
  levelName: row.level_name,
  code: row.code,
  name: row.name,
  parentId: row.parent_id,
  parentName: row.parent_name,
  validFrom: row.valid_from,
  validTo: row.valid_to,
  box: boxFrom(row),
  point:
    row.point_lon === null || row.point_lat === null
      ? null
      : { lon: row.point_lon, lat: row.point_lat },
})

function boxFrom({ min_lon, min_lat, max_lon, max_lat }: PlaceRow): Box | null {
  if (min_lon === null || min_lat === null || max_lon === null || max_lat === null) return null
  return { minLon: min_lon, minLat: min_lat, maxLon: max_lon, maxLat: max_lat }
}
