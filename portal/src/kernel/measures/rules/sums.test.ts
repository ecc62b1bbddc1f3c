import { expect, test } from 'vitest'
import { sumsOf } from './sums.ts'

test('the months and the places of a measure add up to its total', () => {
  const sums = sumsOf([
    { month: '2026-11', placeId: 'z1', value: 3 },
    { month: '2026-10', placeId: 'z1', value: 2 },
    { month: '2026-11', placeId: null, value: 1 },
  ])
  expect(sums.total).toBe(6)
  expect([...sums.byMonth]).toEqual([
    ['2026-10', 2],
    ['2026-11', 4],
  ])
  expect([...sums.byPlace]).toEqual([
    ['', 1],
    ['z1', 5],
  ])
})

test('a measure without rows is zero', () => {
  expect(sumsOf([])).toEqual({ total: 0, byMonth: new Map(), byPlace: new Map() })
})

test('percentages do not add: the mean is told', () => {
  const rows = [40, 60].map((value) => ({ month: '2026-11', placeId: null, value }))
  expect(sumsOf(rows, 'percent').total).toBe(50)
})
