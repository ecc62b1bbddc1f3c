import { type PublicDocument, publicDocumentsOf } from '../../../kernel/documents/index.ts'
import { unitNames } from '../../../kernel/organisation/index.ts'
import { type Place, placeById, placeRecordedAt } from '../../../kernel/places/index.ts'
import type { Db } from '../../../lib/db/connection.ts'
import { reachedOn } from '../rules/reached.ts'
import type { Stage } from '../rules/stages.ts'
import type { Work } from '../rules/work.ts'
import { lastChange, placeGeometry } from '../store/publishing.ts'
import { type ReportRow, reportsOf } from '../store/reports.ts'
import { stepsOf, substitutionsOf } from '../store/steps.ts'
import { findWork } from '../store/works.ts'

/** All that the tables know of a work, gathered to be told. */
export type WorkFile = {
  readonly work: Work
  readonly reached: ReadonlyMap<Stage, string>
  readonly reports: readonly ReportRow[]
  readonly documents: readonly PublicDocument[]
  readonly substitutions: Awaited<ReturnType<typeof substitutionsOf>>
  readonly place: Place | undefined
  readonly geometry: unknown
  readonly unitName: string | undefined
  readonly updated: Date
}

/** One query after another: the caller may be inside a transaction. */
export async function readWorkFile(db: Db, folio: string): Promise<WorkFile | undefined> {
  const work = await findWork(db, folio)
  if (!work) return undefined
  const { placeId, unitId } = work.facts
  const steps = await stepsOf(db, folio)
  const names = unitId === null ? undefined : await unitNames(db, [unitId])
  return {
    work,
    reached: reachedOn(work, steps),
    reports: await reportsOf(db, folio),
    documents: await publicDocumentsOf(db, 'project', [folio]),
    substitutions: await substitutionsOf(db, folio),
    place: placeId === null ? undefined : await placeById(db, placeId),
    geometry: placeId === null ? null : await placeGeometry(db, placeId),
    unitName: names?.get(unitId ?? ''),
    updated: later(
      await lastChange(db, folio),
      placeId === null ? undefined : await placeRecordedAt(db, placeId),
    ),
  }
}

/** A place that is renamed changes the file, though nothing was done to the work. */
const later = (work: Date, place: Date | undefined) => (place && place > work ? place : work)
