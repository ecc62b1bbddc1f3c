import type { Context } from 'hono'
import { z } from 'zod'
import { Empty, Field, FileField, OfficePage, Radios, type Sent } from '../../../design/index.ts'
import { readTownClock } from '../../../kernel/calendar/index.ts'
import type { Person } from '../../../kernel/identity/index.ts'
import { answerForbidden, parseForm, type Visit } from '../../../kernel/visit/index.ts'
import { optionalText, requiredDate } from '../../../lib/fields.ts'
import { takeStep } from '../actions/take-step.ts'
import { explainStep } from '../explain.ts'
import { pageTexts } from '../page-texts.ts'
import { paths } from '../paths.ts'
import { mayDecideWorks } from '../permissions.ts'
import { openMoves } from '../rules/moves.ts'
import { isStage } from '../rules/stages.ts'
import type { Work } from '../rules/work.ts'
import { dateText, moveNames, standingName } from '../texts.ts'
import { envelopeFor, versionShown } from './acting-on.ts'
import { answerRefusal, commonLabels } from './answer-refusal.tsx'
import { keepFiles } from './evidence.ts'
import { files } from './form-fields.ts'
import { FormPage } from './form-page.tsx'
import { workToTell } from './work-here.ts'

const { steps: texts, fields, errors } = pageTexts

const offered = ['forward', 'back', 'suspend', 'resume', 'cancel'] as const
type Offered = (typeof offered)[number]

const form = z.object({
  paso: z.enum(offered, errors.move),
  /** The stage that the page offered: a page that became old cannot move the work twice. */
  hacia: z.string().default(''),
  fecha: requiredDate(errors.date),
  motivo: optionalText(1000),
  evidencia: files,
})

export async function getSteps(c: Context<Visit>) {
  const work = await workToTell(c, paths.steps)
  return work instanceof Response ? work : showSteps(c, work)
}

export async function postStep(c: Context<Visit>) {
  const work = await workToTell(c, paths.steps)
  if (work instanceof Response) return work
  const { values, ...sent } = await parseForm(c, form)
  if (!values) return showSteps(c, work, sent)
  if (!mayMove(c.var.person, values.paso)) return answerForbidden(c)
  const evidence = await keepFiles(c.var.town.files, values.evidencia)
  if (!evidence.accepted)
    return showSteps(c, work, { ...sent, errors: { evidencia: evidence.refusal } })
  const { folio } = work
  const to = values.paso === 'forward' && isStage(values.hacia) ? values.hacia : undefined
  const decision = await takeStep(c.var.town, envelopeFor(c, sent.typed, work), {
    ...{ folio, move: values.paso, on: values.fecha, reason: values.motivo, to },
    evidence: evidence.fact,
  })
  if (!decision) return c.notFound()
  if (decision.accepted) return c.redirect(`${paths.officeWork(folio)}?aviso=paso`, 303)
  return answerRefusal(c, {
    ...{ folio, refusal: decision.refusal, typed: sent.typed, action: paths.steps(folio) },
    ...{ labels, explain: explainStep, show: (shown) => showSteps(c, work, shown) },
  })
}

const labels = { paso: texts.move, ...commonLabels }

/** Giving up a work is the participation office's. */
const mayMove = (person: Person | undefined, move: Offered) =>
  move !== 'cancel' || mayDecideWorks(person)

async function showSteps(c: Context<Visit>, work: Work, sent?: Sent) {
  const { folio } = work
  const moves = openMoves(work)
  const options = offered.flatMap((move) => {
    const to = moves.get(move)
    if (!to || !mayMove(c.var.person, move)) return []
    return [{ value: move, label: moveNames[move], hint: texts.to(standingName(to)) }]
  })
  const { today } = await readTownClock(c.var.town.db, c.var.now)
  if (options.length === 0)
    return c.html(
      <OfficePage visit={c.var} title={texts.title} here={paths.office}>
        <Empty
          title={texts.nothing}
          action={{ label: work.folio, href: paths.officeWork(folio) }}
        />
      </OfficePage>,
    )
  return c.html(
    <FormPage
      visit={c.var}
      work={work}
      title={texts.title}
      lead={texts.now(standingName(work), dateText(work.since))}
      action={paths.steps(folio)}
      submit={texts.submit}
      files
      version={await versionShown(c, folio, sent)}
      sent={sent}
    >
      <input type="hidden" name="hacia" value={moves.get('forward')?.stage ?? ''} />
      <Radios name="paso" label={texts.move} options={options} sent={sent} required />
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
        optional
      />
      <FileField
        name="evidencia"
        label={fields.evidence}
        hint={fields.evidenceHint}
        multiple
        sent={sent}
        optional
      />
    </FormPage>,
    sent ? 422 : 200,
  )
}
