import fc from 'fast-check'
import { expect, test } from 'vitest'
import { KeySet } from './key-set.ts'

test('a text is there when it came before, and only then', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ maxLength: 3, unit: 'binary' })), (texts) => {
      const keys = new KeySet()
      const exact = new Set<string>()
      for (const text of texts) {
        expect(keys.add(text)).toBe(exact.has(text))
        exact.add(text)
      }
    }),
  )
})

test('a hundred thousand identifiers that differ in one sign are told apart', () => {
  const keys = new KeySet()
  const repeated = Array.from({ length: 100_000 }, (_, n) => keys.add(`ocds-a1b2c3-${n} ${n}`))

  expect(repeated).not.toContain(true)
  expect(keys.add('ocds-a1b2c3-7 7')).toBe(true)
})
