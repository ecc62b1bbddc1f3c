import type { Mended } from './mend.ts'

/** RFC 3339 with zone, as the standard asks. */
const exact =
  /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2}):(\d{2})(?:\.\d+)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/
const clock = String.raw`(?:[T ,]+(?:a las )?(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?(?:\s*([ap])\.?\s?m\.?)?(?:\s*(?:hrs?|horas)\.?)?)?\s*(Z|[+-]\d{2}(?::?\d{2})?)?`
const yearFirst = new RegExp(String.raw`^(\d{4})[-/](\d{1,2})[-/](\d{1,2})${clock}$`, 'i')
const dayFirst = new RegExp(String.raw`^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d{2})${clock}$`, 'i')
const named = new RegExp(
  String.raw`^(?:\p{L}{5,9},? )?(\d{1,2})(?:º|°|o\.?|er)?[-/. ]+(?:de )?(\p{L}{3,10})\.?[-/. ]+(?:del? )?(\d{4}|\d{2})${clock}$`,
  'iu',
)
const months =
  'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre'.split(
    ' ',
  )

/**
 * Reads a date of a Mexican file: ISO with a space, without seconds or without zone, `d/m/yyyy`, `14-mar-2018`,
 * «14 de marzo de 2018», with a clock of 12 or 24 hours or none. A day without hour is its first instant; a time
 * without zone is of the town's zone on that day.
 * @returns undefined where the text is no date, or one that no calendar has
 */
export function mendDate(text: string, zone: string): Mended | undefined {
  if (isDateTime(text)) return { value: text }
  const parts = partsOf(text)
  if (!parts || !isInCalendar(parts)) return undefined

  const { year, month, day, hour, minute, second, fraction } = parts
  const time = `${two(hour)}:${two(minute)}:${two(second)}${fraction ? `.${fraction}` : ''}`
  const value = `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}T${time}`
  const written = `${value}${parts.zone ? tidyZone(parts.zone) : offsetAt(parts, zone)}`
  return isDateTime(written) ? { value: written, rule: 'date' } : undefined
}

export function isDateTime(text: string): boolean {
  const found = exact.exec(text)
  if (!found) return false
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = found
    .slice(1, 7)
    .map(Number)
  return isInCalendar({ year, month, day, hour, minute, second })
}

type Moment = {
  year: number
  month: number
  day: number
  hour: number
  minute: number
  second: number
}
type Parts = Moment & { fraction: string | undefined; zone: string | undefined }

function partsOf(text: string): Parts | undefined {
  if (text.length > 60) return undefined
  const first = yearFirst.exec(text)
  const found = first ?? dayFirst.exec(text) ?? named.exec(text)
  if (!found) return undefined
  const [, a = '', b = '', c = '', hour, minute, second, fraction, half, zone] = found
  const [year, month, day] = first ? [a, b, c] : [c.length === 2 ? `20${c}` : c, b, a]
  return {
    year: Number(year),
    month: /\d/.test(month) ? Number(month) : monthOf(month),
    day: Number(day),
    hour: hourOf(Number(hour ?? 0), half),
    minute: Number(minute ?? 0),
    second: Number(second ?? 0),
    fraction,
    zone,
  }
}

/** By its whole name or the start of it; 0 for what is no month. «Septiembre» is also written «setiembre». */
const monthOf = (name: string) => {
  const known = name.toLowerCase().replace(/^set/, name.length > 3 ? 'sept' : 'sep')
  return months.findIndex((month) => month.startsWith(known)) + 1
}

const hourOf = (hour: number, half: string | undefined) =>
  half === undefined || hour > 12 ? hour : (hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0)

/** The year 0 is in no calendar of people, and the standard's checker does not admit it. */
const isInCalendar = ({ year, month, day, hour, minute, second }: Moment) =>
  year >= 1 &&
  month >= 1 &&
  month <= 12 &&
  day >= 1 &&
  day <= daysIn(year, month) &&
  hour <= 23 &&
  minute <= 59 &&
  second <= 59

const daysIn = (year: number, month: number) => {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
  return month === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31
}

const two = (value: number) => String(value).padStart(2, '0')

const tidyZone = (zone: string) => {
  if (/^z$/i.test(zone)) return 'Z'
  const digits = zone.slice(1).replace(':', '')
  return `${zone[0]}${digits.slice(0, 2)}:${digits.slice(2) || '00'}`
}

/** Mexico changed its clocks until 2022, so the offset is that of the day. */
function offsetAt({ year, month, day, hour, minute, second }: Moment, zone: string): string {
  const local = new Date(0)
  local.setUTCFullYear(year, month - 1, day)
  local.setUTCHours(hour, minute, second)
  const guess = offsetOf(local, zone)
  return offsetOf(new Date(local.getTime() - minutesOf(guess) * 60_000), zone)
}

const minutesOf = (offset: string) => {
  const size = Number(offset.slice(1, 3)) * 60 + Number(offset.slice(4, 6))
  return offset.startsWith('-') ? -size : size
}

const formats = new Map<string, Intl.DateTimeFormat>()
function offsetOf(instant: Date, zone: string): string {
  const format =
    formats.get(zone) ??
    new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' })
  formats.set(zone, format)
  const name = format.formatToParts(instant).find(({ type }) => type === 'timeZoneName')?.value
  return /[+-]\d{2}:\d{2}/.exec(name ?? '')?.[0] ?? '+00:00'
}
