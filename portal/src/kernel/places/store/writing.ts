import { sql } from 'kysely'
import type { Tx } from '../../../lib/db/connection.ts'
import type { Box, LonLat } from './places.ts'

/** Each with the line of the trail that says who and when. */
type Signed = { readonly entry: number }

export type LevelToWrite = Signed & {
  readonly key: string
  readonly name: string
  readonly position: number
}

export async function writeLevels(db: Tx, levels: readonly LevelToWrite[]) {
  await sql`insert into place_levels (key, name, position, entry_id)
    select * from unnest(${levels.map(({ key }) => key)}::text[], ${levels.map(({ name }) => name)}::text[],
      ${levels.map(({ position }) => position)}::smallint[], ${levels.map(({ entry }) => entry)}::bigint[])
    on conflict (key) do update set name = excluded.name, position = excluded.position,
      entry_id = excluded.entry_id`.execute(db)
}

export type PlaceToWrite = Signed & {
  readonly id: string
  readonly level: string
  readonly code: string
  readonly name: string
  readonly parent: string | null
  readonly aliases: readonly string[]
  readonly validFrom: string | null
  readonly validTo: string | null
  readonly geometry: unknown
  readonly box: Box | null
  readonly point: LonLat | null
}

/** A set of places in one statement: a child may come before its parent. */
export async function writePlaces(db: Tx, places: readonly PlaceToWrite[]) {
  const rows = JSON.stringify(
    places.map(({ box, point, ...place }) => ({ ...place, ...box, ...point })),
  )
  await sql`insert into places (id, level_key, code, name, parent_id, valid_from, valid_to, geometry,
      min_lon, min_lat, max_lon, max_lat, point_lon, point_lat, entry_id)
    select id, level, code, name, parent, "validFrom", "validTo", nullif(geometry, 'null'::jsonb),
      "minLon", "minLat", "maxLon", "maxLat", lon, lat, entry
    from jsonb_to_recordset(${rows}::jsonb) as place(id text, level text, code text, name text, parent text,
      "validFrom" date, "validTo" date, geometry jsonb, "minLon" float8, "minLat" float8,
      "maxLon" float8, "maxLat" float8, lon float8, lat float8, entry bigint)
    on conflict (id) do update set level_key = excluded.level_key, code = excluded.code,
      name = excluded.name, parent_id = excluded.parent_id, valid_from = excluded.valid_from,
      valid_to = excluded.valid_to, geometry = excluded.geometry, min_lon = excluded.min_lon,
      min_lat = excluded.min_lat, max_lon = excluded.max_lon, max_lat = excluded.max_lat,
      point_lon = excluded.point_lon, point_lat = excluded.point_lat,
      entry_id = excluded.entry_id`.execute(db)
  const aliases = places.flatMap(({ id, aliases: list }) => list.map((alias) => ({ id, alias })))
  await sql`delete from place_aliases
    where place_id = any(${places.map(({ id }) => id)}::text[])`.execute(db)
  await sql`insert into place_aliases (place_id, alias)
    select * from unnest(${aliases.map(({ id }) => id)}::text[],
      ${aliases.map(({ alias }) => alias)}::text[])`.execute(db)
}

export type CeilingKey = { readonly place: string; readonly year: number }
export type CeilingToWrite = Signed & CeilingKey & { readonly centavos: number }

export async function writeCeilings(db: Tx, ceilings: readonly CeilingToWrite[]) {
  await sql`insert into ceilings (place_id, year, centavos, entry_id)
    select * from unnest(${ceilings.map(({ place }) => place)}::text[],
      ${ceilings.map(({ year }) => year)}::smallint[],
      ${ceilings.map(({ centavos }) => centavos)}::bigint[],
      ${ceilings.map(({ entry }) => entry)}::bigint[])
    on conflict (place_id, year) do update set centavos = excluded.centavos,
      entry_id = excluded.entry_id`.execute(db)
}

export async function removeCeilings(db: Tx, keys: readonly CeilingKey[]) {
  await sql`delete from ceilings c using unnest(${keys.map(({ place }) => place)}::text[],
      ${keys.map(({ year }) => year)}::smallint[]) as gone(place, year)
    where c.place_id = gone.place and c.year = gone.year`.execute(db)
}

export async function removePlaces(db: Tx, ids: readonly string[]) {
  await sql`delete from places where id = any(${ids}::text[])`.execute(db)
}

export async function removeLevels(db: Tx, keys: readonly string[]) {
  await sql`delete from place_levels where key = any(${keys}::text[])`.execute(db)
}
