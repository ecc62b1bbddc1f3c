import { expect, test } from 'vitest'
import { wholeDaysBetween } from './whole-days.ts'

test.each([
  ['2026-01-01T00:00:00Z', '2026-01-16T00:00:00Z', 15],
  ['2026-01-01T00:00:00.5Z', '2026-01-16T00:00:00.4Z', 14],
  ['2026-01-16T00:00:00Z', '2026-01-01T00:00:00.000000001Z', -14],
  ['2026-01-01T00:00:00-06:00', '2026-01-16T05:59:59Z', 14],
  ['2026-01-01t00:00:00z', '2026-01-02 00:00:00+00:00', 1],
  ['0001-01-01T00:00:00Z', '0002-01-01T00:00:00Z', 365],
  ['2016-12-31T23:59:60Z', '2017-01-01T23:59:59Z', 0],
  ['2026-01-02T00:00:00Z', '2026-01-01T12:00:00Z', 0],
])('from %s to %s there are %i', (from, to, days) => {
  expect(Math.abs(wholeDaysBetween(from, to) ?? Number.NaN)).toBe(Math.abs(days))
  expect(Math.sign(wholeDaysBetween(from, to) ?? 0) + 0).toBe(Math.sign(days))
})

test.each([
  '2026-01-01',
  '2026-01-01T00:00:00',
  '2026-02-30T00:00:00Z',
  '2026-13-01T00:00:00Z',
  '2026-01-01T24:00:00Z',
  '2026-01-01T00:00:61Z',
  '2026-01-01T00:00:00+24:00',
  ' 2026-01-01T00:00:00Z',
  '',
])('«%s» is no instant', (text) => {
  expect(wholeDaysBetween(text, '2026-01-16T00:00:00Z')).toBeUndefined()
})
