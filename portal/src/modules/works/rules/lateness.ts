import type { WorkingDays } from '../../../kernel/calendar/index.ts'
import { calendarDate } from '../../../lib/dates.ts'
import { isClosed, rankOf, type Stage, type Standing } from './stages.ts'

export type StepPromise = {
  readonly step: Stage
  readonly baseline: string
  readonly latest: string
  readonly unitId: string | null
  readonly reason: string | null
}

export type Lateness = {
  readonly step: Stage
  /** Working days after the first promise, to the day it was met or, if it was not, to today. */
  readonly days: number
  readonly met: boolean
  /** Who held the step: the lateness is charged to it. */
  readonly unitId: string | null
}

/** Counts from the baseline, whatever was promised later; nothing for what is in time or not due. */
export function latenessOf(
  promise: StepPromise,
  metOn: string | undefined,
  { today, days }: { readonly today: string; readonly days: WorkingDays },
): Lateness | undefined {
  const { step, baseline, unitId } = promise
  const late = days.between(calendarDate(baseline), calendarDate(metOn ?? today))
  return late > 0 ? { step, days: late, met: metOn !== undefined, unitId } : undefined
}

/** The first promise that the work has not reached; a work that ended owes nothing. */
export const nextPromise = <Promise extends { readonly step: Stage }>(
  standing: Standing,
  promises: readonly Promise[],
): Promise | undefined =>
  isClosed(standing)
    ? undefined
    : promises
        .filter(({ step }) => rankOf(step) > rankOf(standing.stage))
        .toSorted((a, b) => rankOf(a.step) - rankOf(b.step))[0]
