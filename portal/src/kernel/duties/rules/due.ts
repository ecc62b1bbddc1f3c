import { addDays, type CalendarDate, weekdayOf } from '../../../lib/dates.ts'
import type { WorkingDays } from '../../calendar/rules/working-days.ts'

export type Urgency =
  | { readonly is: 'late'; readonly days: number }
  | { readonly is: 'today' }
  | { readonly is: 'ahead'; readonly days: number }

/** Late and ahead are counted in working days of the town. */
export function urgencyOf(dueOn: CalendarDate, today: CalendarDate, days: WorkingDays): Urgency {
  if (dueOn === today) return { is: 'today' }
  if (dueOn < today) return { is: 'late', days: days.between(dueOn, today) }
  return { is: 'ahead', days: days.between(today, dueOn) }
}

/** The Sunday that ends the week of a day. */
export const endOfWeek = (today: CalendarDate): CalendarDate =>
  addDays(today, (7 - weekdayOf(today)) % 7)

export const dueFilters = ['hoy', 'semana', 'tarde'] as const
export type DueFilter = (typeof dueFilters)[number]

/** The dates that a filter of the inbox asks for. */
export function datesOf(
  due: DueFilter | undefined,
  today: CalendarDate,
): { readonly from?: CalendarDate; readonly until?: CalendarDate } {
  switch (due) {
    case 'hoy':
      return { from: today, until: today }
    case 'semana':
      return { from: today, until: endOfWeek(today) }
    case 'tarde':
      return { until: addDays(today, -1) }
    case undefined:
      return {}
  }
}
