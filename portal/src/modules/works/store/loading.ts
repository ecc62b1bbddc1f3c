import { sql } from 'kysely'
import { databaseNow } from '../../../kernel/act/index.ts'
import { readTownClock } from '../../../kernel/calendar/index.ts'
import { type FoundUnit, findUnits } from '../../../kernel/organisation/index.ts'
import type { Db } from '../../../lib/db/connection.ts'
import { acts } from '../acts.ts'
import type { KnownPlace } from '../importer/match-place.ts'
import type { WorkState } from '../importer/state.ts'
import type { Work } from '../rules/work.ts'
import { foliosOfKeys } from './folios.ts'
import { findWorks } from './works.ts'

/** What the town holds about the works, places and units that a load names. */
export type HeldWorks = {
  /** Calendar date. */
  readonly today: string
  /** By folio. */
  readonly works: ReadonlyMap<string, WorkState>
  /** The folio of a work by the name that an earlier load gave it, or by edition and identifier. */
  readonly folioOf: ReadonlyMap<string, string>
  readonly places: readonly KnownPlace[]
  readonly units: ReadonlyMap<string, FoundUnit>
  /** «place year» → centavos. */
  readonly ceilings: ReadonlyMap<string, number>
}

export type Named = {
  readonly folios: readonly string[]
  /** Source keys and «edition:identifier». */
  readonly keys: readonly string[]
  readonly units: readonly string[]
  readonly editions: readonly number[]
}

export async function heldWorks(
  db: Db,
  { folios, keys, units, editions }: Named,
): Promise<HeldWorks> {
  const { today } = await readTownClock(db, await databaseNow(db))
  const bySource = await foliosOfKeys(db, keys)
  const byExternal = await foliosByExternal(db, keys)
  const folioOf = new Map([...byExternal, ...bySource])
  const states = await statesOf(db, [...new Set([...folios, ...folioOf.values()])])
  const standing = new Map([...folioOf].filter(([, folio]) => states.has(folio)))
  return {
    today,
    works: states,
    folioOf: standing,
    places: await knownPlaces(db),
    units: await findUnits(db, units),
    ceilings: await ceilingsIn(db, editions),
  }
}

/** «2025:d1_p1» of works that no load named so. */
async function foliosByExternal(db: Db, keys: readonly string[]) {
  const { rows } = await sql<{ key: string; folio: string }>`
    select edition || ':' || external_id as key, folio from projects
    where external_id is not null and edition || ':' || external_id = any(${keys}::text[])`.execute(
    db,
  )
  return new Map(rows.map(({ key, folio }) => [key, folio]))
}

/** The states of works that exist, by folio, as `Change.after` has them. */
export async function statesOf(
  db: Db,
  folios: readonly string[],
): Promise<ReadonlyMap<string, WorkState>> {
  const works = await findWorks(db, folios)
  const { rows } = await sql<{ folio: string; title: string }>`
    select folio, origin ->> 'title' as title from projects
    where folio = any(${folios}::text[]) and origin ->> 'title' is not null`.execute(db)
  const titles = new Map(rows.map(({ folio, title }) => [folio, title]))
  return new Map(works.map((work) => [work.folio, stateOf(work, titles.get(work.folio) ?? null)]))
}

const stateOf = (work: Work, originalTitle: string | null): WorkState => ({
  ...work.facts,
  originalTitle,
  stage: work.stage,
  condition: work.condition,
  since: work.since,
  progress: work.lastReport ?? null,
  promises: Object.fromEntries(work.promises.map(({ step, latest }) => [step, latest])),
})

async function knownPlaces(db: Db): Promise<KnownPlace[]> {
  const { rows } = await sql<KnownPlace>`
    select p.id, p.code, p.name, p.parent_id as "parentId", parent.name as "parentName",
      coalesce((select array_agg(a.alias) from place_aliases a where a.place_id = p.id), '{}') as aliases
    from places p join place_levels l on l.key = p.level_key left join places parent on parent.id = p.parent_id
    where p.valid_to is null order by l.position desc, p.id`.execute(db)
  return rows
}

async function ceilingsIn(db: Db, editions: readonly number[]) {
  const { rows } = await sql<{ place: string; year: number; amount: number }>`
    select place_id as place, year, centavos as amount from ceilings
    where year = any(${editions}::smallint[])`.execute(db)
  return new Map(rows.map(({ place, year, amount }) => [`${place} ${year}`, amount]))
}

type Referrer = { readonly table: string; readonly column: string }

/**
 * What refers to these works, in any room's table, beside their own rows. Rooms that come after this one refer to
 * works by foreign keys; the database knows them, and this room need not.
 */
export async function usesOfWorks(
  db: Db,
  folios: readonly string[],
): Promise<readonly { folio: string; table: string }[]> {
  const found: { folio: string; table: string }[] = []
  for (const { table, column } of await referrers(db)) {
    const { rows } = await sql<{ folio: string }>`
      select distinct ${sql.ref(column)} as folio from ${sql.table(table)}
      where ${sql.ref(column)} = any(${folios}::text[])`.execute(db)
    found.push(...rows.map(({ folio }) => ({ folio, table })))
  }
  return found
}

async function referrers(db: Db): Promise<Referrer[]> {
  const { rows } = await sql<Referrer>`
    select c.conrelid::regclass::text as table, a.attname as column
    from pg_constraint c
    join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
    where c.contype = 'f' and c.confrelid = 'projects'::regclass
      and (c.confdeltype <> 'c' or a.attname = 'by_folio')
    order by 1, 2`.execute(db)
  return rows
}

/** The lines of the trail by which a load changed these works: what its undoing corrects. */
export async function entriesOfLoad(
  db: Db,
  importId: string,
  folios: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const { rows } = await sql<{ folio: string; id: number }>`
    select thing_id as folio, max(id) as id from trail
    where thing_kind = 'project' and thing_id = any(${folios}::text[])
      and actor_kind = 'import' and actor_id = ${importId} and act = ${acts.loaded.name}
    group by thing_id`.execute(db)
  return new Map(rows.map(({ folio, id }) => [folio, id]))
}

/** Takes the works away with everything of theirs; their folios stay given. */
export async function removeWorks(db: Db, folios: readonly string[]) {
  await sql`delete from projects where folio = any(${folios}::text[])`.execute(db)
}

/** Takes back the steps and reports that a load brought. */
export async function removeLoaded(db: Db, importId: number, folios: readonly string[]) {
  for (const table of ['project_steps', 'project_reports'])
    await sql`delete from ${sql.table(table)}
      where import_id = ${importId} and folio = any(${folios}::text[])`.execute(db)
}

/** The file's own words for the title of works that a load changes. */
export async function setOrigins(
  db: Db,
  origins: readonly { readonly folio: string; readonly title: string | null }[],
) {
  await sql`update projects p
    set origin = case when o.title is null then p.origin - 'title'
      else coalesce(p.origin, '{}') || jsonb_build_object('title', o.title) end
    from unnest(${origins.map(({ folio }) => folio)}::text[], ${origins.map(({ title }) => title)}::text[])
      as o(folio, title)
    where p.folio = o.folio and p.origin ->> 'title' is distinct from o.title`.execute(db)
}
