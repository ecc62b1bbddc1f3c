import { expect, test } from 'vitest'
import { latenessByUnit, monthsSoFar, shareDone } from './figures.ts'

const month = (name: string, promised: number, contracted: number) => ({
  ...{ month: name, promised, contracted },
})

test('each month has all that came before it, from zero to the last promise', () => {
  const months = [month('2025-12', 2, 1), month('2026-02', 3, 1)]
  expect(monthsSoFar(months, '2026-01-15')).toEqual([
    { month: '2025-11', promised: 0, done: 0 },
    { month: '2025-12', promised: 2, done: 1 },
    { month: '2026-01', promised: 2, done: 1 },
    { month: '2026-02', promised: 5, done: null },
  ])
})

test('after the last promise the line of what is done goes on until today', () => {
  expect(monthsSoFar([month('2026-01', 2, 0)], '2026-03-01').at(-1)).toEqual({
    ...{ month: '2026-03', promised: 2, done: 0 },
  })
})

test('without promises and contracts there is nothing to draw', () => {
  expect(monthsSoFar([], '2026-03-01')).toEqual([])
})

test('the share is of what was promised up to today, never rounded up', () => {
  const months = [
    { due: 20, contracted: 11 },
    { due: 9, contracted: 1 },
    { due: 0, contracted: 0 },
  ]
  expect(shareDone(months)).toBe(41)
})

test('before the first promise there is no share', () => {
  expect(shareDone([{ due: 0, contracted: 0 }])).toBeUndefined()
  expect(shareDone([])).toBeUndefined()
})

test('the unit with most late works comes first, with the days of the one in the middle', () => {
  const due = (unitId: string, dueOn: string | null, works: number) => ({
    ...{ unitId, unitName: unitId, dueOn, works },
  })
  const rows = [
    due('parques', '2026-05-01', 1),
    due('parques', null, 4),
    due('obra', '2026-05-01', 2),
    due('obra', '2026-05-20', 1),
    due('agua', '2026-09-01', 3),
    due('metro', '2026-05-01', 1),
    due('metro', '2026-05-20', 1),
  ]
  const late = (dueOn: string | null) => ({ '2026-05-01': 20, '2026-05-20': 6 })[dueOn ?? ''] ?? 0
  expect(latenessByUnit(rows, late)).toEqual([
    { unitId: 'obra', unitName: 'obra', open: 3, late: 3, median: 20 },
    { unitId: 'metro', unitName: 'metro', open: 2, late: 2, median: 13 },
    { unitId: 'parques', unitName: 'parques', open: 5, late: 1, median: 20 },
    { unitId: 'agua', unitName: 'agua', open: 3, late: 0, median: undefined },
  ])
})
