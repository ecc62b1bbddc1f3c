import type { z } from 'zod'
import type { FieldKind, Option } from '../../../../design/index.ts'
import type { Envelope } from '../../../../kernel/act/index.ts'
import type { Town } from '../../../../kernel/town/index.ts'
import type { Typed } from '../../../../kernel/visit/index.ts'
import type { About } from '../../actions/publish-stage.ts'
import type { StageSaying } from '../../actions/say.ts'
import type { Setting } from '../../rules/papers.ts'
import type { State } from '../../rules/parts.ts'
import type { DateName } from '../../rules/refusals.ts'
import type { Stage } from '../../rules/summary.ts'

/** One question of a stage form. Its words stand in form-texts.ts under its name. */
export type FieldSpec = {
  readonly name: string
  readonly kind: FieldKind | 'select' | 'boxes' | 'file'
  readonly optional?: boolean
  readonly options?: readonly Option[]
  /** Other words than those of the field's name. */
  readonly label?: string
  readonly hint?: string
  /** Of an amount that is not in pesos. */
  readonly currency?: string
  /** Few need it: it waits in a fold until something stands in it. */
  readonly rare?: boolean
  /** What was typed there before by others, to choose from. */
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

/** A stage form: at most twelve questions, the rest is known already. */
export type StagePage<Values = unknown> = {
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
  readonly fields: (known: Known) => readonly FieldSpec[]
  readonly schema: z.ZodType<Values>
  readonly initial: (known: Known) => Typed
  /** Under which field a refused date stands. */
  readonly dates: Readonly<Partial<Record<DateName, string>>>
  readonly publish: (
    town: Pick<Town, 'db' | 'url'>,
    envelope: Envelope,
    values: Values & About,
  ) => Promise<StageSaying | undefined>
}

/** Hides the type of the values, so that all stages stand in one list. */
export const stagePage = <Values extends object>(page: StagePage<Values>): StagePage =>
  page as unknown as StagePage
