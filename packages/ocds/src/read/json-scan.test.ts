import { expect, test } from 'vitest'
import { scanJson } from './json-scan.ts'

test('whatever is cut from the end of a text is told as cut, and where it ends', () => {
  const text = JSON.stringify({
    obras: [{ monto: -12.5e-3, lista: true, nota: 'línea\n"ñ\u0007"' }],
  })
  for (let end = 0; end < text.length; end += 1) {
    const broken = { because: 'cut-short', line: 1, column: end + 1 }
    expect(scanJson(text.slice(0, end)).broken).toEqual(broken)
  }
  expect(scanJson(text).broken).toBeNull()
})

test.each([
  ['{"a": verdad}', 7],
  ['[tue]', 3],
  ['[1.x]', 4],
  ['["\\x"]', 4],
  ['["\\u12g4"]', 7],
])('%j is wrong where nothing more would mend it', (text, column) => {
  expect(scanJson(text).broken).toEqual({ because: 'not-json', line: 1, column })
})

test('a text that is nested deeper than asked for is refused there', () => {
  expect(scanJson('[[1]]', { deepest: 2 }).broken).toBeNull()
  expect(scanJson('[{"a":[', { deepest: 2 }).broken).toEqual({
    because: 'too-deep',
    line: 1,
    column: 7,
  })
})
