import { expect, test } from 'vitest'
import { calendarDate } from '../../../lib/dates.ts'
import { accept, refuse } from '../../../lib/decision.ts'
import { type DaysOff, decideDaysOff, holidaysIn, restDaysIn } from './days-off.ts'
import { mexicanCalendar } from './federal-labour-law.ts'

const calendar = mexicanCalendar({ jurisdiction: 'MX' })

const span = (first: string, last = first): DaysOff => ({
  kind: 'suspension',
  first: calendarDate(first),
  last: calendarDate(last),
  why: 'Contingencia por lluvias',
})

test('a span with at least one day of work can be declared', () => {
  expect(decideDaysOff(span('2026-12-21', '2027-01-04'), calendar)).toEqual(
    accept(span('2026-12-21', '2027-01-04')),
  )
})

test('a span that ends before it begins is refused, and one longer than a year', () => {
  expect(decideDaysOff(span('2026-12-21', '2026-12-20'), calendar)).toEqual(
    refuse({ because: 'backwards' }),
  )
  expect(decideDaysOff(span('2026-12-21', '2028-01-01'), calendar)).toEqual(
    refuse({ because: 'too-long' }),
  )
})

test('a day that is already off is not declared again, and the reason is told', () => {
  expect(decideDaysOff(span('2026-12-25'), calendar)).toEqual(
    refuse({ because: 'already-off', why: 'Navidad (LFT 74-VIII)' }),
  )
  expect(decideDaysOff(span('2026-11-21', '2026-11-22'), calendar)).toMatchObject({
    refusal: { because: 'already-off', why: 'Fin de semana (sábado)' },
  })
})

test('the law gives seven days of rest in 2026 that fall on days of work', () => {
  expect(holidaysIn(calendar, 2026).map(({ date }) => date)).toEqual([
    '2026-01-01',
    '2026-02-02',
    '2026-03-16',
    '2026-05-01',
    '2026-09-16',
    '2026-11-16',
    '2026-12-25',
  ])
})

test('the days of the week without work are those in force at the end of the year', () => {
  const sundays = { since: calendarDate('2027-06-01'), holidays: [], restDays: [0] }
  const changed = { ...calendar, versions: [sundays, ...calendar.versions] }
  expect([2026, 2027].map((year) => restDaysIn(changed, year).toSorted())).toEqual([[0, 6], [0]])
})
