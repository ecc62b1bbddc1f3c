import { addDays, type CalendarDate, daysBetween, weekdayOf, yearOf } from '../../../lib/dates.ts'
import {
  type Calendar,
  type CalendarVersion,
  EXTRA_DAY,
  type HolidayRule,
  SUSPENDED,
} from './calendar.ts'
import { holidaysOf } from './holidays.ts'

/** Whether a day counts; `why` cites the article or the declaration, `name` is what people call the day. */
export type DayStanding =
  | { readonly working: true }
  | {
      readonly working: false
      readonly cause: 'rest-day' | 'holiday' | 'extra-day' | 'suspension'
      readonly why: string
      readonly name: string
    }

/** A calendar made ready to be asked many times. */
export type WorkingDays = {
  readonly standing: (date: CalendarDate) => DayStanding
  readonly isWorkingDay: (date: CalendarDate) => boolean
  /** The day itself when it is worked, otherwise the next that is. */
  readonly firstFrom: (date: CalendarDate) => CalendarDate
  /** The day on which so many working days after `date` have passed; the first counted is the day after it. */
  readonly after: (date: CalendarDate, count: number) => CalendarDate
  /**
   * Working days after the first date up to and including the second; negative when the second comes before.
   * A delivery due on Friday and made on Monday is one working day late.
   */
  readonly between: (first: CalendarDate, second: CalendarDate) => number
  /** The newest date that is late on a day: what was due on it or before is at least one working day late. */
  readonly lastLate: (today: CalendarDate) => CalendarDate
}

export function workingDays(calendar: Calendar): WorkingDays {
  const standing = standingIn(calendar)
  const isWorkingDay = (date: CalendarDate) => standing(date).working
  const nextAfter = (date: CalendarDate) => firstFrom(addDays(date, 1))
  const workedUpTo = countingIn(isWorkingDay)

  function firstFrom(date: CalendarDate) {
    for (let waited = 0; waited < LONGEST_WAIT; waited += 1) {
      const day = addDays(date, waited)
      if (isWorkingDay(day)) return day
    }
    throw new RangeError(
      `${calendar.jurisdiction} has no working day in the ten years after ${date}`,
    )
  }

  function after(date: CalendarDate, count: number) {
    if (!Number.isInteger(count) || count < 0) throw new RangeError(`${count} is no count of days`)
    let day = date
    for (let left = count; left > 0; left -= 1) day = nextAfter(day)
    return day
  }

  function between(first: CalendarDate, second: CalendarDate): number {
    if (second < first) return -between(second, first) || 0
    let count = workedUpTo(second) - workedUpTo(first)
    for (let day = first; yearOf(day) < yearOf(second); day = addDays(lastOf(day), 1))
      count += workedUpTo(lastOf(day))
    return count
  }

  function lastLate(today: CalendarDate) {
    for (let back = 0; back < LONGEST_WAIT; back += 1) {
      const day = addDays(today, -back)
      if (isWorkingDay(day)) return addDays(day, -1)
    }
    throw new RangeError(
      `${calendar.jurisdiction} has no working day in the ten years before ${today}`,
    )
  }

  return { standing, isWorkingDay, firstFrom, after, between, lastLate }
}

/** Does a date count in this calendar, and if not, why? For one question; `workingDays` serves many. */
export const isWorkingDay = (date: CalendarDate, calendar: Calendar): DayStanding =>
  workingDays(calendar).standing(date)

export const workingDaysBetween = (
  first: CalendarDate,
  second: CalendarDate,
  calendar: Calendar,
): number => workingDays(calendar).between(first, second)

/** A calendar that suspends terms for so long is a mistake, not a rule. */
const LONGEST_WAIT = 3653

function standingIn({ versions, extraDays, suspensions }: Calendar) {
  const inOrder = versions.toSorted((a, b) => (a.since < b.since ? -1 : 1))
  const extra = new Map(extraDays.map(({ date, why }) => [date, why]))
  const years = new Map<CalendarVersion, Map<number, Map<CalendarDate, HolidayRule>>>()

  const holidayOn = (date: CalendarDate, version: CalendarVersion) => {
    const known = years.get(version) ?? new Map()
    years.set(version, known)
    const year = yearOf(date)
    if (!known.has(year)) known.set(year, holidaysOf(version, year))
    return known.get(year)?.get(date)
  }

  return (date: CalendarDate): DayStanding => {
    const version = inOrder.findLast(({ since }) => since <= date) ?? inOrder[0]
    const weekday = weekdayOf(date)
    if (version?.restDays.includes(weekday))
      return rest('rest-day', weekdayNames[weekday] ?? '', 'Fin de semana')

    const holiday = version && holidayOn(date, version)
    if (holiday) return rest('holiday', holiday.why, holiday.name)
    const declared = extra.get(date)
    if (declared !== undefined) return rest('extra-day', declared || EXTRA_DAY, 'Día inhábil')
    const suspension = suspensions.find(({ from, to }) => from <= date && date <= to)
    if (suspension) return rest('suspension', suspension.why || SUSPENDED, 'Suspensión de plazos')
    return { working: true }
  }
}

/** Working days of its year up to and including a date. Each year is counted once: a list asks for many dates of few. */
function countingIn(isWorkingDay: WorkingDays['isWorkingDay']) {
  const years = new Map<number, Uint16Array>()
  return (date: CalendarDate): number => {
    const known = years.get(yearOf(date)) ?? countsOf(date, isWorkingDay)
    years.set(yearOf(date), known)
    return known[daysBetween(firstOf(date), date)] ?? 0
  }
}

function countsOf(date: CalendarDate, isWorkingDay: WorkingDays['isWorkingDay']) {
  let worked = 0
  return Uint16Array.from({ length: DAYS_OF_A_LEAP_YEAR }, (_, at) => {
    if (isWorkingDay(addDays(firstOf(date), at))) worked += 1
    return worked
  })
}

const DAYS_OF_A_LEAP_YEAR = 366

/** The first and the last day of the year of a date. */
const firstOf = (date: CalendarDate) => `${date.slice(0, 4)}-01-01` as CalendarDate
const lastOf = (date: CalendarDate) => `${date.slice(0, 4)}-12-31` as CalendarDate

const rest = (
  cause: 'rest-day' | 'holiday' | 'extra-day' | 'suspension',
  why: string,
  name: string,
): DayStanding => ({ working: false, cause, why, name })

const weekdayNames = ['domingo', 'lunes', 'martes', 'miércoles', 'jueves', 'viernes', 'sábado']
