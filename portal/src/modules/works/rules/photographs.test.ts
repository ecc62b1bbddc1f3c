import { expect, test } from 'vitest'
import { beforeAndNow, inTime } from './photographs.ts'

const photo = (id: string, publishedOn: string) => ({ id, publishedOn })

test('a photograph is of the day of its report, not of the day of its publication', () => {
  const photos = [photo('late', '2026-09-30'), photo('a', '2026-09-01'), photo('b', '2026-08-01')]
  const told = [{ on: '2026-07-15', documents: ['late'] }]
  expect(inTime(photos, told).map(({ id, on }) => [id, on])).toEqual([
    ['late', '2026-07-15'],
    ['b', '2026-08-01'],
    ['a', '2026-09-01'],
  ])
})

const photos = [
  { id: 'a', on: '2026-08-01' },
  { id: 'b', on: '2026-09-01' },
]

test('before and now are compared once the work has begun', () => {
  expect(beforeAndNow(photos, '2026-08-01')).toEqual({ before: photos[0], newest: photos[1] })
})

test.each([
  ['a work that has not begun', photos, undefined, 'b'],
  ['photographs of the work alone', photos, '2026-07-01', 'b'],
  ['a single photograph', photos.slice(0, 1), '2026-09-01', 'a'],
  ['no photographs', [], '2026-09-01', undefined],
] as const)('%s has nothing to compare', (_, some, begunOn, newest) => {
  const seen = beforeAndNow(some, begunOn)
  expect([seen.before, seen.newest?.id]).toEqual([undefined, newest])
})
