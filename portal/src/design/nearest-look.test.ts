import { expect, test } from 'vitest'
import { contrastRatio } from '../lib/contrast.ts'
import { contrastProblem } from './contrast.ts'
import { nearestLook } from './nearest-look.ts'
import { fromOklch, toOklch } from './oklch.ts'

const ours = { strong: '#0b5a4f', accent: '#e7b02c' }

test('a colour is the same after it was seen as people see it', () => {
  for (const colour of [
    '#000000',
    '#ffffff',
    '#0b5a4f',
    '#e7b02c',
    '#ff0000',
    '#0000ff',
    '#7f7f7f',
  ])
    expect(fromOklch(toOklch(colour))).toBe(colour)
})

test('red, green and blue are seen as their author says', () => {
  expect(toOklch('#ff0000').lightness).toBeCloseTo(0.628, 3)
  expect(toOklch('#00ff00').chroma).toBeCloseTo(0.2948, 3)
  expect((toOklch('#0000ff').hue * 180) / Math.PI + 360).toBeCloseTo(264.05, 1)
})

test('colours that pass stay as they are, and what is no colour has no neighbour', () => {
  expect(nearestLook(ours)).toEqual(ours)
  expect(nearestLook({ ...ours, strong: 'verde' })).toBeUndefined()
})

test.each([
  ['a yellow of the carnival', { strong: '#ffee00', accent: '#e7b02c' }],
  ['the pink of the campaign', { strong: '#ff4fa3', accent: '#ffd1e6' }],
  ['a grey', { strong: '#767676', accent: '#e7b02c' }],
  ['white on white', { strong: '#ffffff', accent: '#ffffff' }],
  ['an accent of wine', { strong: '#0b5a4f', accent: '#7a1f1f' }],
  ['two that are alike', { strong: '#a4432a', accent: '#d98b2b' }],
  ['black on black', { strong: '#000000', accent: '#000000' }],
])('%s has a neighbour of its own hue that everybody reads', (_, look) => {
  const found = nearestLook(look)
  expect(found && contrastProblem(found)).toBeUndefined()
  for (const key of ['strong', 'accent'] as const) {
    const [was, is] = [toOklch(look[key]), toOklch(found?.[key] ?? '')]
    // What is almost grey has no hue to keep.
    if (is.chroma > 0.02) expect(Math.abs(was.hue - is.hue)).toBeLessThan(0.06)
  }
})

test('the neighbour is the nearest: a hair lighter would not pass', () => {
  const { strong = '' } = nearestLook({ strong: '#ff4fa3', accent: '#ffffff' }) ?? {}
  expect(contrastRatio(strong, '#fbf8f2')).toBeGreaterThanOrEqual(4.5)
  const lighter = fromOklch({ ...toOklch(strong), lightness: toOklch(strong).lightness + 0.006 })
  expect(contrastProblem({ strong: lighter, accent: '#ffffff' })?.because).toBe('strong-too-light')
})

test('every colour of a wheel finds one', () => {
  for (let hue = 0; hue < 6; hue += 0.5)
    for (const lightness of [0.1, 0.3, 0.5, 0.7, 0.9]) {
      const colour = fromOklch({ lightness, chroma: 0.15, hue })
      const found = nearestLook({ strong: colour, accent: colour })
      expect(found && contrastProblem(found)).toBeUndefined()
    }
})
