import { expect, test } from 'vitest'
import { refuse } from '../../../lib/decision.ts'
import { decideSchedule } from './schedule.ts'

const work = { folio: 'PP25-Z31-0147-R', stage: 'design', condition: 'active' } as const
const promised = [
  { step: 'contracted', baseline: '2026-06-15', latest: '2026-07-01' },
  { step: 'finished', baseline: '2026-09-30', latest: '2026-09-30' },
] as const

test('the first date of a step is a promise and needs no reason', () => {
  const first = { contracted: '2026-06-15', finished: '2026-09-30' }
  expect(decideSchedule({ work, promised: [] }, first)).toMatchObject({
    fact: {
      promises: [
        { step: 'contracted', on: '2026-06-15', before: null },
        { step: 'finished', on: '2026-09-30', before: null },
      ],
      reason: null,
    },
  })
})

test('moving a promise asks for a reason', () => {
  const moved = { finished: '2026-11-15' }
  expect(decideSchedule({ work, promised }, moved)).toEqual(
    refuse({ because: 'needs-reason', step: 'finished' }),
  )
  expect(decideSchedule({ work, promised }, moved, 'llovió en agosto')).toMatchObject({
    fact: { promises: [{ step: 'finished', on: '2026-11-15', before: '2026-09-30' }] },
  })
})

test('the same dates again change nothing', () => {
  expect(decideSchedule({ work, promised }, { contracted: '2026-07-01' }, 'x')).toEqual(
    refuse({ because: 'nothing-changes' }),
  )
})

test('a step that is done is no longer promised', () => {
  expect(decideSchedule({ work, promised }, { design: '2026-02-01' })).toEqual(
    refuse({ because: 'already-reached', step: 'design' }),
  )
})

test('a later step is not promised before an earlier one', () => {
  expect(decideSchedule({ work, promised }, { 'under-way': '2026-06-20' })).toEqual(
    refuse({ because: 'out-of-order', step: 'under-way', previous: 'contracted' }),
  )
})

test('nothing is promised for a work that ended', () => {
  const cancelled = { ...work, condition: 'cancelled' } as const
  expect(decideSchedule({ work: cancelled, promised }, { delivered: '2026-12-01' })).toMatchObject({
    refusal: { because: 'closed' },
  })
})
