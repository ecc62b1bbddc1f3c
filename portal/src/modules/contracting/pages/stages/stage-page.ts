import type { z } from 'zod'
import type { FieldKind, Option } from '../../../../design/index.ts'
import type { Envelope } from '../../../../kernel/act/index.ts'
import type { Town } from '../../../../kernel/town/index.ts'
import type { AnswerRule, Typed } from '../../../../kernel/visit/index.ts'
import type { About } from '../../actions/publish-stage.ts'
import type { StageSaying } from '../../actions/say.ts'
import type { Setting } from '../../rules/papers.ts'
import type { State } from '../../rules/parts.ts'
import type { DateName } from '../../rules/refusals.ts'
import type { Stage } from '../../rules/summary.ts'
import { answersTo, fieldsOf } from './answers.ts'
import type { Questions } from './questions.ts'

/** One field of a form, with its words and its rule. */
export type FieldSpec = {
  readonly name: string
  readonly kind: FieldKind | 'select' | 'boxes'
  readonly label: string
  readonly hint: string
  readonly optional: boolean
  readonly options: readonly Option[]
  readonly rule: AnswerRule
  /** Of an amount that is not in pesos. */
  readonly currency?: string
  readonly rare?: boolean | undefined
  readonly suggestions?: readonly string[]
}

/** What the form knows when it is opened. */
export type Known = {
  readonly state: State
  readonly setting: Setting
  /** Whether it says again something that is public. */
  readonly again: boolean
  /** Companies that supplied before, «nombre, RFC». */
  readonly companies: readonly string[]
  /** What the address asks for: `?hito=H1`. */
  readonly asked: Readonly<Record<string, string>>
}

export type StageWords = {
  readonly title: string
  readonly lead: string
  readonly submit: string
}

/** What a stage form is, beside its questions. */
type Frame<Values> = {
  /** In the address: «convocatoria». */
  readonly slug: string
  readonly words: StageWords | ((stage: Stage) => StageWords)
  readonly titleAgain?: string
  readonly openAt: readonly Stage[]
  /** The stages at which it corrects what is public, with a reason. */
  readonly againAt?: readonly Stage[]
  /** The treasury may say it too. */
  readonly treasury?: boolean
  /** Published without looking once more: a plan may change until there is a call. */
  readonly unchecked?: boolean
  /** A code of the standard's documentType; without it the form takes no file. */
  readonly documentType?: string
  readonly initial: (known: Known) => Typed
  /** Under which field a refused date stands. */
  readonly dates: Readonly<Partial<Record<DateName, string>>>
  readonly publish: (
    town: Pick<Town, 'db' | 'url'>,
    envelope: Envelope,
    values: Values & About,
  ) => Promise<StageSaying | undefined>
}

/** A stage form: at most twelve questions, the rest is known already. */
export type StagePage = Frame<object> & {
  readonly questions: Questions
  readonly fields: (known: Known) => readonly FieldSpec[]
  readonly schema: (known: Known) => z.ZodType<object>
}

type Asked<Asks extends Questions, Values> = Frame<Values> & {
  readonly questions: Asks
  /** What the answers come to. */
  readonly valuesOf: (answers: z.output<ReturnType<typeof answersTo<Asks>>>) => Values
}

/** Hides the type of the values, so that all stages stand in one list. */
export function stagePage<Asks extends Questions, Values extends object>({
  valuesOf,
  ...page
}: Asked<Asks, Values>): StagePage {
  const { questions } = page
  return {
    ...(page as unknown as Frame<object>),
    questions,
    fields: (known) => fieldsOf(questions, known),
    schema: (known) => answersTo(questions, known).transform(valuesOf),
  }
}
