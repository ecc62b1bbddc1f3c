import type { Context } from 'hono'
import { z } from 'zod'
import { Empty, Field, OfficePage, type Sent } from '../../../design/index.ts'
import { parseForm, type Visit } from '../../../kernel/visit/index.ts'
import { optionalDate, optionalText } from '../../../lib/fields.ts'
import { setSchedule } from '../actions/set-schedule.ts'
import { explainSchedule } from '../explain.ts'
import { pageTexts } from '../page-texts.ts'
import { paths } from '../paths.ts'
import { isClosed, rankOf, type Stage, stages } from '../rules/stages.ts'
import type { Work } from '../rules/work.ts'
import { capital, dateText, stageNames } from '../texts.ts'
import { envelopeFor, versionShown } from './acting-on.ts'
import { answerRefusal, commonLabels } from './answer-refusal.tsx'
import { FormPage } from './form-page.tsx'
import { workToTell } from './work-here.ts'

const { schedule: texts, fields, errors } = pageTexts

const date = optionalDate(errors.date)

const form = z.object({
  ...(Object.fromEntries(stages.map((stage) => [stage, date])) as Record<Stage, typeof date>),
  motivo: optionalText(1000),
})

export async function getSchedule(c: Context<Visit>) {
  const work = await workToTell(c, paths.schedule)
  return work instanceof Response ? work : showSchedule(c, work)
}

export async function postSchedule(c: Context<Visit>) {
  const work = await workToTell(c, paths.schedule)
  if (work instanceof Response) return work
  const { values, ...sent } = await parseForm(c, form)
  if (!values) return showSchedule(c, work, sent)
  const { motivo, ...said } = values
  const dates = Object.fromEntries(Object.entries(said).filter(([, on]) => on !== null))
  const { folio } = work
  const decision = await setSchedule(c.var.town, envelopeFor(c, sent.typed, work), {
    ...{ folio, dates, reason: motivo },
  })
  if (!decision) return c.notFound()
  if (decision.accepted) return c.redirect(`${paths.officeWork(folio)}?aviso=fechas`, 303)
  return answerRefusal(c, {
    ...{ folio, refusal: decision.refusal, typed: sent.typed, action: paths.schedule(folio) },
    ...{ labels, explain: explainSchedule, show: (shown) => showSchedule(c, work, shown) },
  })
}

const labels: Readonly<Record<string, string>> = {
  ...Object.fromEntries(stages.map((stage) => [stage, capital(stageNames[stage])])),
  motivo: commonLabels.motivo,
}

async function showSchedule(c: Context<Visit>, work: Work, sent?: Sent) {
  const { folio } = work
  const ahead = stages.slice(rankOf(work.stage) + 1)
  if (isClosed(work) || ahead.length === 0)
    return c.html(
      <OfficePage visit={c.var} title={texts.title} here={paths.office}>
        <Empty title={texts.nothing} action={{ label: folio, href: paths.officeWork(folio) }} />
      </OfficePage>,
    )
  return c.html(
    <FormPage
      visit={c.var}
      work={work}
      title={texts.title}
      lead={texts.lead}
      action={paths.schedule(folio)}
      submit={texts.submit}
      version={await versionShown(c, folio, sent)}
      sent={sent}
    >
      {ahead.map((stage) => (
        <StageDate work={work} stage={stage} sent={sent} />
      ))}
      <Field
        name="motivo"
        kind="textarea"
        label={fields.reason}
        hint={fields.reasonHint}
        rows={3}
        sent={sent}
        optional
      />
    </FormPage>,
    sent ? 422 : 200,
  )
}

function StageDate({ work, stage, sent }: { work: Work; stage: Stage; sent: Sent | undefined }) {
  const promise = work.promises.find(({ step }) => step === stage)
  const hint =
    promise &&
    (promise.reason
      ? texts.moved(dateText(promise.baseline), promise.reason)
      : texts.first(dateText(promise.baseline)))
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
