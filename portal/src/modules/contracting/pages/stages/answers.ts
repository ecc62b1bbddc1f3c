import { z } from 'zod'
import { type AnswerRule, faultOf } from '../../../../kernel/visit/index.ts'
import { MXN } from '../../../../lib/money.ts'
import { formTexts } from '../form-texts.ts'
import type { Ask, Questions } from './questions.ts'
import type { FieldSpec, Known } from './stage-page.ts'

/** The fields of a form, as it is opened now. */
export const fieldsOf = (questions: Questions, known: Known): FieldSpec[] =>
  Object.entries(questions)
    .filter(([, { when }]) => when?.(known) ?? true)
    .map(([name, ask]) => fieldOf(name, ask, { questions, known }))

type AnswersTo<Asked extends Questions> = {
  readonly [Name in keyof Asked]: Asked[Name] extends Ask<infer Answer> ? Answer : never
}

/** Reads what was sent by the same rules that travel with the fields. */
export const answersTo = <Asked extends Questions>(questions: Asked, known: Known) =>
  z.record(z.string(), z.unknown()).transform((sent, context) => {
    const typed = (name: string) =>
      [sent[name] ?? []].flat().filter((one) => typeof one === 'string')
    const first = (name: string) => typed(name)[0] ?? ''
    const answers: Record<string, unknown> = {}
    for (const [name, ask] of Object.entries(questions)) {
      const fault = faultOf(ruleOf(ask, { questions, known }), first(name), first)
      if (fault) context.addIssue({ code: 'custom', path: [name], message: fault })
      else answers[name] = ask.read(typed(name))
    }
    return answers as AnswersTo<Asked>
  })

type Asking = { readonly questions: Questions; readonly known: Known }

function fieldOf(name: string, ask: Ask<unknown>, asking: Asking): FieldSpec {
  const { kind, label, hint = '', options = [], rare, suggestions } = ask
  const { known } = asking
  const asked = ruleOf(ask, asking)
  const currency = kind === 'money' ? (ask.currency?.(known) ?? MXN) : MXN
  return {
    ...{ name, kind, label, rare },
    hint: kind === 'money' ? `${hint} ${formTexts.inCurrency(currency)}`.trim() : hint,
    options: typeof options === 'function' ? options(known) : options,
    ...{ rule: asked, optional: !asked.required },
    ...(currency !== MXN && { currency }),
    ...(suggestions && { suggestions: suggestions(known) }),
  }
}

/** What is not asked is not missed. */
function ruleOf({ rule, past, path, when }: Ask<unknown>, asking: Asking): AnswerRule {
  const { questions, known } = asking
  const from = startOf(path, questions)
  const { required, ...rest } = rule
  return {
    ...rest,
    ...(required && (when?.(known) ?? true) && { required }),
    ...(past && { latest: known.setting.today }),
    ...(from && { from }),
  }
}

/** The beginning of the period whose end is asked, where the form asks for both. */
function startOf(path: string | undefined, questions: Questions) {
  if (!path?.endsWith('/endDate')) return undefined
  const start = path.replace(/endDate$/, 'startDate')
  const [name, ask] = Object.entries(questions).find(([, other]) => other.path === start) ?? []
  return name !== undefined && ask ? { name, label: ask.label } : undefined
}
