import type { Context } from 'hono'
import { Field, type Sent } from '../../../design/index.ts'
import { parseForm, type Visit } from '../../../kernel/visit/index.ts'
import { correctProject } from '../actions/correct-project.ts'
import { explainFacts } from '../explain.ts'
import { pageTexts } from '../page-texts.ts'
import { paths } from '../paths.ts'
import { mayDecideWorks } from '../permissions.ts'
import type { Work } from '../rules/work.ts'
import { envelopeFor, versionShown } from './acting-on.ts'
import { answerRefusal } from './answer-refusal.tsx'
import { FactsFields, factsForm, factsLabels, factsTyped } from './facts-fields.tsx'
import { FormPage } from './form-page.tsx'
import { workToTell } from './work-here.ts'

const { correction: texts, fields } = pageTexts

const theWork = (c: Context<Visit>) =>
  workToTell(c, paths.correction, () => mayDecideWorks(c.var.person))

export async function getCorrection(c: Context<Visit>) {
  const work = await theWork(c)
  return work instanceof Response ? work : showCorrection(c, work)
}

export async function postCorrection(c: Context<Visit>) {
  const work = await theWork(c)
  if (work instanceof Response) return work
  const { values, ...sent } = await parseForm(c, factsForm)
  if (!values) return showCorrection(c, work, sent)
  const { folio } = work
  const decision = await correctProject(c.var.town, envelopeFor(c, sent.typed, work), {
    ...{ folio, changes: factsTyped(values), reason: values.motivo },
  })
  if (!decision) return c.notFound()
  if (decision.accepted) return c.redirect(`${paths.officeWork(folio)}?aviso=corregida`, 303)
  return answerRefusal(c, {
    ...{ folio, refusal: decision.refusal, typed: sent.typed, action: paths.correction(folio) },
    labels: factsLabels,
    ...{ explain: explainFacts, show: (shown) => showCorrection(c, work, shown) },
  })
}

const showCorrection = async (c: Context<Visit>, work: Work, sent?: Sent) =>
  c.html(
    <FormPage
      visit={c.var}
      work={work}
      title={texts.title}
      action={paths.correction(work.folio)}
      submit={texts.submit}
      version={await versionShown(c, work.folio, sent)}
      sent={sent}
    >
      <FactsFields db={c.var.town.db} facts={work.facts} sent={sent} />
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
