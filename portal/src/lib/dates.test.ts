import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dateOfSerial, parseDate } from './date-reading.ts'
import {
  addDays,
  calendarDate,
  compare,
  daysBetween,
  formatDate,
  formatLongDate,
  isCalendarDate,
  weekdayOf,
} from './dates.ts'

const dates = fc
  .integer({ min: 0, max: 146_000 })
  .map((days) => addDays(calendarDate('1800-01-01'), days))
const read = (text: string) => {
  const decision = parseDate(text)
  return decision.accepted ? decision.fact : decision.refusal.because
}

test.each([
  ['2026-11-20', '2026-11-20'],
  ['20/11/2026', '2026-11-20'],
  ['5/3/26', '2026-03-05'],
  ['05-03-1998', '1998-03-05'],
  ['20.11.2026', '2026-11-20'],
  ['31/12/85', '1985-12-31'],
  ['2026/1/5', '2026-01-05'],
  ['20 nov 2026', '2026-11-20'],
  ['20-Nov-26', '2026-11-20'],
  ['20 de noviembre de 2026', '2026-11-20'],
  ['Viernes, 20 de Noviembre del 2026', '2026-11-20'],
  ['1.º de setiembre de 2026', '2026-09-01'],
  ['1o. de enero de 2026', '2026-01-01'],
  ['9 sept. 2026', '2026-09-09'],
  ['2026-11-20T00:00:00', '2026-11-20'],
  ['20/11/2026 0:00', '2026-11-20'],
  ['29/02/2024', '2024-02-29'],
])('«%s» is the day %s', (text, date) => {
  expect(read(text)).toBe(date)
})

test.each([
  ['', 'empty'],
  ['pendiente', 'not-a-date'],
  ['20 de brumario de 2026', 'not-a-date'],
  ['noviembre 2026', 'not-a-date'],
  ['31/02/2026', 'no-such-day'],
  ['29 feb 2025', 'no-such-day'],
  ['2026-13-45', 'no-such-day'],
  ['11/20/2026', 'month-first'],
  ['20/11/2026 18:30', 'has-time'],
  ['2026-11-20T18:30:00-06:00', 'has-time'],
  ['20/11/0026', 'year-out-of-range'],
])('«%s» is refused and says why: %s', (text, because) => {
  expect(read(text)).toBe(because)
})

test('a date that the portal shows can be typed back', () => {
  fc.assert(
    fc.property(dates, (date) => {
      expect(read(formatDate(date))).toBe(date)
      expect(read(formatLongDate(date))).toBe(date)
    }),
  )
})

test('days are added and counted across months and leap years', () => {
  expect(addDays(calendarDate('2024-02-28'), 2)).toBe('2024-03-01')
  expect(addDays(calendarDate('2026-01-01'), -1)).toBe('2025-12-31')
  fc.assert(
    fc.property(dates, fc.integer({ min: -9999, max: 9999 }), (date, days) => {
      expect(daysBetween(date, addDays(date, days))).toBe(days)
    }),
  )
})

test('the week knows its days', () => {
  expect(weekdayOf(calendarDate('2026-11-20'))).toBe(5)
  expect(weekdayOf(calendarDate('1969-12-28'))).toBe(0)
})

test('dates stand in order', () => {
  const sorted = ['2026-01-02', '2025-12-31', '2026-01-02'].map(calendarDate).sort(compare)
  expect(sorted).toEqual(['2025-12-31', '2026-01-02', '2026-01-02'])
})

test('a day that does not exist is no date', () => {
  expect(isCalendarDate('2025-02-29')).toBe(false)
  expect(() => calendarDate('ayer')).toThrow(RangeError)
})

test.each([
  [1, '1900-01-01'],
  [59, '1900-02-28'],
  [61, '1900-03-01'],
  [46_346, '2026-11-20'],
])('a spreadsheet keeps the number %i for %s', (serial, date) => {
  expect(dateOfSerial(serial)).toEqual({ accepted: true, fact: date })
})

test('the spreadsheets of old Macintoshes count from 1904', () => {
  expect(dateOfSerial(46_346 - 1462, { from1904: true })).toMatchObject({ fact: '2026-11-20' })
})

test('the 29 February 1900 that Excel invented is refused, and so is an hour', () => {
  expect(dateOfSerial(60)).toMatchObject({ refusal: { because: 'no-such-day' } })
  expect(dateOfSerial(46_346.5)).toMatchObject({ refusal: { because: 'has-time' } })
  expect(dateOfSerial(-3)).toMatchObject({ refusal: { because: 'not-a-date' } })
})
