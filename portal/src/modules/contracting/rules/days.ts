import type { CalendarDate } from '../../../lib/dates.ts'
import { dateIn, type Zone } from '../../../lib/zones.ts'
import { endOf, startOf } from './papers.ts'

/** The town's calendar date of a date-time of the standard. */
export const dateWritten = (
  zone: Zone,
  dateTime: string | null | undefined,
): CalendarDate | undefined => (dateTime ? dateIn(zone, new Date(dateTime)) : undefined)

/** As it stood when it is the same day: a correction of something else does not change the hour that a file said. */
export const startAgain = (zone: Zone, date: CalendarDate, stood: string | null | undefined) =>
  stood && dateWritten(zone, stood) === date ? stood : startOf(zone, date)

export const endAgain = (zone: Zone, date: CalendarDate, stood: string | null | undefined) =>
  stood && dateWritten(zone, stood) === date ? stood : endOf(zone, date)
