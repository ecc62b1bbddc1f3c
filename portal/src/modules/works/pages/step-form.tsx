import { z } from 'zod'
import { FileField, Radios } from '../../../design/index.ts'
import type { Person } from '../../../kernel/identity/index.ts'
import { answerForbidden } from '../../../kernel/visit/index.ts'
import { takeStep } from '../actions/take-step.ts'
import { explainStep } from '../explain.ts'
import { pageTexts } from '../page-texts.ts'
import { paths } from '../paths.ts'
import { mayDecideWorks } from '../permissions.ts'
import { needsReason, openMoves } from '../rules/moves.ts'
import { isStage } from '../rules/stages.ts'
import { dateText, moveNames, standingName } from '../texts.ts'
import { commonLabels, DayField, dayField, ReasonField, reasonField } from './common-fields.tsx'
import { keepFiles } from './evidence.ts'
import { files } from './form-fields.ts'
import { workForm } from './work-form.tsx'

const { steps: texts, fields, errors } = pageTexts

const offered = ['forward', 'back', 'suspend', 'resume', 'cancel'] as const
type Offered = (typeof offered)[number]

/** Giving up a work is the participation office's. */
const mayMove = (person: Person | undefined, move: Offered) =>
  move !== 'cancel' || mayDecideWorks(person)

export const stepForm = workForm({
  ...{ title: texts.title, submit: texts.submit, path: paths.steps, notice: 'paso' },
  schema: z.object({
    paso: z.enum(offered, errors.move),
    /** The stage that the page offered: a page that became old cannot move the work twice. */
    hacia: z.string().default(''),
    fecha: dayField,
    motivo: reasonField,
    evidencia: files,
  }),
  labels: { paso: texts.move, ...commonLabels },
  explain: explainStep,
  send: async (c, { work: { folio }, values, envelope }) => {
    if (!mayMove(c.var.person, values.paso)) return answerForbidden(c)
    const evidence = await keepFiles(c.var.town.files, values.evidencia)
    if (!evidence.accepted) return { errors: { evidencia: evidence.refusal } }
    const to = values.paso === 'forward' && isStage(values.hacia) ? values.hacia : undefined
    return takeStep(c.var.town, envelope, {
      ...{ folio, move: values.paso, on: values.fecha, reason: values.motivo, to },
      evidence: evidence.fact,
    })
  },
  fields: async (c, work, sent) => {
    const moves = openMoves(work)
    const options = offered.flatMap((move) => {
      const to = moves.get(move)
      if (!to || !mayMove(c.var.person, move)) return []
      return [{ value: move, label: moveNames[move], hint: texts.to(standingName(to)) }]
    })
    if (options.length === 0) return { nothing: texts.nothing }
    const always = options.every(({ value }) => needsReason(value))
    return {
      files: true,
      lead: texts.now(standingName(work), dateText(work.since)),
      children: (
        <>
          <input type="hidden" name="hacia" value={moves.get('forward')?.stage ?? ''} />
          <Radios name="paso" label={texts.move} options={options} sent={sent} required />
          <DayField c={c} sent={sent} />
          <ReasonField sent={sent} {...(!always && { when: texts.whyUnlessForward })} />
          <FileField
            name="evidencia"
            label={fields.evidence}
            hint={fields.evidenceHint}
            multiple
            sent={sent}
            optional
          />
        </>
      ),
    }
  },
})
