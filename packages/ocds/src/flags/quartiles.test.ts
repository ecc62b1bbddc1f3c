import { expect, test } from 'vitest'
import { lowerFence, quartilesOf, upperFence } from './quartiles.ts'

test('the quartiles are of type 8: 1 to 4 have 1.41667 and 3.58333', () => {
  const { q1, q3 } = quartilesOf([3, 1, 4, 2])
  expect(q1).toBeCloseTo(1.416666666666667, 14)
  expect(q3).toBeCloseTo(3.583333333333333, 14)
})

test('one number is both, and of none there is none', () => {
  expect(quartilesOf([7])).toEqual({ q1: 7, q3: 7 })
  expect(quartilesOf([])).toEqual({ q1: Number.NaN, q3: Number.NaN })
})

test('the fences are one and a half ranges away, rounded once', () => {
  expect(lowerFence({ q1: 10, q3: 14 })).toBe(4)
  expect(upperFence({ q1: 10, q3: 14 })).toBe(20)
  // Rounded twice they would be 1.4499999999999997 and -0.5499999999999998.
  const quartiles = { q1: 0.2, q3: 0.7 }
  const exact = (base: number, sign: 1n | -1n) =>
    exactFence(base, quartiles.q3 - quartiles.q1, sign)
  expect(upperFence(quartiles)).toBe(exact(quartiles.q3, 1n))
  expect(lowerFence(quartiles)).toBe(exact(quartiles.q1, -1n))
})

/** In whole numbers of 2^-200, where nothing is rounded but the last step. */
function exactFence(base: number, range: number, sign: 1n | -1n) {
  const whole = (value: number) => BigInt(value * 2 ** 100) * 2n ** 100n
  return Number((2n * whole(base) + sign * 3n * whole(range)) / 2n) / 2 ** 200
}
