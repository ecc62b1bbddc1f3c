import { type ActRefusal, act, type Envelope } from '../../../kernel/act/index.ts'
import { readTownClock } from '../../../kernel/calendar/index.ts'
import { addDocument, type PreparedFile } from '../../../kernel/documents/index.ts'
import type { Town } from '../../../kernel/town/index.ts'
import { accept, type Decision } from '../../../lib/decision.ts'
import { acts } from '../acts.ts'
import { decideReport, type Progress, type Reported, type ReportRefusal } from '../rules/report.ts'
import { thingOf } from '../rules/work.ts'
import { addReports } from '../store/reports.ts'
import { lockWork } from '../store/works.ts'
import { reportTexts } from '../texts.ts'
import { happenedOn } from './happened-on.ts'
import { refusePersonal } from './public-words.ts'
import { settleWorks } from './settle.ts'

export type ReportProgress = Progress & {
  readonly folio: string
  readonly note?: string | undefined
  /** Already kept; photographs without their EXIF. */
  readonly photos?: readonly PreparedFile[]
}

export async function reportProgress(
  { db }: Pick<Town, 'db'>,
  envelope: Envelope,
  { folio, photos = [], ...told }: ReportProgress,
): Promise<Decision<Reported, ReportRefusal | ActRefusal> | undefined> {
  const personal = refusePersonal({ note: told.note })
  if (personal) return personal
  return act(db, await happenedOn(db, envelope, told.on), async (acting) => {
    const work = await lockWork(acting.db, folio)
    if (!work) return undefined
    const clock = await readTownClock(acting.db, acting.now)
    const last = work.lastReport
    const decision = decideReport({ work, last, today: clock.today }, told)
    if (!decision.accepted) return decision

    const { on, physical, financial, note } = decision.fact
    const documents: string[] = []
    for (const file of photos) {
      const title = reportTexts.photo(on)
      const shown = { about: thingOf(folio), title, documentType: documentTypeOf(file), file }
      documents.push(await addDocument(acting, { ...shown, class: 'public', show: true }))
    }
    const facts = { before: last ?? null, after: { on, physical, financial } }
    await acting.record(acts.reported, thingOf(folio), { ...facts, documents: documents.length })
    const unitId = work.facts.unitId
    await addReports(acting, [{ folio, on, physical, financial, note, documents, unitId }])
    await settleWorks(acting, [folio], clock)
    return accept(decision.fact)
  })
}

const documentTypeOf = ({ kind }: PreparedFile) =>
  kind.image ? 'illustration' : 'physicalProgressReport'
