import { sql } from 'kysely'
import type { Db, Tx } from '../../../lib/db/connection.ts'
import type { Fault } from '../rules/fault.ts'

export async function addProjectsDue(db: Db, now: Date, folios: readonly string[]) {
  if (folios.length === 0) return
  await sql`
    insert into projects_due (folio, announced, since)
    select folio, 1, ${now}::timestamptz from unnest(${folios.toSorted()}::text[]) folio
    on conflict (folio) do update set announced = projects_due.announced + 1`.execute(db)
}

export type ProjectDue = {
  readonly folio: string
  readonly announced: number
  readonly since: Date
}

export const projectsDue = (db: Db, folios: readonly string[]): Promise<ProjectDue[]> =>
  db
    .selectFrom('projects_due')
    .select(['folio', 'announced', 'since'])
    .where('folio', 'in', folios)
    .orderBy('folio')
    .execute()

export async function allProjectsDue(db: Db): Promise<string[]> {
  const rows = await db.selectFrom('projects_due').select('folio').orderBy('folio').execute()
  return rows.map(({ folio }) => folio)
}

/**
 * An announcement that came while the project was being built stays, and its job builds it again. The rows are held in
 * the order in which announcing holds them, so that the two cannot block each other.
 */
export async function clearProjectsDue(db: Db, built: readonly ProjectDue[]) {
  if (built.length === 0) return
  await sql`
    with held as (
      select d.folio from projects_due d join unnest(${built.map(({ folio }) => folio)}::text[],
        ${built.map(({ announced }) => announced)}::bigint[]) as b(folio, announced) using (folio)
      where d.announced = b.announced order by d.folio collate "C" for update of d)
    delete from projects_due d using held where d.folio = held.folio`.execute(db)
}

export type ProjectFile = {
  readonly folio: string
  readonly projectId: string | null
  readonly line: string | null
  readonly waiting: boolean
  readonly withdrawn: boolean
}

/** Takes the publication of these projects: who comes second waits until the first has ended. */
export async function lockProjects(
  db: Tx,
  folios: readonly string[],
): Promise<Map<string, ProjectFile>> {
  const sorted = [...new Set(folios)].sort()
  await sql`insert into project_files (folio) select unnest(${sorted}::text[]) on conflict do nothing`.execute(
    db,
  )
  const rows = await db
    .selectFrom('project_files')
    .selectAll()
    .where('folio', 'in', sorted)
    .orderBy('folio')
    .forUpdate()
    .execute()
  return new Map(
    rows.map((row) => [
      row.folio,
      {
        folio: row.folio,
        projectId: row.project_id,
        line: row.line,
        waiting: row.why !== null,
        withdrawn: row.withdrawn_at !== null,
      },
    ]),
  )
}

export async function keepProjects(
  db: Tx,
  now: Date,
  files: readonly { folio: string; id: string; line: string }[],
) {
  if (files.length === 0) return
  await sql`
    update project_files p set project_id = m.id, line = m.line, published_at = ${now}::timestamptz,
      withdrawn_at = null, why = null, since = null
    from unnest(${files.map(({ folio }) => folio)}::text[], ${files.map(({ id }) => id)}::text[],
      ${files.map(({ line }) => line)}::text[]) as m(folio, id, line)
    where p.folio = m.folio`.execute(db)
}

/** The last good version stays; since when it waits stays the first, however often it is tried. */
export async function withholdProjects(
  db: Tx,
  now: Date,
  withheld: readonly { folio: string; why: readonly Fault[] }[],
) {
  if (withheld.length === 0) return
  await sql`
    update project_files p set why = m.why, since = coalesce(p.since, ${now}::timestamptz)
    from unnest(${withheld.map(({ folio }) => folio)}::text[],
      ${withheld.map(({ why }) => JSON.stringify(why))}::jsonb[]) as m(folio, why)
    where p.folio = m.folio`.execute(db)
}

export async function withdrawProjects(db: Tx, now: Date, folios: readonly string[]) {
  if (folios.length === 0) return
  await db
    .updateTable('project_files')
    .set({ why: null, since: null, withdrawn_at: now })
    .where('folio', 'in', folios)
    .execute()
}

/** The present public version of these projects, to write their files again. */
export async function projectVersions(db: Db, folios: readonly string[]) {
  const rows = await db
    .selectFrom('project_files')
    .select(['project_id', 'line', 'published_at'])
    .where('folio', 'in', folios)
    .where('line', 'is not', null)
    .execute()
  return rows.map(({ project_id, line, published_at }) => ({
    id: project_id ?? '',
    line: line ?? '',
    publishedAt: published_at ?? new Date(0),
  }))
}

/** Every folio that was ever published or waits: what `tequio publish` builds again. */
export async function knownProjects(db: Db): Promise<string[]> {
  const rows = await db.selectFrom('project_files').select('folio').orderBy('folio').execute()
  return rows.map(({ folio }) => folio)
}
