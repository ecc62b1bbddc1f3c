import { z } from 'zod'
import { Field, type Sent } from '../../../design/index.ts'
import { optionalDate } from '../../../lib/fields.ts'
import { setSchedule } from '../actions/set-schedule.ts'
import { explainSchedule } from '../explain.ts'
import { pageTexts } from '../page-texts.ts'
import { paths } from '../paths.ts'
import { isClosed, rankOf, type Stage, stages } from '../rules/stages.ts'
import type { Work } from '../rules/work.ts'
import { capital, dateText, stageNames } from '../texts.ts'
import { commonLabels, ReasonField, reasonField } from './common-fields.tsx'
import { workForm } from './work-form.tsx'

const { schedule: texts, errors } = pageTexts

const date = optionalDate(errors.date)

export const scheduleForm = workForm({
  ...{ title: texts.title, submit: texts.submit, path: paths.schedule, notice: 'fechas' },
  schema: z.object({
    ...(Object.fromEntries(stages.map((stage) => [stage, date])) as Record<Stage, typeof date>),
    motivo: reasonField,
  }),
  labels: {
    ...Object.fromEntries(stages.map((stage) => [stage, capital(stageNames[stage])])),
    motivo: commonLabels.motivo,
  },
  explain: explainSchedule,
  send: async (c, { work: { folio }, values: { motivo, ...said }, envelope }) => {
    const dates = Object.fromEntries(Object.entries(said).filter(([, on]) => on !== null))
    return setSchedule(c.var.town, envelope, { folio, dates, reason: motivo })
  },
  fields: async (_, work, sent) => {
    const ahead = stages.slice(rankOf(work.stage) + 1)
    if (isClosed(work)) return { nothing: texts.nothing }
    const promised = work.promises.some(({ step }) => ahead.includes(step))
    return {
      lead: texts.lead,
      children: (
        <>
          {ahead.map((stage) => (
            <StageDate work={work} stage={stage} sent={sent} />
          ))}
          {promised && <ReasonField sent={sent} when={texts.whyIfMoved} />}
        </>
      ),
    }
  },
})

function StageDate({ work, stage, sent }: { work: Work; stage: Stage; sent: Sent | undefined }) {
  const promise = work.promises.find(({ step }) => step === stage)
  const hint =
    promise &&
    (promise.latest === promise.baseline
      ? texts.first(dateText(promise.baseline))
      : texts.moved(dateText(promise.baseline), promise.reason ?? ''))
  return (
    <Field
      name={stage}
      kind="date"
      label={capital(stageNames[stage])}
      hint={hint}
      value={promise && dateText(promise.latest)}
      sent={sent}
      optional
    />
  )
}
