import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, calendarDate } from '../../../lib/dates.ts'
import { EXTRA_DAY, SUSPENDED } from './calendar.ts'
import { deadline } from './deadline.ts'
import { mexicanCalendar } from './federal-labour-law.ts'
import { isWorkingDay, workingDays, workingDaysBetween } from './working-days.ts'

const day = calendarDate
const town = mexicanCalendar({
  jurisdiction: 'San Tequio',
  electionDays: [day('2027-06-07')],
  extraDays: [
    { date: day('2026-12-21'), why: 'vacaciones de invierno' },
    { date: day('2026-07-20'), why: '' },
  ],
  suspensions: [{ from: day('2026-06-08'), to: day('2026-06-19'), why: SUSPENDED }],
  cutoff: '16:00',
})

const ask = (received: string, businessDays: number, receivedAt: string | null = null) =>
  deadline({ received: day(received), receivedAt, businessDays, calendar: town })

test.each([
  ['2026-01-01', 'LFT 74-I'],
  ['2026-02-02', 'LFT 74-II primer lunes de febrero'],
  ['2026-03-16', 'LFT 74-III tercer lunes de marzo'],
  ['2026-05-01', 'LFT 74-IV'],
  ['2026-09-16', 'LFT 74-V'],
  ['2026-11-16', 'LFT 74-VI tercer lunes de noviembre'],
  ['2024-10-01', 'LFT 74-VII'],
  ['2030-10-01', 'LFT 74-VII'],
  ['2026-12-25', 'LFT 74-VIII'],
  ['2027-06-07', 'LFT 74-IX'],
  ['2026-12-21', 'vacaciones de invierno'],
  ['2026-07-20', EXTRA_DAY],
  ['2026-06-08', SUSPENDED],
  ['2026-06-19', SUSPENDED],
  ['2026-06-06', 'sábado'],
  ['2026-06-07', 'domingo'],
])('%s is not a working day: %s', (date, why) => {
  expect(isWorkingDay(day(date), town)).toMatchObject({ working: false, why })
})

test.each(['2026-02-05', '2026-11-20', '2025-10-01', '2024-12-02', '2026-10-01', '2026-06-22'])(
  '%s is a working day',
  (date) => {
    expect(isWorkingDay(day(date), town)).toEqual({ working: true })
  },
)

test('until 2018 the government changed on 1 December, and that day was the one of rest', () => {
  expect(isWorkingDay(day('2006-12-01'), town)).toMatchObject({ why: 'LFT 74-VII' })
  expect(isWorkingDay(day('2012-10-01'), town)).toEqual({ working: true })
})

test('what arrives exactly at the closing hour is in time', () => {
  expect(ask('2026-07-06', 1, '16:00')).toMatchObject({ effectiveReceipt: '2026-07-06', notes: [] })
  expect(ask('2026-07-06', 1, '16:01')).toMatchObject({ effectiveReceipt: '2026-07-07' })
  expect(ask('2026-07-06', 1, '9:05')).toMatchObject({ effectiveReceipt: '2026-07-06' })
})

test('on a day of rest the hour does not matter', () => {
  expect(ask('2026-07-04', 1, '23:00')).toEqual({
    effectiveReceipt: '2026-07-06',
    due: '2026-07-07',
    skippedWeekdays: [],
    notes: ['fecha efectiva de recepción 2026-07-06'],
  })
})

test('what arrives on a holiday counts from the next working day', () => {
  expect(ask('2026-02-02', 1)).toEqual({
    effectiveReceipt: '2026-02-03',
    due: '2026-02-04',
    skippedWeekdays: [],
    notes: ['fecha efectiva de recepción 2026-02-03'],
  })
})

test('what arrives while terms are suspended counts from the first day after', () => {
  expect(ask('2026-06-10', 1)).toMatchObject({ effectiveReceipt: '2026-06-22', due: '2026-06-23' })
})

test('a term never ends while terms are suspended', () => {
  const { due, skippedWeekdays } = ask('2026-06-05', 1)
  expect(due).toBe('2026-06-22')
  expect(skippedWeekdays).toHaveLength(10)
})

test('a term may cross the end of the year', () => {
  const { due, skippedWeekdays } = ask('2026-12-18', 10)
  expect(due).toBe('2027-01-06')
  expect(skippedWeekdays.map(({ why }) => why)).toEqual([
    'vacaciones de invierno',
    'LFT 74-VIII',
    'LFT 74-I',
  ])
})

test('what was due on Friday and came on Monday is one working day late', () => {
  expect(workingDaysBetween(day('2026-07-03'), day('2026-07-06'), town)).toBe(1)
  expect(workingDaysBetween(day('2026-07-06'), day('2026-07-03'), town)).toBe(-1)
  expect(workingDaysBetween(day('2026-07-03'), day('2026-07-05'), town)).toBe(0)
})

test('a calendar that never works again is noticed', () => {
  const closed = mexicanCalendar({
    jurisdiction: 'Cerrado',
    suspensions: [{ from: day('2026-01-01'), to: day('2099-12-31'), why: SUSPENDED }],
  })
  expect(() => workingDays(closed).firstFrom(day('2026-01-01'))).toThrow(RangeError)
})

const received = fc.integer({ min: 0, max: 9000 }).map((days) => addDays(day('2010-01-01'), days))

test('counting the working days up to a due date gives back the term', () => {
  fc.assert(
    fc.property(received, fc.integer({ min: 0, max: 60 }), (date, businessDays) => {
      const answer = deadline({ received: date, receivedAt: null, businessDays, calendar: town })
      expect(workingDaysBetween(answer.effectiveReceipt, answer.due, town)).toBe(businessDays)
      expect(workingDays(town).isWorkingDay(answer.due)).toBe(true)
      expect(answer.effectiveReceipt >= date).toBe(true)
    }),
  )
})

test('who hands in earlier is never due later', () => {
  fc.assert(
    fc.property(received, fc.integer({ min: 0, max: 40 }), (date, businessDays) => {
      const due = (on: typeof date) =>
        deadline({ received: on, receivedAt: null, businessDays, calendar: town }).due
      expect(due(date) <= due(addDays(date, 1))).toBe(true)
    }),
  )
})

test('years of delay are counted as if day by day', () => {
  const { between, isWorkingDay: isWorked } = workingDays(town)
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 1500 }),
      fc.integer({ min: 0, max: 900 }),
      (from, days) => {
        const first = addDays(day('2023-12-15'), from)
        const each = Array.from({ length: days }, (_, at) => addDays(first, at + 1))
        expect(between(first, addDays(first, days))).toBe(each.filter(isWorked).length)
      },
    ),
  )
})

test('the last date that is late is the newest with one working day after it', () => {
  const { between, lastLate } = workingDays(town)
  expect(lastLate(day('2026-07-11'))).toBe('2026-07-09')
  expect(lastLate(day('2026-07-13'))).toBe('2026-07-12')
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 3000 }), (ahead) => {
      const today = addDays(day('2024-01-01'), ahead)
      const last = lastLate(today)
      expect(between(last, today)).toBe(1)
      expect(between(addDays(last, 1), today)).toBe(0)
    }),
  )
})
