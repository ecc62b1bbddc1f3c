import { addDays, type CalendarDate, dateOf, weekdayOf, yearOf } from '../../../lib/dates.ts'
import type { CalendarVersion, HolidayRule } from './calendar.ts'

/** The days of rest of a year under a version of the calendar; of two rules for a day the first is cited. */
export function holidaysOf(version: CalendarVersion, year: number) {
  const holidays = new Map<CalendarDate, HolidayRule>()
  for (const rule of version.holidays)
    for (const date of datesOf(rule, year)) if (!holidays.has(date)) holidays.set(date, rule)
  return holidays
}

function datesOf(rule: HolidayRule, year: number): readonly CalendarDate[] {
  switch (rule.on) {
    case 'declared-days':
      return rule.days.filter((day) => yearOf(day) === year)
    case 'day-of-month':
      return existing(dateOf(year, rule.month, rule.day))
    case 'nth-monday':
      return existing(nthMonday(year, rule.month, rule.nth))
    case 'day-every-years': {
      const falls = year >= rule.from && (year - rule.from) % rule.every === 0
      return falls ? existing(dateOf(year, rule.month, rule.day)) : []
    }
  }
}

const existing = (date: CalendarDate | undefined) => (date ? [date] : [])

function nthMonday(year: number, month: number, nth: number) {
  const first = dateOf(year, month, 1)
  return first && addDays(first, ((8 - weekdayOf(first)) % 7) + (nth - 1) * 7)
}
