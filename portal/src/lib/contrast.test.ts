import { expect, test } from 'vitest'
import { contrastRatio, isColour } from './contrast.ts'

test.each([
  ['#000000', '#ffffff', 21],
  ['#ffffff', '#ffffff', 1],
  // The example of WCAG's technique G18: the lightest grey that passes on white.
  ['#767676', '#ffffff', 4.54],
])('%s on %s has a contrast of %d', (a, b, ratio) => {
  expect(contrastRatio(a, b)).toBeCloseTo(ratio, 2)
  expect(contrastRatio(b, a)).toBeCloseTo(ratio, 2)
})

test('a colour is written with six digits', () => {
  expect([isColour('#0b5a4f'), isColour('#0b5'), isColour('verde')]).toEqual([true, false, false])
  expect(() => contrastRatio('verde', '#ffffff')).toThrow(RangeError)
})
