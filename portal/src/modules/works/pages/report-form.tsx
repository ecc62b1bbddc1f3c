import { z } from 'zod'
import { DataTable, Detail, Field, FileField, Fold, Section } from '../../../design/index.ts'
import { optionalText } from '../../../lib/fields.ts'
import { reportProgress } from '../actions/report-progress.ts'
import { explainReport } from '../explain.ts'
import { pageTexts } from '../page-texts.ts'
import { paths } from '../paths.ts'
import { isReported, type Standing } from '../rules/stages.ts'
import { type ReportRow, reportsOf } from '../store/reports.ts'
import { dateText } from '../texts.ts'
import { commonLabels, DayField, dayField } from './common-fields.tsx'
import { keepFiles } from './evidence.ts'
import { files, percentage } from './form-fields.ts'
import { reportColumns } from './progress-table.tsx'
import { workForm } from './work-form.tsx'

const { report: texts, fields } = pageTexts

const whyNot = (standing: Standing) =>
  explainReport({ because: 'not-under-way', standing }).sentence

export const reportForm = workForm({
  ...{ title: texts.title, submit: texts.submit, path: paths.report, notice: 'avance' },
  schema: z.object({
    fisico: percentage,
    financiero: percentage,
    fecha: dayField,
    nota: optionalText(1000),
    foto: files,
    fotos: files,
  }),
  labels: {
    fisico: texts.physical,
    financiero: texts.financial,
    fecha: commonLabels.fecha,
    nota: texts.note,
  },
  explain: explainReport,
  send: async (c, { work: { folio }, values, envelope }) => {
    const { files } = c.var.town
    const taken = await keepFiles(files, values.foto)
    if (!taken.accepted) return { errors: { foto: taken.refusal } }
    const chosen = await keepFiles(files, values.fotos)
    if (!chosen.accepted) return { errors: { fotos: chosen.refusal } }
    return reportProgress(c.var.town, envelope, {
      ...{ folio, on: values.fecha, physical: values.fisico, financial: values.financiero },
      ...{ note: values.nota, photos: [...taken.fact, ...chosen.fact] },
    })
  },
  fields: async (c, work, sent) => {
    if (!isReported(work) && !sent) return { nothing: whyNot(work) }
    const { folio, lastReport: last } = work
    const reports = await reportsOf(c.var.town.db, folio)
    return {
      files: true,
      lead: last ? undefined : texts.first,
      beside: last && (
        <Section title={texts.previous} on="sheet">
          <Detail
            items={[
              { label: fields.on, value: dateText(last.on) },
              { label: texts.physical, value: `${last.physical} %` },
              { label: texts.financial, value: `${last.financial} %` },
              ...notesOf(reports.at(-1)),
            ]}
          />
        </Section>
      ),
      below: reports.length > 0 && (
        <DataTable caption={texts.earlier} columns={reportColumns} rows={reports.toReversed()} />
      ),
      children: (
        <>
          <Field
            name="fisico"
            kind="number"
            label={texts.physical}
            hint={last ? texts.physicalSince(last.physical) : texts.physicalHint}
            value={last?.physical}
            sent={sent}
            required
          />
          <Field
            name="financiero"
            kind="number"
            label={texts.financial}
            hint={last ? texts.financialSince(last.financial) : texts.financialHint}
            value={last?.financial}
            sent={sent}
            required
          />
          <Field
            name="nota"
            kind="textarea"
            label={texts.note}
            hint={last ? texts.noteHint(last.physical) : texts.firstNoteHint}
            rows={3}
            sent={sent}
            optional={!last}
          />
          <FileField
            name="foto"
            label={texts.photo}
            hint={texts.photoHint}
            accept="image/*"
            camera
            sent={sent}
            optional
          />
          <Fold label={texts.changeDate} open={sent?.errors?.fecha !== undefined}>
            <DayField c={c} sent={sent} />
          </Fold>
          <Fold label={texts.more} open={sent?.errors?.fotos !== undefined}>
            <FileField
              name="fotos"
              label={texts.photos}
              hint={fields.evidenceHint}
              accept="image/*,.pdf"
              multiple
              sent={sent}
              optional
            />
          </Fold>
        </>
      ),
    }
  },
})

const notesOf = (report: ReportRow | undefined) =>
  report?.note ? [{ label: texts.note, value: report.note }] : []
