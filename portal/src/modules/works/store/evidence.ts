import { type PublicDocument, publicDocumentsOf } from '../../../kernel/documents/index.ts'
import type { Db } from '../../../lib/db/connection.ts'
import { dateIn } from '../../../lib/zones.ts'
import { inTime } from '../rules/photographs.ts'
import { type ReportRow, reportsOf } from './reports.ts'
import { type StepRow, stepsOf } from './steps.ts'

export type Photo = PublicDocument & {
  readonly on: string
  readonly width: number
  readonly height: number
}

/** What was told of a work, and what was shown of it. */
export type Evidence = {
  readonly steps: readonly StepRow[]
  readonly reports: readonly ReportRow[]
  /** Oldest first. */
  readonly photos: readonly Photo[]
  readonly papers: readonly PublicDocument[]
}

export async function evidenceOf(db: Db, folio: string, zone: string): Promise<Evidence> {
  const [steps, reports, documents] = await Promise.all([
    stepsOf(db, folio),
    reportsOf(db, folio),
    publicDocumentsOf(db, 'project', [folio]),
  ])
  const pictures = documents.flatMap((document) => {
    const { width, height, publishedAt } = document
    if (width === null || height === null) return []
    return [{ ...document, width, height, publishedOn: dateIn(zone, publishedAt) }]
  })
  return {
    ...{ steps, reports },
    photos: inTime(pictures, [...steps, ...reports]),
    papers: documents.filter(({ width }) => width === null),
  }
}
