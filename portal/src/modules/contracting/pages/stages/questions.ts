import { type Question, questionFor } from '@tequio/ocds'
import type { FieldKind, Option } from '../../../../design/index.ts'
import type { AnswerRule } from '../../../../kernel/visit/index.ts'
import { parseDate } from '../../../../lib/date-reading.ts'
import type { CalendarDate } from '../../../../lib/dates.ts'
import type { Decision } from '../../../../lib/decision.ts'
import { type Centavos, parseMoney } from '../../../../lib/money.ts'
import { formTexts } from '../form-texts.ts'
import type { Known } from './stage-page.ts'

/** One question of a stage form. Its words, its choices and its rule are the model's, unless it fills no field. */
export type Ask<Answer> = Own & {
  /** The field of the standard that it fills. */
  readonly path: string | undefined
  /** Reads what was typed, once the rule takes it. */
  readonly read: (typed: readonly string[]) => Answer
}

export type Questions = Readonly<Record<string, Ask<unknown>>>

type Own = Extra & {
  readonly kind: FieldKind | 'select' | 'boxes'
  readonly label: string
  readonly rule: AnswerRule
  readonly hint?: string
  readonly options?: readonly Option[] | ((known: Known) => readonly Option[])
  /** What was typed there before by others, to choose from. */
  readonly suggestions?: (known: Known) => readonly string[]
}

type Extra = {
  /** Asked only then. */
  readonly when?: (known: Known) => boolean
  /** Few need it: it waits in a fold until something stands in it. */
  readonly rare?: boolean
  /** A day that has come. */
  readonly past?: boolean
  /** Of an amount that may not be in pesos. */
  readonly currency?: (known: Known) => string
}

/** What changes in the rule of the model. */
type Rule = Pick<AnswerRule, 'most' | 'along' | 'missing'>

/** Questions that have to be answered: the standard requires the field, or this form does. */
export const needed = {
  line: (path: string, extra?: Extra & Rule) => asked(path, 'text', oneLine, required(extra)),
  lines: (path: string, extra?: Extra & Rule) => asked(path, 'lines', asTyped, required(extra)),
  money: (path: string, extra?: Extra & Rule) => asked(path, 'amount', amountIn, required(extra)),
  day: (path: string, extra?: Extra & Rule) => asked(path, 'date', dayIn, required(extra)),
  code: <Code extends string>(path: string, extra?: Extra & Rule) =>
    asked(path, 'code', (typed) => asTyped(typed) as Code, required(extra)),
}

/** Questions that may be left blank. */
export const maybe = {
  line: (path: string, extra?: Extra & Rule) => asked(path, 'text', unless(oneLine), extra),
  lines: (path: string, extra?: Extra & Rule) => asked(path, 'lines', unless(asTyped), extra),
  money: (path: string, extra?: Extra & Rule) => asked(path, 'amount', unless(amountIn), extra),
  day: (path: string, extra?: Extra & Rule) => asked(path, 'date', unless(dayIn), extra),
  code: (path: string, extra?: Extra & Rule) => asked(path, 'code', unless(asTyped), extra),
  codes: (path: string, extra?: Extra & Rule) =>
    asked(path, 'codes', (typed) => typed.filter((one) => code.test(one)), extra),
}

/** A question that fills no field by itself, in the words of the form. */
export const own = <Answer>(
  asks: Own,
  read: (typed: readonly string[]) => Answer,
): Ask<Answer> => ({
  ...asks,
  ...{ path: undefined, read },
})

/** Several lines are kept. */
export const asTyped = ([typed = '']: readonly string[]): string => typed.trim()

export const oneLine = (typed: readonly string[]): string =>
  asTyped(typed).replace(/[ \t\u00a0]+/g, ' ')

export const dayIn = (typed: readonly string[]): CalendarDate => taken(parseDate(asTyped(typed)))

const amountIn = (typed: readonly string[]): Centavos => taken(parseMoney(asTyped(typed)))

const unless =
  <Answer>(read: (typed: readonly string[]) => Answer) =>
  (typed: readonly string[]): Answer | undefined =>
    asTyped(typed) === '' ? undefined : read(typed)

function taken<Fact>(read: Decision<Fact, unknown>): Fact {
  if (!read.accepted) throw new Error('an answer was read that its rule does not take')
  return read.fact
}

/** A code of the standard's lists, or one that stood already; what is none would wait unpublished. */
const code = /^[A-Za-z]{1,40}$/

type Asks = Extract<Question['asks'], 'text' | 'lines' | 'date' | 'amount' | 'code' | 'codes'>

const required = (extra: Extra & Rule = {}) => ({ ...extra, required: true })

/** A form that does not ask for what the standard requires, or asks for it otherwise, does not start. */
function asked<Answer>(
  path: string,
  asks: Asks,
  read: (typed: readonly string[]) => Answer,
  { most, along, missing, ...extra }: Extra & Rule & { readonly required?: boolean } = {},
): Ask<Answer> {
  const question = questionFor(path)
  // What could be explained at length may be asked for in one line.
  const fits = question?.asks === asks || (question?.asks === 'lines' && asks === 'text')
  if (!question || !fits) throw new Error(`the model asks for no ${asks} at ${path}`)
  if (question.required && !extra.required) throw new Error(`the standard requires ${path}`)
  const options = question.choices.map((one) => ({ value: one.code, label: one.title }))
  const { kind, limit } = controls[asks]
  return {
    ...{ path, kind, read, label: question.label, options, ...extra },
    hint: [question.help, formTexts.howTo[asks]].filter(Boolean).join(' '),
    rule: {
      asks: kind === 'money' || kind === 'date' ? kind : asks === 'code' ? 'code' : 'text',
      ...(extra.required && { required: true }),
      ...(limit && { most: most ?? limit, ofNobody: question.personal === 'none' }),
      ...(asks === 'code' && { codes: options.map(({ value }) => value) }),
      ...(along && { along }),
      ...(missing && { missing }),
    },
  }
}

type Control = { readonly kind: Own['kind']; readonly limit?: number }

/** How each is filled in, and how many letters a text has at most. */
const controls: Readonly<Record<Asks, Control>> = {
  text: { kind: 'text', limit: 300 },
  lines: { kind: 'textarea', limit: 2000 },
  date: { kind: 'date' },
  amount: { kind: 'money' },
  code: { kind: 'select' },
  codes: { kind: 'boxes' },
}
