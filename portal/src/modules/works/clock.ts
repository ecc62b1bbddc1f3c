import { mexicanCalendar } from '../../kernel/calendar/rules/federal-labour-law.ts'
import { type WorkingDays, workingDays } from '../../kernel/calendar/rules/working-days.ts'
import { readTownSettings, type TownSettings } from '../../kernel/settings/index.ts'
import type { CalendarDate } from '../../lib/dates.ts'
import type { Db } from '../../lib/db/connection.ts'
import { dateIn } from '../../lib/zones.ts'

/** The day it is in the town, and which days count there. */
export type Clock = {
  readonly today: CalendarDate
  readonly days: WorkingDays
  readonly zone: string
}

export const clockOf = ({ zone, calendar }: TownSettings, now: Date): Clock => ({
  today: dateIn(zone, now),
  days: daysIn(calendar),
  zone,
})

export const readClock = async (db: Db, now: Date): Promise<Clock> =>
  clockOf(await readTownSettings(db), now)

const known = new Map<string, WorkingDays>()

function daysIn(jurisdiction: string): WorkingDays {
  const kept = known.get(jurisdiction) ?? workingDays(mexicanCalendar({ jurisdiction }))
  known.set(jurisdiction, kept)
  return kept
}
