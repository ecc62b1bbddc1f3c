import type { Context } from 'hono'
import { z } from 'zod'
import { DataTable, Field, FileField, type Sent } from '../../../design/index.ts'
import { readTownClock } from '../../../kernel/calendar/index.ts'
import { parseForm, type Visit } from '../../../kernel/visit/index.ts'
import { optionalText, requiredDate } from '../../../lib/fields.ts'
import { reportProgress } from '../actions/report-progress.ts'
import { explainReport } from '../explain.ts'
import { pageTexts } from '../page-texts.ts'
import { paths } from '../paths.ts'
import type { Work } from '../rules/work.ts'
import { reportsOf } from '../store/reports.ts'
import { dateText } from '../texts.ts'
import { envelopeFor, versionShown } from './acting-on.ts'
import { answerRefusal, commonLabels } from './answer-refusal.tsx'
import { keepFiles } from './evidence.ts'
import { files, percentage } from './form-fields.ts'
import { FormPage } from './form-page.tsx'
import { reportColumns } from './own-sections.tsx'
import { workToTell } from './work-here.ts'

const { report: texts, fields, errors } = pageTexts

const form = z.object({
  fisico: percentage,
  financiero: percentage,
  fecha: requiredDate(errors.date),
  nota: optionalText(1000),
  fotos: files,
})

export async function getReport(c: Context<Visit>) {
  const work = await workToTell(c, paths.report)
  return work instanceof Response ? work : showReport(c, work)
}

export async function postReport(c: Context<Visit>) {
  const work = await workToTell(c, paths.report)
  if (work instanceof Response) return work
  const { values, ...sent } = await parseForm(c, form)
  if (!values) return showReport(c, work, sent)
  const photos = await keepFiles(c.var.town.files, values.fotos)
  if (!photos.accepted) return showReport(c, work, { ...sent, errors: { fotos: photos.refusal } })
  const { folio } = work
  const decision = await reportProgress(c.var.town, envelopeFor(c, sent.typed, work), {
    ...{ folio, on: values.fecha, physical: values.fisico, financial: values.financiero },
    ...{ note: values.nota, photos: photos.fact },
  })
  if (!decision) return c.notFound()
  if (decision.accepted) return c.redirect(`${paths.officeWork(folio)}?aviso=avance`, 303)
  return answerRefusal(c, {
    ...{ folio, refusal: decision.refusal, typed: sent.typed, action: paths.report(folio) },
    ...{ labels, explain: explainReport, show: (shown) => showReport(c, work, shown) },
  })
}

const labels = {
  fisico: texts.physical,
  financiero: texts.financial,
  ...commonLabels,
  nota: texts.note,
}

async function showReport(c: Context<Visit>, work: Work, sent?: Sent) {
  const { folio, lastReport: last } = work
  const { db } = c.var.town
  const { today } = await readTownClock(db, c.var.now)
  const reports = await reportsOf(db, folio)
  return c.html(
    <FormPage
      visit={c.var}
      work={work}
      title={texts.title}
      lead={last ? texts.last(dateText(last.on), last.physical, last.financial) : texts.first}
      action={paths.report(folio)}
      submit={texts.submit}
      files
      version={await versionShown(c, folio, sent)}
      sent={sent}
      below={
        reports.length > 0 && (
          <DataTable caption={texts.earlier} columns={reportColumns} rows={reports.toReversed()} />
        )
      }
    >
      <Field
        name="fisico"
        kind="number"
        label={texts.physical}
        hint={texts.physicalHint}
        value={last?.physical}
        sent={sent}
        required
      />
      <Field
        name="financiero"
        kind="number"
        label={texts.financial}
        hint={texts.financialHint}
        value={last?.financial}
        sent={sent}
        required
      />
      <Field
        name="fecha"
        kind="date"
        label={fields.on}
        hint={fields.onHint}
        value={dateText(today)}
        sent={sent}
        required
      />
      <Field
        name="nota"
        kind="textarea"
        label={texts.note}
        hint={texts.noteHint}
        rows={3}
        sent={sent}
        optional
      />
      <FileField
        name="fotos"
        label={texts.photos}
        hint={fields.evidenceHint}
        accept="image/*,.pdf"
        multiple
        sent={sent}
        optional
      />
    </FormPage>,
    sent ? 422 : 200,
  )
}
