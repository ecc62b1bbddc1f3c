import { expect, test } from 'vitest'
import { entryCorrected } from './corrected-entry.ts'

const history = [
  { id: 1, act: 'works.registered', facts: { facts: { title: 'Banqueta', unitId: 'obra' } } },
  { id: 2, act: 'works.step-taken', facts: { title: 'x' } },
  { id: 3, act: 'works.corrected', facts: { before: {}, after: { title: 'Banquetas' } } },
  { id: 4, act: 'works.loaded', facts: { before: {}, after: { facts: { votes: 40 } } } },
] as const

test('a correction corrects the act that set the value', () => {
  expect(entryCorrected(history, ['unitId'])).toBe(1)
  expect(entryCorrected(history, ['title'])).toBe(3)
  expect(entryCorrected(history, ['votes'])).toBe(4)
})

test('of several values, it corrects the newest act', () => {
  expect(entryCorrected(history, ['unitId', 'title'])).toBe(3)
})

test('what nobody had said was left empty by the act that registered the work', () => {
  expect(entryCorrected(history, ['address'])).toBe(1)
})
