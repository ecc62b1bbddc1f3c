declare const brand: unique symbol

/** A day of the calendar, without hour or zone: 'YYYY-MM-DD', as the database's `date` gives it. Sorts as text. */
export type CalendarDate = string & { readonly [brand]: 'calendar-date' }

/** States that a text is a calendar date; anything else is a fault of the caller. What people type goes to `parseDate`. */
export function calendarDate(text: string): CalendarDate {
  if (!isCalendarDate(text)) throw new RangeError(`${text} is not a calendar date`)
  return text
}

export function isCalendarDate(text: string): text is CalendarDate {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  return (
    parts !== null && dateOf(Number(parts[1]), Number(parts[2]), Number(parts[3])) !== undefined
  )
}

/** The date, or nothing for 31 February and its like. Months count from 1. */
export function dateOf(year: number, month: number, day: number): CalendarDate | undefined {
  const midnight = new Date(Date.UTC(2000, month - 1, day))
  midnight.setUTCFullYear(year, month - 1, day)
  const exists = midnight.getUTCMonth() === month - 1 && midnight.getUTCDate() === day
  return exists && year >= 1 && year <= 9999 ? onDay(midnight.getTime() / DAY) : undefined
}

export const addDays = (date: CalendarDate, days: number): CalendarDate => onDay(dayOf(date) + days)

/** Whole days from the first date to the second; negative when the second comes before. */
export const daysBetween = (first: CalendarDate, second: CalendarDate): number =>
  dayOf(second) - dayOf(first)

/** Negative, zero or positive, as `sort` wants it. */
export const compare = (a: CalendarDate, b: CalendarDate): number => (a < b ? -1 : a > b ? 1 : 0)

/** 0 is Sunday, 6 is Saturday. */
export const weekdayOf = (date: CalendarDate): number => (((dayOf(date) + 4) % 7) + 7) % 7

export const yearOf = (date: CalendarDate): number => Number(date.slice(0, 4))

const DAY = 86_400_000

const dayOf = (date: CalendarDate) => Date.parse(`${date}T00:00:00Z`) / DAY

/** Days are counted from 1 January 1970. */
const onDay = (day: number) => new Date(day * DAY).toISOString().slice(0, 10) as CalendarDate

/** «20 nov 2026» */
export const formatDate = (date: CalendarDate): string => written(date, shortMonths, ' ')

/** «20 de noviembre de 2026», for minutes and letters. */
export const formatLongDate = (date: CalendarDate): string => written(date, monthNames, ' de ')

function written(date: CalendarDate, months: readonly string[], link: string) {
  const [year, month, day] = date.split('-').map(Number)
  return [day, months[(month ?? 0) - 1], year].join(link)
}

export const monthNames = [
  'enero',
  'febrero',
  'marzo',
  'abril',
  'mayo',
  'junio',
  'julio',
  'agosto',
  'septiembre',
  'octubre',
  'noviembre',
  'diciembre',
] as const

const shortMonths = monthNames.map((name) => name.slice(0, 3))
