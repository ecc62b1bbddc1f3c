import { expect, test } from 'vitest'
import { milestonesOf } from './milestones.ts'

const promised = { step: 'contracted', due: 3, first: '2026-03-01', last: '2026-07-01' } as const

test('a work that went further reached all that came before', () => {
  const told = milestonesOf(
    [
      { stage: 'design', condition: 'active', works: 4 },
      { stage: 'under-way', condition: 'active', works: 2 },
      { stage: 'delivered', condition: 'active', works: 1 },
    ],
    [promised],
  )
  expect(told.map(({ stage, reached, due }) => [stage, reached, due])).toEqual([
    ['assigned', 7, 0],
    ['designed', 3, 0],
    ['contracted', 3, 3],
    ['under-way', 3, 0],
    ['delivered', 1, 0],
  ])
})

test('a phase that no work reached and nobody promised is not told', () => {
  expect(milestonesOf([{ stage: 'assigned', condition: 'active', works: 1 }], [])).toEqual([
    { stage: 'assigned', reached: 1, due: 0, promised: undefined },
  ])
})

test('what was promised is told before any work gets there', () => {
  const told = milestonesOf([{ stage: 'assigned', condition: 'active', works: 1 }], [promised])
  expect(told[1]).toEqual({
    ...{ stage: 'contracted', reached: 0, due: 3 },
    promised: { first: '2026-03-01', last: '2026-07-01' },
  })
})

test('a work that was cancelled after its contract was given money, and got nowhere else', () => {
  const told = milestonesOf([{ stage: 'contracted', condition: 'cancelled', works: 1 }], [])
  expect(told.map(({ stage, reached }) => [stage, reached])).toEqual([['assigned', 1]])
})
