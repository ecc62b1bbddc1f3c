import { addDays, type CalendarDate, calendarDate, dateOf, monthNames } from './dates.ts'
import { accept, type Decision, refuse } from './decision.ts'
import { fold } from './text.ts'

export type DateRefusal = { readonly text: string } & (
  | { readonly because: 'empty' }
  | { readonly because: 'not-a-date' }
  | { readonly because: 'no-such-day' }
  | { readonly because: 'month-first' }
  | { readonly because: 'has-time' }
  | { readonly because: 'year-out-of-range' }
)

/**
 * Reads a date as it is written in Mexico, day first: «2026-11-20», «20/11/2026», «5/3/26», «20 nov 2026»,
 * «viernes 20 de noviembre de 2026». Two-digit years follow POSIX: 69-99 are of the last century.
 * A date that only exists month first is refused with that reason; an hour is refused unless it is midnight.
 */
export function parseDate(text: string): Decision<CalendarDate, DateRefusal> {
  const written = withoutMidnight(fold(text))
  if (written === '') return refuse({ because: 'empty', text })
  if (/\d[t ,]+\d{1,2}:\d{2}/.test(written)) return refuse({ because: 'has-time', text })

  const parts = numbersOf(written) ?? wordsOf(written)
  if (!parts) return refuse({ because: 'not-a-date', text })
  const { year, month, day } = parts
  if (year < EARLIEST || year > LATEST) return refuse({ because: 'year-out-of-range', text })

  const date = dateOf(year, month, day)
  if (date) return accept(date)
  const monthFirst = dateOf(year, day, month) !== undefined
  return refuse({ because: monthFirst ? 'month-first' : 'no-such-day', text })
}

const EARLIEST = 1800
const LATEST = 2199

const withoutMidnight = (text: string) => text.replace(/[t ,]+0{1,2}:00(?::00(?:\.0+)?)?$/, '')

type Parts = { readonly year: number; readonly month: number; readonly day: number }

function numbersOf(text: string): Parts | undefined {
  const iso = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/.exec(text)
  if (iso) return { year: Number(iso[1]), month: Number(iso[3]), day: Number(iso[4]) }

  const dayFirst = /^(\d{1,2})\s?([-/.])\s?(\d{1,2})\s?\2\s?(\d{4}|\d{2})$/.exec(text)
  if (!dayFirst) return undefined
  return { year: yearIn(dayFirst[4]), month: Number(dayFirst[3]), day: Number(dayFirst[1]) }
}

function wordsOf(text: string): Parts | undefined {
  const parts = spoken.exec(text)
  const month = monthIn(parts?.[2])
  return parts && month ? { year: yearIn(parts[3]), month, day: Number(parts[1]) } : undefined
}

const spoken = new RegExp(
  [
    /^(?:(?:lunes|martes|miercoles|jueves|viernes|sabado|domingo),? )?/,
    /(\d{1,2})\.?(?:o|er|°)?\.?[ /-](?:de )?([a-z]{3,10})\.?,?[ /-](?:del? )?(?:ano )?(\d{4}|\d{2})$/,
  ]
    .map(({ source }) => source)
    .join(''),
)

/** Any beginning of three letters or more, and the other spelling of September. */
function monthIn(word: string | undefined) {
  const name = word?.replace(/^set/, 'sept')
  const at = monthNames.findIndex((month) => name !== undefined && month.startsWith(name))
  return at < 0 ? undefined : at + 1
}

function yearIn(digits = '') {
  const year = Number(digits)
  if (digits.length !== 2) return year
  return year < 69 ? 2000 + year : 1900 + year
}

/**
 * The date of a spreadsheet's serial number. Excel's first calendar counts a 29 February 1900 that never was
 * (serial 60, refused); the second, of old Macintoshes, starts in 1904.
 */
export function dateOfSerial(
  serial: number,
  { from1904 = false } = {},
): Decision<CalendarDate, DateRefusal> {
  const text = String(serial)
  const least = from1904 ? 0 : 1
  if (!(serial >= least) || serial > 2_958_465) return refuse({ because: 'not-a-date', text })
  if (!Number.isInteger(serial)) return refuse({ because: 'has-time', text })
  if (from1904) return accept(addDays(calendarDate('1904-01-01'), serial))
  if (serial === 60) return refuse({ because: 'no-such-day', text })
  return accept(addDays(calendarDate('1899-12-30'), serial < 60 ? serial + 1 : serial))
}
