import type { Context } from 'hono'
import { Field, Form, OfficePage, type Sent } from '../../../design/index.ts'
import { envelopeOf, newKey, parseForm, type Visit } from '../../../kernel/visit/index.ts'
import { dateIn } from '../../../lib/zones.ts'
import { registerProject } from '../actions/register-project.ts'
import { explainFacts, explainPersonal } from '../explain.ts'
import { pageTexts } from '../page-texts.ts'
import { paths } from '../paths.ts'
import { FactsFields, factsForm, factsTyped } from './facts-fields.tsx'

const { register: texts, fields, office } = pageTexts

export const getRegister = (c: Context<Visit>) => showRegister(c)

/** A work without a proposal: it gets its folio here. */
export async function postRegister(c: Context<Visit>) {
  const { values, ...sent } = await parseForm(c, factsForm)
  if (!values) return showRegister(c, sent)
  const decision = await registerProject(c.var.town, envelopeOf(c, { form: sent.typed }), {
    ...factsTyped(values),
    overCeilingReason: values.motivo,
  })
  if (!decision) return c.notFound()
  if (decision.accepted)
    return c.redirect(`${paths.officeWork(decision.fact.folio)}?aviso=registrada`, 303)
  const { refusal } = decision
  const { field, sentence } =
    refusal.because === 'stale' || refusal.because === 'personal-value'
      ? explainPersonal(refusal)
      : explainFacts(refusal)
  return showRegister(c, { typed: sent.typed, errors: { [field]: sentence } })
}

const showRegister = (c: Context<Visit>, sent?: Sent) =>
  c.html(
    <OfficePage
      visit={c.var}
      title={texts.title}
      lead={texts.lead}
      here={paths.office}
      crumbs={[{ label: office.allTitle, href: paths.office }, { label: texts.title }]}
    >
      <Form
        action={paths.newWork}
        sent={sent}
        once={newKey()}
        submit={texts.submit}
        cancel={paths.office}
      >
        <FactsFields
          db={c.var.town.db}
          facts={{ edition: Number(dateIn(c.var.settings.zone, c.var.now).slice(0, 4)) }}
          sent={sent}
        />
        <Field
          name="motivo"
          kind="textarea"
          label={fields.overCeiling}
          hint={fields.overCeilingHint}
          rows={3}
          sent={sent}
          optional
        />
      </Form>
    </OfficePage>,
    sent ? 422 : 200,
  )
