import { formatDate } from '../../../lib/dates.ts'
import { dateWritten } from '../rules/days.ts'

/** «20 nov 2026», of a date-time of the standard. */
export function dayOf(zone: string, dateTime: string | null | undefined): string | undefined {
  const date = dateWritten(zone, dateTime)
  return date && formatDate(date)
}

/** «16 mar 2026 a 31 ago 2026» */
export const spanOf = (
  zone: string,
  period: { startDate?: string | null | undefined; endDate?: string | null | undefined } = {},
): string | undefined =>
  [dayOf(zone, period.startDate), dayOf(zone, period.endDate)].filter(Boolean).join(' a ') ||
  undefined
