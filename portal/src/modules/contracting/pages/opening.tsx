import type { Context } from 'hono'
import { z } from 'zod'
import { Form, OfficePage, Select, type Sent } from '../../../design/index.ts'
import { unitsInForce } from '../../../kernel/organisation/index.ts'
import {
  answerForbidden,
  answerMissing,
  envelopeOf,
  newKey,
  parseForm,
  type Typed,
  type Visit,
} from '../../../kernel/visit/index.ts'
import { requiredText } from '../../../lib/fields.ts'
import { dateIn } from '../../../lib/zones.ts'
import { findWork, type RegisterRefusal, paths as workPaths } from '../../works/index.ts'
import { openProcurement, openProcurementAlone } from '../actions/open-procurement.ts'
import type { SayRefusal } from '../actions/say.ts'
import { paths } from '../paths.ts'
import { mayOpenProcurement, roleFor } from '../permissions.ts'
import type { ContractingRefusal } from '../rules/refusals.ts'
import { explain } from '../texts.ts'
import { fieldWords, formTexts } from './form-texts.ts'
import { type Asked, KnownWork, workAsked } from './known-work.tsx'
import { planningFields, planningPage, planningShape, planOf } from './stages/planning.ts'
import { refusedField } from './stages/refused-field.ts'
import { StageFields } from './stages/stage-fields.tsx'
import type { FieldSpec } from './stages/stage-page.ts'
import { officeTexts, openingTexts as texts } from './texts.ts'

const planForm = z.object(planningShape).transform(planOf)

/** The plan of a work's procurement: its title and its money are known already. */
export async function getOpening(c: Context<Visit>) {
  const work = await workHere(c)
  if (!work) return answerMissing(c)
  const { title, unitId, assigned, description } = work.facts
  if (!mayOpenProcurement(c.var.person, { unitId })) return answerForbidden(c)
  const typed = {
    titulo: title,
    monto: assigned === null ? '' : String(assigned / 100),
    para_que: description ?? '',
  }
  return showOpening(c, { sent: { typed }, action: paths.opening(work.folio), about: title })
}

export async function postOpening(c: Context<Visit>) {
  const work = await workHere(c)
  if (!work) return answerMissing(c)
  const { folio, facts } = work
  if (!mayOpenProcurement(c.var.person, facts)) return answerForbidden(c)
  const shown = { action: paths.opening(folio), about: facts.title }
  const form = await parseForm(c, planForm)
  if (!form.values) return showOpening(c, { ...shown, sent: form, back: true })

  const envelope = envelopeOf(c, { form: form.typed, as: roleFor(c.var.person, facts) })
  const decision = await openProcurement(c.var.town, envelope, { ...form.values, folio })
  if (!decision) return answerMissing(c)
  if (decision.accepted) return opened(c, decision.fact.ocid)
  const sent = refusedSent(form.typed, decision.refusal, planningFields)
  return showOpening(c, { ...shown, sent, back: true })
}

const workHere = (c: Context<Visit>) => findWork(c.var.town.db, c.req.param('folio') ?? '')

const opened = (c: Context<Visit>, ocid: string) =>
  c.redirect(`${paths.officeProcess(ocid)}?aviso=publicado`, 303)

const aloneFields: readonly FieldSpec[] = [{ name: 'anio', kind: 'number' }, ...planningFields]

const aloneForm = z
  .object({
    ...planningShape,
    anio: z
      .string()
      .default('')
      .transform((value) => value.trim())
      .pipe(z.string().regex(/^20\d\d$/, formTexts.wrongYear))
      .transform(Number),
    unidad: requiredText(formTexts.choose, 80),
  })
  .transform(({ anio, unidad, ...plan }) => ({
    ...planOf(plan),
    project: { edition: anio, unitId: unidad },
  }))

