import type { Context } from 'hono'
import { dateIn } from '../../../lib/zones.ts'
import type { Visit } from '../../visit/index.ts'
import type { Calendar } from '../rules/calendar.ts'
import { calendarOf, type DeclaredDays, daysOffOf } from '../store/calendars.ts'
import { yearIn } from './calendar-form.ts'

export type YearRead = {
  readonly year: number
  readonly calendar: Calendar
  readonly declared: readonly DeclaredDays[]
}

/** The town's calendar and what it declared for a year: this one, or that of `?anio=`; nothing for a year out of reach. */
export async function yearRead(c: Context<Visit>): Promise<YearRead | undefined> {
  const { town, settings, now } = c.var
  const year = yearIn(c.req.query('anio'), dateIn(settings.zone, now))
  if (year === undefined) return undefined
  const [calendar, declared] = await Promise.all([
    calendarOf(town.db, settings.calendar),
    daysOffOf(town.db, settings.calendar, year),
  ])
  return { year, calendar, declared }
}
