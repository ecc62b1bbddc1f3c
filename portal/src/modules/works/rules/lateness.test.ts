import { expect, test } from 'vitest'
import { mexicanCalendar } from '../../../kernel/calendar/rules/federal-labour-law.ts'
import { workingDays } from '../../../kernel/calendar/rules/working-days.ts'
import { dutiesOf } from './duties.ts'
import { latenessOf, nextPromise, type StepPromise } from './lateness.ts'

const days = workingDays(mexicanCalendar({ jurisdiction: 'MX' }))
const promise: StepPromise = {
  step: 'contracted',
  baseline: '2026-04-30',
  latest: '2026-05-29',
  unitId: 'obra-publica',
  reason: 'se repitió la licitación',
}

test('lateness counts from the first promise, in working days, and is charged to who holds the step', () => {
  // 1 May is a holiday, 2 and 3 a weekend.
  expect(latenessOf(promise, undefined, { today: '2026-05-05', days })).toEqual({
    step: 'contracted',
    days: 2,
    met: false,
    unitId: 'obra-publica',
  })
})

test('what was done late stays late by the days it took', () => {
  expect(latenessOf(promise, '2026-05-04', { today: '2026-12-01', days })).toMatchObject({
    days: 1,
    met: true,
  })
})

test('what is in time is not late, even when it falls due on a day of rest', () => {
  expect(latenessOf(promise, '2026-04-30', { today: '2026-12-01', days })).toBeUndefined()
  const saturday = { ...promise, baseline: '2026-05-02' }
  expect(latenessOf(saturday, undefined, { today: '2026-05-03', days })).toBeUndefined()
})

const finishing: StepPromise = { ...promise, step: 'finished', latest: '2026-09-30' }

test('the next promise is the first that the work has not reached', () => {
  const promises = [finishing, promise]
  expect(nextPromise({ stage: 'budgeting', condition: 'active' }, promises)).toBe(promise)
  expect(nextPromise({ stage: 'contracted', condition: 'active' }, promises)).toBe(finishing)
  expect(nextPromise({ stage: 'contracted', condition: 'cancelled' }, promises)).toBeUndefined()
})

test('a work under way owes its next step and a report every thirty days', () => {
  const standing = { stage: 'under-way', condition: 'active' } as const
  const owing = { standing, since: '2026-06-01', lastReport: '2026-06-15', promises: [finishing] }
  expect(dutiesOf(owing, days)).toEqual([
    { kind: 'works.step', promise: finishing, dueOn: '2026-09-30' },
    { kind: 'works.report', last: '2026-06-15', dueOn: '2026-07-15' },
  ])
})

test('a suspended work owes nothing until it is resumed', () => {
  const standing = { stage: 'under-way', condition: 'suspended' } as const
  const owing = { standing, since: '2026-06-01', lastReport: undefined, promises: [finishing] }
  expect(dutiesOf(owing, days)).toEqual([])
})
