import { sql } from 'kysely'
import type { Acting } from '../../../kernel/act/index.ts'
import type { Db } from '../../../lib/db/connection.ts'
import type { Progress } from '../rules/report.ts'
import { addRows } from './rows.ts'

export type NewReport = Progress & {
  readonly folio: string
  readonly note?: string | null
  readonly documents?: readonly string[]
  readonly unitId: string | null
  readonly importId?: number | null
  readonly entryId?: number
}

const columns = [
  'folio',
  'number',
  'reported_on',
  'physical',
  'financial',
  'note',
  'documents',
  'unit_id',
  'recorded_at',
  'import_id',
  'entry_id',
] as const

/** Adds the next report of works that the act holds, one for each work. */
export async function addReports({ db, now, entry }: Acting, reports: readonly NewReport[]) {
  const folios = reports.map(({ folio }) => folio)
  const { rows } = await sql<{ folio: string; last: number }>`
    select folio, max(number) as last from project_reports
    where folio = any(${folios}::text[]) group by folio`.execute(db)
  const last = new Map(rows.map((row) => [row.folio, row.last]))
  const added = reports.map((report) => ({
    folio: report.folio,
    number: (last.get(report.folio) ?? 0) + 1,
    reported_on: report.on,
    physical: report.physical,
    financial: report.financial,
    note: report.note ?? null,
    documents: report.documents ?? [],
    unit_id: report.unitId,
    recorded_at: now,
    import_id: report.importId ?? null,
    entry_id: report.entryId ?? entry(),
  }))
  await addRows(db, 'project_reports', columns, added)
}

export type ReportRow = Progress & {
  readonly number: number
  readonly note: string | null
  readonly documents: readonly string[]
  readonly unitId: string | null
  readonly recordedAt: Date
}

/** Oldest first. */
export async function reportsOf(db: Db, folio: string): Promise<ReportRow[]> {
  const rows = await db
    .selectFrom('project_reports')
    .selectAll()
    .where('folio', '=', folio)
    .orderBy('number')
    .execute()
  return rows.map((row) => ({
    number: row.number,
    on: row.reported_on,
    physical: row.physical,
    financial: row.financial,
    note: row.note,
    documents: row.documents,
    unitId: row.unit_id,
    recordedAt: row.recorded_at,
  }))
}
