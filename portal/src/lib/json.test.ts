import fc from 'fast-check'
import { expect, test } from 'vitest'
import { canonicalJson, parseBounded, sha256 } from './json.ts'

test('two papers with the same content are the same bytes, whatever the order of their fields', () => {
  expect(canonicalJson({ b: [1, { z: null, a: 'ñ' }], a: true })).toBe(
    canonicalJson({ a: true, b: [1, { a: 'ñ', z: null }] }),
  )
})

test('the example of RFC 8785 is written as the RFC writes it', () => {
  const value = {
    numbers: [Number('333333333.33333329'), 1e30, 4.5, 2e-3, 0.000000000000000000000000001],
    string: '\u20ac$\u000F\u000aA\'\u0042\u0022\u005c\\"/',
    literals: [null, true, false],
  }
  expect(canonicalJson(value)).toBe(
    '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],' +
      '"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
  )
})

test('keys stand in the order of RFC 8785, which is not that of the alphabet', () => {
  const keys = {
    '\u20ac': 1,
    '\r': 2,
    '\ufb33': 3,
    '1': 4,
    '\u{1f600}': 5,
    '\u0080': 6,
    '\u00f6': 7,
  }
  expect(canonicalJson(keys)).toBe('{"\\r":2,"1":4,"\u0080":6,"ö":7,"€":1,"😀":5,"\ufb33":3}')
})

test('what JSON cannot say is never written', () => {
  for (const value of [Number.NaN, Number.POSITIVE_INFINITY, [undefined], () => 0, '\ud800', 10n])
    expect(() => canonicalJson(value)).toThrow(TypeError)
  expect(canonicalJson({ absent: undefined, at: new Date(0) })).toBe(
    '{"at":"1970-01-01T00:00:00.000Z"}',
  )
})

test('a fingerprint is the one that everybody computes', () => {
  const empty = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'
  expect(sha256('')).toBe(empty)
  expect(sha256('Peñón')).toBe(sha256(new TextEncoder().encode('Peñón')))
})

test.each([
  ['{"a": [1, 2', 'cut-short', 1, 12],
  ['{"a": "sin cerr', 'cut-short', 1, 16],
  ['{"a": tru', 'cut-short', 1, 10],
  ['', 'cut-short', 1, 1],
  ['{"a": 1,\n "b": verdad}', 'not-json', 2, 7],
  ['[1,\n2,\n]', 'not-json', 3, 1],
  ['{"a" 1}', 'not-json', 1, 6],
  ['[1}', 'not-json', 1, 3],
  ['[01]', 'not-json', 1, 3],
  ['{"a":1} x', 'not-json', 1, 9],
  ["{'a':1}", 'not-json', 1, 2],
  ['["a\nb"]', 'not-json', 1, 4],
])('%j is refused with the line and column where it breaks', (text, because, line, column) => {
  expect(parseBounded(text)).toEqual({ accepted: false, refusal: { because, line, column } })
})

test('a file of a hundred thousand open brackets is refused, and nothing falls', () => {
  const decision = parseBounded('['.repeat(100_000))
  expect(decision).toEqual({
    accepted: false,
    refusal: { because: 'too-deep', limit: 64, line: 1, column: 65 },
  })
})

test('a file larger than the limit is refused before it is read', () => {
  expect(parseBounded('"ññ"', { maxBytes: 5 })).toEqual({
    accepted: false,
    refusal: { because: 'too-large', bytes: 6, limit: 5 },
  })
})

test('every JSON that can be written is read, and with a byte order mark too', () => {
  fc.assert(
    fc.property(fc.json(), (text) => {
      expect(parseBounded(`\uFEFF${text}`)).toEqual({ accepted: true, fact: JSON.parse(text) })
    }),
  )
})

test('whatever is cut from the end of a paper is noticed', () => {
  const text = JSON.stringify({ obras: [{ monto: -12.5e3, lista: true, nota: 'línea\n"dos"' }] })
  for (let end = 0; end < text.length; end += 1)
    expect(parseBounded(text.slice(0, end))).toMatchObject({ refusal: { because: 'cut-short' } })
})

test('it accepts exactly what the platform reads', () => {
  const pieces = fc.constantFrom(
    '{',
    '}',
    '[',
    ']',
    ',',
    ':',
    '"a"',
    '1',
    '-',
    '.5',
    'e3',
    'true',
    ' ',
    '\\',
  )
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 8 }), (parts) => {
      const text = parts.join('')
      expect(parseBounded(text).accepted).toBe(isJson(text))
    }),
    { numRuns: 2000 },
  )
})

function isJson(text: string) {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}
