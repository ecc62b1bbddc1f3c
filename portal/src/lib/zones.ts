import { addDays, type CalendarDate, calendarDate } from './dates.ts'

/** An IANA name such as 'America/Mexico_City'. One that does not exist is a fault; ask `isZone` of what people set. */
export type Zone = string

export function isZone(name: string): boolean {
  try {
    clockOf(name)
    return true
  } catch {
    return false
  }
}

/** The day that it is in a zone at an instant. */
export const dateIn = (zone: Zone, instant: Date): CalendarDate =>
  calendarDate(wallClock(zone, instant).slice(0, 10))

/** The hour that a clock on the wall shows in a zone: 'HH:MM'. */
export const timeIn = (zone: Zone, instant: Date): string => wallClock(zone, instant).slice(11, 16)

/**
 * The instant at which a zone's clocks show that date and time ('HH:MM' or 'HH:MM:SS'). When clocks go back an
 * hour comes twice and the first is meant; when they go forward the hour that is missing counts as if they had not.
 */
export function instantAt(zone: Zone, date: CalendarDate, time = '00:00'): Date {
  if (!/^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?$/.test(time)) throw new RangeError(`${time} is no time`)
  const asUtc = Date.parse(`${date}T${time.length === 5 ? `${time}:00` : time}Z`)
  const before = asUtc - offsetAt(zone, new Date(asUtc - DAY))
  const after = asUtc - offsetAt(zone, new Date(asUtc + DAY))
  const shown = [before, after].filter((at) => at + offsetAt(zone, new Date(at)) === asUtc)
  return new Date(shown.length > 0 ? Math.min(...shown) : before)
}

/** The instants at which a day begins and ends; the end is the beginning of the next. */
export const dayIn = (zone: Zone, date: CalendarDate): { start: Date; end: Date } => ({
  start: instantAt(zone, date),
  end: instantAt(zone, addDays(date, 1)),
})

const DAY = 86_400_000

function offsetAt(zone: Zone, instant: Date) {
  const whole = Math.floor(instant.getTime() / 1000) * 1000
  return Date.parse(`${wallClock(zone, instant)}Z`) - whole
}

function wallClock(zone: Zone, instant: Date) {
  const parts = new Map(
    clockOf(zone)
      .formatToParts(instant)
      .map(({ type, value }) => [type, value]),
  )
  const [year = '', month, day] = [parts.get('year'), parts.get('month'), parts.get('day')]
  const time = `${parts.get('hour')}:${parts.get('minute')}:${parts.get('second')}`
  return `${year.padStart(4, '0')}-${month}-${day}T${time}`
}

const clocks = new Map<Zone, Intl.DateTimeFormat>()

function clockOf(zone: Zone) {
  const kept = clocks.get(zone)
  if (kept) return kept
  const clock = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    calendar: 'gregory',
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  })
  clocks.set(zone, clock)
  return clock
}
