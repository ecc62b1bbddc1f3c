import type { WorkingDays } from '../../../kernel/calendar/index.ts'
import { addDays, calendarDate } from '../../../lib/dates.ts'
import { nextPromise, type StepPromise } from './lateness.ts'
import { isReported, type Standing } from './stages.ts'

export type WorkDuty =
  | { readonly kind: 'works.step'; readonly promise: StepPromise; readonly dueOn: string }
  | { readonly kind: 'works.report'; readonly last: string; readonly dueOn: string }

export const dutyKinds = ['works.step', 'works.report'] as const

/** Progress is told every thirty days, counted from the last report or from the step that opened it. */
const REPORT_EVERY_DAYS = 30

type Owing = {
  readonly standing: Standing
  readonly since: string
  readonly lastReport: string | undefined
  readonly promises: readonly StepPromise[]
}

/** What the unit owes for a work. A suspended one owes nothing until it is resumed. */
export function dutiesOf(owing: Owing, days: WorkingDays): WorkDuty[] {
  const { standing, promises } = owing
  if (standing.condition !== 'active') return []
  const promise = nextPromise(standing, promises)
  return [
    ...(promise ? [{ kind: 'works.step', promise, dueOn: promise.latest } as const] : []),
    ...(isReported(standing) ? [reportDuty(owing, days)] : []),
  ]
}

function reportDuty({ since, lastReport }: Owing, days: WorkingDays): WorkDuty {
  const last = lastReport && lastReport > since ? lastReport : since
  const dueOn = days.firstFrom(addDays(calendarDate(last), REPORT_EVERY_DAYS))
  return { kind: 'works.report', last, dueOn }
}
