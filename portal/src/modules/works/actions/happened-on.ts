import { databaseNow, type Envelope } from '../../../kernel/act/index.ts'
import { readTownClock } from '../../../kernel/calendar/index.ts'
import { calendarDate, isCalendarDate } from '../../../lib/dates.ts'
import type { Db } from '../../../lib/db/connection.ts'
import { instantAt } from '../../../lib/zones.ts'

/** The trail tells when it happened, as stated: noon of an earlier day, or now. */
export async function happenedOn(db: Db, envelope: Envelope, on: string): Promise<Envelope> {
  const now = await databaseNow(db)
  const { zone, today } = await readTownClock(db, now)
  if (!isCalendarDate(on) || on >= today) return envelope
  return { ...envelope, happenedAt: instantAt(zone, calendarDate(on), '12:00') }
}
