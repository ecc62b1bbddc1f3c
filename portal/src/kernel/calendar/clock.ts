import type { CalendarDate } from '../../lib/dates.ts'
import type { Db } from '../../lib/db/connection.ts'
import { dateIn } from '../../lib/zones.ts'
import { readTownSettings, type TownSettings } from '../settings/index.ts'
import { type Deadline, type DeadlineQuestion, deadline } from './rules/deadline.ts'
import { type WorkingDays, workingDays } from './rules/working-days.ts'
import { calendarOf } from './store/calendars.ts'

/** The day it is in the town, and which days count there. */
export type TownClock = {
  readonly today: CalendarDate
  readonly days: WorkingDays
  readonly zone: string
}

export const townClock = async (
  db: Db,
  { zone, calendar }: Pick<TownSettings, 'zone' | 'calendar'>,
  now: Date,
): Promise<TownClock> => ({
  today: dateIn(zone, now),
  days: workingDays(await calendarOf(db, calendar)),
  zone,
})

/** For who has no visit at hand: acts and jobs. */
export const readTownClock = async (db: Db, now: Date): Promise<TownClock> =>
  townClock(db, await readTownSettings(db), now)

/** When a term of working days ends in a jurisdiction, with its reasoning. */
export async function deadlineFor(
  db: Db,
  { jurisdiction, ...question }: Omit<DeadlineQuestion, 'calendar'> & { jurisdiction: string },
): Promise<Deadline> {
  return deadline({ ...question, calendar: await calendarOf(db, jurisdiction) })
}
