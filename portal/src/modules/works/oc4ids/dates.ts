import { calendarDate } from '../../../lib/dates.ts'
import { instantAt } from '../../../lib/zones.ts'

/** A calendar date as the standard writes dates: its first moment in the town, «2026-03-02T00:00:00-06:00». */
export const dateTimes = (zone: string) => {
  const known = new Map<string, string>()
  return (date: string): string => {
    const written = known.get(date) ?? write(zone, date)
    known.set(date, written)
    return written
  }
}

function write(zone: string, date: string) {
  const minutes =
    (Date.parse(`${date}T00:00:00Z`) - instantAt(zone, calendarDate(date)).getTime()) / 60_000
  const sign = minutes < 0 ? '-' : '+'
  const two = (count: number) => String(Math.trunc(count)).padStart(2, '0')
  return `${date}T00:00:00${sign}${two(Math.abs(minutes) / 60)}:${two(Math.abs(minutes) % 60)}`
}
