import { sql } from 'kysely'
import { promisesOf, promisesOfMany } from '../../../kernel/duties/index.ts'
import type { Db, Tables } from '../../../lib/db/connection.ts'
import type { StepPromise } from '../rules/lateness.ts'
import { isCondition, isStage, type Stage } from '../rules/stages.ts'
import { isProjectType, isSector, thingOf, type Work, type WorkFacts } from '../rules/work.ts'
import { addRows } from './rows.ts'

type ProjectRow = Tables['projects']

const factColumns = [
  'edition',
  'external_id',
  'title',
  'description',
  'project_type',
  'sector',
  'place_id',
  'address',
  'lon',
  'lat',
  'unit_id',
  'ceiling_centavos',
  'assigned_centavos',
  'votes',
] as const satisfies readonly (keyof ProjectRow)[]

const rowOfFacts = (facts: WorkFacts) => ({
  edition: facts.edition,
  external_id: facts.externalId,
  title: facts.title,
  description: facts.description,
  project_type: facts.type,
  sector: facts.sector,
  place_id: facts.placeId,
  address: facts.address,
  lon: facts.lon,
  lat: facts.lat,
  unit_id: facts.unitId,
  ceiling_centavos: facts.ceiling,
  assigned_centavos: facts.assigned,
  votes: facts.votes,
})

type FactRow = Pick<ProjectRow, (typeof factColumns)[number]>

const factsOfRow = (row: FactRow): WorkFacts => ({
  edition: row.edition,
  externalId: row.external_id,
  title: row.title,
  description: row.description,
  type: row.project_type !== null && isProjectType(row.project_type) ? row.project_type : null,
  sector: row.sector !== null && isSector(row.sector) ? row.sector : null,
  placeId: row.place_id,
  address: row.address,
  lon: row.lon,
  lat: row.lat,
  unitId: row.unit_id,
  ceiling: row.ceiling_centavos,
  assigned: row.assigned_centavos,
  votes: row.votes,
})

export type NewWork = {
  readonly folio: string
  readonly facts: WorkFacts
  /** The load and the file's own words. */
  readonly origin: object | null
  readonly entryId: number
}

export const addWorks = (db: Db, works: readonly NewWork[]) =>
  addRows(
    db,
    'projects',
    ['folio', ...factColumns, 'origin', 'entry_id'],
    works.map(({ folio, facts, origin, entryId }) => ({
      folio,
      ...rowOfFacts(facts),
      origin,
      entry_id: entryId,
    })),
  )

/** New facts for works that exist, in sets. */
export async function setFacts(db: Db, works: readonly { folio: string; facts: WorkFacts }[]) {
  const set = sql.join(factColumns.map((name) => sql`${sql.ref(name)} = n.${sql.ref(name)}`))
  for (let from = 0; from < works.length; from += 5000) {
    const rows = works
      .slice(from, from + 5000)
      .map(({ folio, facts }) => ({ folio, ...rowOfFacts(facts) }))
    await sql`update projects p set ${set}
      from jsonb_populate_recordset(null::projects, ${JSON.stringify(rows)}::jsonb) n
      where p.folio = n.folio`.execute(db)
  }
}

/** Takes the work for an act: who comes second waits until the first has ended. */
export async function lockWork(db: Db, folio: string): Promise<Work | undefined> {
  const held = await db
    .selectFrom('projects')
    .select('folio')
    .where('folio', '=', folio)
    .forUpdate()
    .executeTakeFirst()
  return held && findWork(db, folio)
}

/** Many for one act, always in the same order, so that two sets cannot wait for each other. */
export async function lockWorks(db: Db, folios: readonly string[]): Promise<Work[]> {
  await sql`select folio from projects where folio = any(${folios}::text[])
    order by folio for update`.execute(db)
  return findWorks(db, folios)
}

export async function findWork(db: Db, folio: string): Promise<Work | undefined> {
  const row = await worksIn(db).where('p.folio', '=', folio).executeTakeFirst()
  return row && workOf(row, await stepPromises(db, folio))
}

/** Many works with two statements whatever their number. */
export async function findWorks(db: Db, folios: readonly string[]): Promise<Work[]> {
  const rows = await worksIn(db).where(sql<boolean>`p.folio = any(${folios}::text[])`).execute()
  const promises = Map.groupBy(await promisesOfMany(db, 'project', folios), ({ thing }) => thing.id)
  return rows.map((row) => workOf(row, (promises.get(row.folio) ?? []).flatMap(stepOf)))
}

async function stepPromises(db: Db, folio: string): Promise<StepPromise[]> {
  return (await promisesOf(db, thingOf(folio))).flatMap(stepOf)
}

type Promised = Awaited<ReturnType<typeof promisesOf>>[number]

const stepOf = ({ step, baseline, latest, unitId, reason }: Promised): StepPromise[] =>
  isStage(step) ? [{ step, baseline, latest, unitId, reason }] : []

const worksIn = (db: Db) =>
  db
    .selectFrom('projects as p')
    .innerJoin('project_list as l', 'l.folio', 'p.folio')
    .select(['p.folio', 'l.stage', 'l.condition', 'l.since'])
    .select(['l.physical', 'l.financial', 'l.reported_on'])
    .select(factColumns.map((name) => `p.${name}` as const))

type WorkRow = Awaited<ReturnType<ReturnType<typeof worksIn>['execute']>>[number]

function workOf(row: WorkRow, promises: readonly StepPromise[]): Work {
  const { folio, since, physical, financial, reported_on: on } = row
  const lastReport =
    on === null ? undefined : { on, physical: physical ?? 0, financial: financial ?? 0 }
  return { folio, since, ...standingOf(row), facts: factsOfRow(row), lastReport, promises }
}

export function standingOf({ stage, condition }: { stage: string; condition: string }) {
  if (!isStage(stage) || !isCondition(condition))
    throw new Error(`«${stage}, ${condition}» is no standing`)
  return { stage: stage satisfies Stage, condition }
}

/** Where the file of a load named the work, and in which words. */
export async function originOf(db: Db, folio: string) {
  const row = await db
    .selectFrom('projects')
    .select('origin')
    .where('folio', '=', folio)
    .executeTakeFirst()
  return row?.origin ?? undefined
}
