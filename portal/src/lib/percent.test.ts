import { expect, test } from 'vitest'
import { percentText } from './percent.ts'

test.each([
  [0, '0 %'],
  [1 / 45_000, 'menos del 1 %'],
  [0.0099, 'menos del 1 %'],
  [0.01, '1 %'],
  [0.305, '31 %'],
  [44_900 / 45_000, '99 %'],
  [0.999999999, '99 %'],
  [1, '100 %'],
  [1.104, '110 %'],
] as const)(
  '%d of a whole is said as %s: all is said of all, and nothing of nothing',
  (share, words) => {
    expect(percentText(share)).toBe(words)
  },
)