/** What comes from no proposal: its work is registered with it. */
export async function getOpeningAlone(c: Context<Visit>) {
  const units = await ownUnits(c)
  if (units.length === 0) return answerForbidden(c)
  const asked = await workAsked(c)
  if (asked.href) return c.redirect(asked.href, 303)
  const anio = dateIn(c.var.settings.zone, c.var.now).slice(0, 4)
  return showOpening(c, { sent: { typed: { anio } }, action: paths.newProcess, units, asked })
}

export async function postOpeningAlone(c: Context<Visit>) {
  const units = await ownUnits(c)
  if (units.length === 0) return answerForbidden(c)
  const shown = { action: paths.newProcess, units, back: true }
  const form = await parseForm(c, aloneForm)
  if (!form.values) return showOpening(c, { ...shown, sent: form })
  const { unitId } = form.values.project
  if (!mayOpenProcurement(c.var.person, { unitId })) return answerForbidden(c)

  const envelope = envelopeOf(c, { form: form.typed, as: roleFor(c.var.person, { unitId }) })
  const decision = await openProcurementAlone(c.var.town, envelope, form.values)
  if (!decision) return answerMissing(c)
  if (decision.accepted) return opened(c, decision.fact.ocid)
  return showOpening(c, { ...shown, sent: refusedSent(form.typed, decision.refusal, aloneFields) })
}

/** The units for which this person may contract. */
async function ownUnits(c: Context<Visit>) {
  const today = dateIn(c.var.settings.zone, c.var.now)
  const units = await unitsInForce(c.var.town.db, today)
  return units.filter(({ id }) => mayOpenProcurement(c.var.person, { unitId: id }))
}

function refusedSent(
  typed: Typed,
  refusal: SayRefusal | RegisterRefusal,
  fields: readonly FieldSpec[],
): Sent {
  switch (refusal.because) {
    case 'personal-value':
    case 'stale':
      return { typed, errors: { '': formTexts.personal } }
    case 'negative':
    case 'over-the-ceiling':
    case 'unknown-place':
    case 'unknown-unit':
    case 'taken-identifier':
      return { typed, errors: { '': formTexts.registered } }
    default: {
      if (!isOurs(refusal)) return { typed, errors: { '': formTexts.registered } }
      const field = refusedField(refusal, planningPage, fields)
      return { typed, errors: { [field]: explain(refusal) } }
    }
  }
}

/** A project is never registered for a day to come by these forms. */
const isOurs = (
  refusal: ContractingRefusal | Extract<RegisterRefusal, { because: 'in-the-future' }>,
): refusal is ContractingRefusal => !('today' in refusal)

type Shown = {
  readonly sent: Sent
  readonly action: string
  /** The work of the procurement. */
  readonly about?: string
  readonly units?: readonly { readonly id: string; readonly name: string }[]
  /** The folio that was asked for, where a work has one already. */
  readonly asked?: Asked
  /** The form comes back with what is wrong. */
  readonly back?: boolean
}

const showOpening = (
  c: Context<Visit>,
  { sent, action, about, units, asked, back = false }: Shown,
) =>
  c.html(
    <OfficePage
      visit={c.var}
      title={texts.title}
      lead={units ? texts.leadAlone : texts.lead}
      here={paths.office}
      crumbs={[
        { label: officeTexts.title, href: paths.office },
        ...(about ? [{ label: about }] : []),
        { label: texts.title },
      ]}
    >
      {asked && <KnownWork asked={asked} />}
      <Form
        action={action}
        sent={back ? sent : undefined}
        once={newKey()}
        submit={texts.submit}
        cancel={about ? workPaths.office : paths.office}
      >
        {units && (
          <Select
            name="unidad"
            label={fieldWords.unidad?.label ?? ''}
            sent={sent}
            options={units.map(({ id, name }) => ({ value: id, label: name }))}
            none={formTexts.choose}
          />
        )}
        <StageFields fields={units ? aloneFields : planningFields} sent={sent} />
      </Form>
    </OfficePage>,
    back || asked?.error ? 422 : 200,
  )
