import { databaseNow, type Envelope } from '../../../kernel/act/index.ts'
import type { CalendarDate } from '../../../lib/dates.ts'
import type { Db } from '../../../lib/db/connection.ts'
import { instantAt } from '../../../lib/zones.ts'
import { readSetting } from '../setting.ts'

/** The trail tells when it happened, as stated: noon of an earlier day, or now. */
export async function happenedOn(
  db: Db,
  envelope: Envelope,
  on: CalendarDate | undefined,
): Promise<Envelope> {
  if (!on) return envelope
  const { zone, today } = await readSetting(db, await databaseNow(db))
  return on < today ? { ...envelope, happenedAt: instantAt(zone, on, '12:00') } : envelope
}
