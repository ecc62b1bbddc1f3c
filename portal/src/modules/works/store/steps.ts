import { sql } from 'kysely'
import type { Acting } from '../../../kernel/act/index.ts'
import type { Db } from '../../../lib/db/connection.ts'
import type { Move } from '../rules/moves.ts'
import type { Condition, Stage } from '../rules/stages.ts'
import { addRows } from './rows.ts'
import { standingOf } from './works.ts'

export type NewStep = {
  readonly folio: string
  readonly move: Move | 'start'
  readonly stage: Stage
  readonly condition: Condition
  readonly on: string
  readonly unitId: string | null
  readonly reason?: string | null
  readonly documents?: readonly string[]
  readonly importId?: number | null
  /** The step's own line of the trail; without it, the newest of the act. */
  readonly entryId?: number
}

const columns = [
  'folio',
  'number',
  'move',
  'stage',
  'condition',
  'happened_on',
  'recorded_at',
  'unit_id',
  'reason',
  'documents',
  'import_id',
  'entry_id',
] as const

/** Adds the next steps of works that the act holds, one for each work. */
export async function addSteps({ db, now, entry }: Acting, steps: readonly NewStep[]) {
  const numbers = await lastNumbers(
    db,
    steps.map(({ folio }) => folio),
  )
  const rows = steps.map((step) => ({
    folio: step.folio,
    number: (numbers.get(step.folio) ?? 0) + 1,
    move: step.move,
    stage: step.stage,
    condition: step.condition,
    happened_on: step.on,
    recorded_at: now,
    unit_id: step.unitId,
    reason: step.reason ?? null,
    documents: step.documents ?? [],
    import_id: step.importId ?? null,
    entry_id: step.entryId ?? entry(),
  }))
  await addRows(db, 'project_steps', columns, rows)
}

async function lastNumbers(db: Db, folios: readonly string[]) {
  const { rows } = await sql<{ folio: string; last: number }>`
    select folio, max(number) as last from project_steps
    where folio = any(${folios}::text[]) group by folio`.execute(db)
  return new Map(rows.map(({ folio, last }) => [folio, last]))
}

export type StepRow = {
  readonly number: number
  readonly move: Move | 'start'
  readonly stage: Stage
  readonly condition: Condition
  readonly on: string
  readonly recordedAt: Date
  readonly unitId: string | null
  readonly reason: string | null
  readonly documents: readonly string[]
  readonly entryId: number
}

/** In the order in which they were taken. */
export async function stepsOf(db: Db, folio: string): Promise<StepRow[]> {
  const rows = await db
    .selectFrom('project_steps')
    .selectAll()
    .where('folio', '=', folio)
    .orderBy('number')
    .execute()
  return rows.map((row) => ({
    ...standingOf(row),
    number: row.number,
    move: row.move as StepRow['move'],
    on: row.happened_on,
    recordedAt: row.recorded_at,
    unitId: row.unit_id,
    reason: row.reason,
    documents: row.documents,
    entryId: row.entry_id,
  }))
}

export async function linkSubstitute({ db, entry }: Acting, folio: string, byFolio: string) {
  await db
    .insertInto('project_substitutions')
    .values({ folio, by_folio: byFolio, entry_id: entry() })
    .execute()
}

/** Returns what had taken its place. */
export async function unlinkSubstitute({ db }: Acting, folio: string): Promise<string[]> {
  const rows = await db
    .deleteFrom('project_substitutions')
    .where('folio', '=', folio)
    .returning('by_folio')
    .execute()
  return rows.map((row) => row.by_folio)
}

/** Both ends of a substitution: what took this work's place, and whose place this work took. */
export async function substitutionsOf(db: Db, folio: string) {
  const rows = await db
    .selectFrom('project_substitutions as s')
    .innerJoin('projects as old', 'old.folio', 's.folio')
    .innerJoin('projects as new', 'new.folio', 's.by_folio')
    .select(['s.folio', 'old.title', 's.by_folio as byFolio', 'new.title as byTitle'])
    .where(({ or, eb }) => or([eb('s.folio', '=', folio), eb('s.by_folio', '=', folio)]))
    .orderBy('s.folio')
    .execute()
  const by = rows.find((row) => row.folio === folio)
  return {
    by: by && { folio: by.byFolio, title: by.byTitle },
    of: rows
      .filter((row) => row.byFolio === folio)
      .map((row) => ({ folio: row.folio, title: row.title })),
  }
}
