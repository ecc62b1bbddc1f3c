import type { Context } from 'hono'
import { z } from 'zod'
import { Field, type Sent } from '../../../design/index.ts'
import { readTownClock } from '../../../kernel/calendar/index.ts'
import { parseForm, type Visit } from '../../../kernel/visit/index.ts'
import { optionalText, requiredDate, requiredText } from '../../../lib/fields.ts'
import { readFolio } from '../../../lib/folio.ts'
import { substituteProject } from '../actions/substitute.ts'
import { explainSubstitution } from '../explain.ts'
import { pageTexts } from '../page-texts.ts'
import { paths } from '../paths.ts'
import { mayDecideWorks } from '../permissions.ts'
import type { Work } from '../rules/work.ts'
import { dateText } from '../texts.ts'
import { envelopeFor, versionShown } from './acting-on.ts'
import { answerRefusal, commonLabels } from './answer-refusal.tsx'
import { FormPage } from './form-page.tsx'
import { workToTell } from './work-here.ts'

const { substitution: texts, fields, errors } = pageTexts

const form = z.object({
  obra: requiredText(errors.by, 40),
  fecha: requiredDate(errors.date),
  motivo: optionalText(1000),
})

const theWork = (c: Context<Visit>) =>
  workToTell(c, paths.substitution, () => mayDecideWorks(c.var.person))

export async function getSubstitution(c: Context<Visit>) {
  const work = await theWork(c)
  return work instanceof Response ? work : showSubstitution(c, work)
}

export async function postSubstitution(c: Context<Visit>) {
  const work = await theWork(c)
  if (work instanceof Response) return work
  const { values, ...sent } = await parseForm(c, form)
  if (!values) return showSubstitution(c, work, sent)
  const by = readFolio(values.obra)
  if (!by.accepted) return showSubstitution(c, work, { ...sent, errors: { obra: errors.folio } })
  const { folio } = work
  const decision = await substituteProject(c.var.town, envelopeFor(c, sent.typed, work), {
    ...{ folio, by: by.fact, on: values.fecha, reason: values.motivo },
  })
  if (!decision) return c.notFound()
  if (decision.accepted) return c.redirect(`${paths.officeWork(folio)}?aviso=paso`, 303)
  return answerRefusal(c, {
    ...{ folio, refusal: decision.refusal, typed: sent.typed, action: paths.substitution(folio) },
    labels: { obra: texts.by, ...commonLabels },
    ...{ explain: explainSubstitution, show: (shown) => showSubstitution(c, work, shown) },
  })
}

async function showSubstitution(c: Context<Visit>, work: Work, sent?: Sent) {
  const { folio } = work
  const { today } = await readTownClock(c.var.town.db, c.var.now)
  return c.html(
    <FormPage
      visit={c.var}
      work={work}
      title={texts.title}
      lead={texts.lead}
      action={paths.substitution(folio)}
      submit={texts.submit}
      danger
      version={await versionShown(c, folio, sent)}
      sent={sent}
    >
      <Field name="obra" label={texts.by} hint={texts.byHint} size="short" sent={sent} required />
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
        name="motivo"
        kind="textarea"
        label={fields.reason}
        hint={fields.reasonHint}
        rows={3}
        sent={sent}
        required
      />
    </FormPage>,
    sent ? 422 : 200,
  )
}
