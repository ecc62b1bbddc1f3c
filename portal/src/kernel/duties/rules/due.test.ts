import { expect, test } from 'vitest'
import { calendarDate } from '../../../lib/dates.ts'
import { mexicanCalendar } from '../../calendar/rules/federal-labour-law.ts'
import { workingDays } from '../../calendar/rules/working-days.ts'
import { datesOf, endOfWeek, urgencyOf } from './due.ts'

const days = workingDays(mexicanCalendar({ jurisdiction: 'MX' }))
const friday = calendarDate('2026-11-20')
const urgency = (dueOn: string) => urgencyOf(calendarDate(dueOn), friday, days)

test('late is said in working days: the holiday of 16 November does not count', () => {
  expect(urgency('2026-11-13')).toEqual({ is: 'late', days: 4 })
})

test('what is due today is neither late nor ahead', () => {
  expect(urgency('2026-11-20')).toEqual({ is: 'today' })
})

test('what is due after the weekend is one working day ahead', () => {
  expect(urgency('2026-11-23')).toEqual({ is: 'ahead', days: 1 })
})

test('the week ends on Sunday, also on a Sunday', () => {
  expect(endOfWeek(friday)).toBe('2026-11-22')
  expect(endOfWeek(calendarDate('2026-11-22'))).toBe('2026-11-22')
})

test('late ends yesterday', () => {
  expect(datesOf('tarde', friday)).toEqual({ until: '2026-11-19' })
  expect(datesOf('hoy', friday)).toEqual({ from: friday, until: friday })
  expect(datesOf(undefined, friday)).toEqual({})
})
