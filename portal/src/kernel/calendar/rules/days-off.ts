import { addDays, type CalendarDate, dateOf, daysBetween } from '../../../lib/dates.ts'
import { accept, type Decision, refuse } from '../../../lib/decision.ts'
import type { Calendar } from './calendar.ts'
import { type DayStanding, workingDays } from './working-days.ts'

/** What an authority declares: one day without work, or a span in which terms do not run. */
export type DaysOff = {
  readonly kind: 'extra-day' | 'suspension'
  readonly first: CalendarDate
  readonly last: CalendarDate
  readonly why: string
}

export type DaysOffRefusal =
  | { readonly because: 'backwards' | 'too-long' }
  | { readonly because: 'already-off'; readonly why: string }

/** Longer than a year is a mistake of typing. */
const LONGEST = 366

export function decideDaysOff(
  days: DaysOff,
  calendar: Calendar,
): Decision<DaysOff, DaysOffRefusal> {
  const { first, last } = days
  if (last < first) return refuse({ because: 'backwards' })
  if (daysBetween(first, last) > LONGEST) return refuse({ because: 'too-long' })
  const standings = datesIn(first, last).map(workingDays(calendar).standing)
  if (standings.some(({ working }) => working)) return accept(days)
  const why = standings.map(reasonOf).find((reason) => reason !== undefined)
  return refuse({ because: 'already-off', why: why ?? '' })
}

const reasonOf = (standing: DayStanding) =>
  standing.working ? undefined : `${standing.name} (${standing.why})`

function datesIn(first: CalendarDate, last: CalendarDate): CalendarDate[] {
  return Array.from({ length: daysBetween(first, last) + 1 }, (_, at) => addDays(first, at))
}

export type Holiday = {
  readonly date: CalendarDate
  readonly name: string
  readonly why: string
}

/** The days of rest that the law gives in a year; those that fall on a weekend add nothing. */
export function holidaysIn(calendar: Calendar, year: number): Holiday[] {
  const [first, last] = [dateOf(year, 1, 1), dateOf(year, 12, 31)]
  if (!first || !last) return []
  const { standing } = workingDays(calendar)
  return datesIn(first, last).flatMap((date) => {
    const told = standing(date)
    return !told.working && told.cause === 'holiday'
      ? [{ date, name: told.name, why: told.why }]
      : []
  })
}

/** The days of the week that do not count at the end of a year, 0 is Sunday. */
export function restDaysIn({ versions }: Calendar, year: number): readonly number[] {
  const inOrder = versions.toSorted((a, b) => (a.since < b.since ? -1 : 1))
  const version = inOrder.findLast(({ since }) => since <= `${year}-12-31`) ?? inOrder[0]
  return version?.restDays ?? []
}
