import type { Context } from 'hono'
import { Form, OfficePage, type Sent } from '../../../design/index.ts'
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
import { dateIn } from '../../../lib/zones.ts'
import { findWork, type RegisterRefusal, paths as workPaths } from '../../works/index.ts'
import { openProcurement, openProcurementAlone } from '../actions/open-procurement.ts'
import type { SayRefusal } from '../actions/say.ts'
import { paths } from '../paths.ts'
import { mayOpenProcurement, roleFor } from '../permissions.ts'
import { assemble } from '../rules/parts.ts'
import type { ContractingRefusal } from '../rules/refusals.ts'
import { settingOf } from '../setting.ts'
import { explain } from '../texts.ts'
import { formTexts } from './form-texts.ts'
import { type Asked, KnownWork, workAsked } from './known-work.tsx'
import { answersTo, fieldsOf } from './stages/answers.ts'
import { planningPage, planningQuestions, planOf } from './stages/planning.ts'
import { oneLine, own } from './stages/questions.ts'
import { refusedField } from './stages/refused-field.ts'
import { StageFields } from './stages/stage-fields.tsx'
import type { FieldSpec, Known } from './stages/stage-page.ts'
import { officeTexts, openingTexts as texts } from './texts.ts'

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
  const known = knownAt(c)
  const form = await parseForm(c, answersTo(planningQuestions, known).transform(planOf))
  if (!form.values) return showOpening(c, { ...shown, sent: form, back: true })

  const envelope = envelopeOf(c, { form: form.typed, as: roleFor(c.var.person, facts) })
  const decision = await openProcurement(c.var.town, envelope, { ...form.values, folio })
  if (!decision) return answerMissing(c)
  if (decision.accepted) return opened(c, decision.fact.ocid)
  const sent = refusedSent(form.typed, decision.refusal, fieldsOf(planningQuestions, known))
  return showOpening(c, { ...shown, sent, back: true })
}

const workHere = (c: Context<Visit>) => findWork(c.var.town.db, c.req.param('folio') ?? '')

const opened = (c: Context<Visit>, ocid: string) =>
  c.redirect(`${paths.officeProcess(ocid)}?aviso=publicado`, 303)

/** Nothing is known yet of a procurement that is only being opened. */
const knownAt = ({ var: { settings, now } }: Context<Visit>): Known => ({
  state: assemble('', []),
  setting: settingOf(settings, now),
  ...{ again: false, companies: [], asked: {} },
})

type Units = readonly { readonly id: string; readonly name: string }[]

const aloneQuestions = (units: Units) => ({
  unidad: own(
    {
      ...{ kind: 'select', label: formTexts.unit },
      options: units.map(({ id, name }) => ({ value: id, label: name })),
      rule: { asks: 'code', required: true, codes: units.map(({ id }) => id) },
    },
    oneLine,
  ),
  anio: own(
    {
      ...{ kind: 'number', label: formTexts.year, hint: formTexts.yearHint },
      rule: {
        ...{ asks: 'text', required: true },
        like: { pattern: String.raw`^20\d\d$`, said: formTexts.wrongYear },
      },
    },
    (typed) => Number(oneLine(typed)),
  ),
  ...planningQuestions,
})

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
  const [questions, known] = [aloneQuestions(units), knownAt(c)]
  const form = await parseForm(c, answersTo(questions, known))
  if (!form.values) return showOpening(c, { ...shown, sent: form })
  const { unidad: unitId, anio: edition } = form.values
  if (!mayOpenProcurement(c.var.person, { unitId })) return answerForbidden(c)

  const envelope = envelopeOf(c, { form: form.typed, as: roleFor(c.var.person, { unitId }) })
  const plan = { ...planOf(form.values), project: { edition, unitId } }
  const decision = await openProcurementAlone(c.var.town, envelope, plan)
  if (!decision) return answerMissing(c)
  if (decision.accepted) return opened(c, decision.fact.ocid)
  const sent = refusedSent(form.typed, decision.refusal, fieldsOf(questions, known))
  return showOpening(c, { ...shown, sent })
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
  readonly units?: Units
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
      scripts={['checked']}
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
        checked
      >
        <StageFields
          fields={fieldsOf(units ? aloneQuestions(units) : planningQuestions, knownAt(c))}
          sent={sent}
        />
      </Form>
    </OfficePage>,
    back || asked?.error ? 422 : 200,
  )
