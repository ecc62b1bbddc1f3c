import { formatDate } from '../../../lib/dates.ts'
import { dateIn, timeIn, type Zone } from '../../../lib/zones.ts'

/** «a las 10:45», or with its day when it is not today. */
export function hourToReturn(zone: Zone, until: Date, now: Date): string {
  // The next whole minute: at the minute itself the door may still be closed.
  const at = new Date(Math.ceil(until.getTime() / 60_000) * 60_000)
  const day = dateIn(zone, at)
  const hour = `a las ${timeIn(zone, at)}`
  return day === dateIn(zone, now) ? hour : `el ${formatDate(day)} ${hour}`
}
