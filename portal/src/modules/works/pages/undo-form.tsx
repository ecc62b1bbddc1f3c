import { z } from 'zod'
import { Detail, Difference } from '../../../design/index.ts'
import { type Entry, entriesSince } from '../../../kernel/act/index.ts'
import { readTownClock } from '../../../kernel/calendar/index.ts'
import type { Person } from '../../../kernel/identity/index.ts'
import { answerForbidden } from '../../../kernel/visit/index.ts'
import type { Db } from '../../../lib/db/connection.ts'
import { requiredText } from '../../../lib/fields.ts'
import { correctProject } from '../actions/correct-project.ts'
import { reportProgress } from '../actions/report-progress.ts'
import { setSchedule } from '../actions/set-schedule.ts'
import { takeStep } from '../actions/take-step.ts'
import { explainFacts, explainReport, explainSchedule, explainStep } from '../explain.ts'
import { fieldTexts } from '../importer/texts.ts'
import { pageTexts } from '../page-texts.ts'
import { paths } from '../paths.ts'
import { mayDecideWorks, mayTellOf } from '../permissions.ts'
import type { CorrectionRefusal } from '../rules/correction.ts'
import type { ReportRefusal } from '../rules/report.ts'
import type { ScheduleRefusal } from '../rules/schedule.ts'
import type { StepRefusal } from '../rules/step.ts'
import { type Undo, undoOf } from '../rules/undo.ts'
import { thingOf, type Work } from '../rules/work.ts'
import { togetherTexts } from '../together-texts.ts'
import { commonLabels, ReasonField } from './common-fields.tsx'
import { historyRows } from './history-rows.ts'
import { namesFor } from './names-for.ts'
import { workForm } from './work-form.tsx'

const { undoing: texts } = togetherTexts

type Refusal = StepRefusal | ReportRefusal | ScheduleRefusal | CorrectionRefusal

/** Takes the newest act about a work back by a correcting act: nothing is erased. */
export const undoForm = workForm({
  ...{ title: texts.title, submit: texts.submit, path: paths.undo, notice: 'deshecho' },
  schema: z.object({ motivo: requiredText(togetherTexts.errors.reason, 1000) }),
  labels: { motivo: commonLabels.motivo },
  explain: explainUndoing,
  send: async (c, { work, values: { motivo: reason }, envelope }) => {
    const { town, person } = c.var
    const newest = await newestOf(town.db, work)
    const undo = undoOf(newest, work)
    if (!newest || !undo) return { errors: { '': texts.nothing } }
    if (!mayUndo(person, work, undo)) return answerForbidden(c)
    const { folio } = work
    const correcting = { ...envelope, corrects: newest.id }
    switch (undo.of) {
      case 'step': {
        const { today } = await readTownClock(town.db, c.var.now)
        return takeStep(town, correcting, { folio, move: undo.move, on: today, reason })
      }
      case 'report': {
        const { on, physical, financial } = undo
        return reportProgress(town, correcting, { folio, on, physical, financial, note: reason })
      }
      case 'schedule':
        return setSchedule(town, correcting, { folio, dates: undo.dates, reason })
      case 'facts':
        return correctProject(town, correcting, { folio, changes: undo.changes, reason })
    }
  },
  fields: async (c, work, sent) => {
    const { db } = c.var.town
    const newest = await newestOf(db, work)
    const undo = undoOf(newest, work)
    if (!newest || !undo || !mayUndo(c.var.person, work, undo)) return { nothing: texts.nothing }
    const names = await namesFor(db, [newest])
    const rows = historyRows(newest, names).map((row) => ({
      ...{ label: row.label, before: row.after },
      after:
        undo.of === 'report'
          ? fieldTexts.progressValue(undo.on, undo.physical, undo.financial)
          : row.before,
    }))
    return {
      lead: texts.lead,
      children: (
        <>
          <Detail
            items={[
              { label: texts.what, value: pageTexts.acts[newest.act] ?? newest.act },
              { label: pageTexts.history.who, value: names.who(newest) },
            ]}
          />
          <Difference caption={texts.caption} rows={rows} />
          <ReasonField sent={sent} />
        </>
      ),
    }
  },
})

/** What a decision of the participation office did, it takes back itself. */
export const mayUndo = (person: Person | undefined, { facts }: Work, undo: Undo): boolean =>
  undo.of === 'facts' || (undo.of === 'step' && undo.ended)
    ? mayDecideWorks(person)
    : mayTellOf(person, facts.unitId)

const newestOf = async (db: Db, { folio }: Work): Promise<Entry | undefined> =>
  (await entriesSince(db, thingOf(folio))).at(-1)

function explainUndoing(refusal: Refusal) {
  switch (refusal.because) {
    case 'not-reachable':
    case 'before-last-step':
      return inReason(explainStep(refusal))
    case 'not-under-way':
    case 'not-a-percentage':
    case 'before-last-report':
    case 'went-down':
      return inReason(explainReport(refusal))
    case 'closed':
    case 'already-reached':
    case 'out-of-order':
      return inReason(explainSchedule(refusal))
    case 'needs-reason':
    case 'in-the-future':
      return { field: 'motivo', sentence: togetherTexts.errors.reason }
    default:
      return inReason(explainFacts(refusal))
  }
}

/** The form has one field: what is wrong is said of the whole. */
const inReason = ({ sentence }: { readonly sentence: string }) => ({ field: '', sentence })
