import { expect, test } from 'vitest'
import { findPersonalValue } from './personal-values.ts'

test.each([
  'GOMC800101HDFRRL09',
  'GOMC8001019X3',
  'vecina@example.org',
  'Escribe a ana.ruiz+obras@example.org, por favor',
])('«%s» is personal', (text) => {
  expect(findPersonalValue({ title: text })).toBe('title')
})

test.each(['K1-el-obispo', 'Calle 5 @ Centro', 'SOP2025-014'])('«%s» is not', (text) => {
  expect(findPersonalValue({ title: text })).toBeUndefined()
})

// Letter by letter from each beginning it would take minutes.
test('a very long word is read in one pass', { timeout: 10_000 }, () => {
  expect(findPersonalValue('x'.repeat(1_000_000))).toBeUndefined()
})
