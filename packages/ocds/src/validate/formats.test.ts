import { expect, test } from 'vitest'
import { isDateTime, isUri } from './formats.ts'

test.each([
  ['2026-03-01T09:30:00-06:00', true],
  ['2026-03-01T09:30:00.123456Z', true],
  ['2026-03-01t09:30:00z', true],
  ['2024-02-29T00:00:00Z', true],
  ['2026-02-29T00:00:00Z', false],
  ['2026-03-01T09:30:00', false],
  ['2026-03-01', false],
  ['2026-03-01 09:30:00Z', false],
  ['2026-03-01T24:00:00Z', false],
  ['2026-03-01T09:30:60Z', false],
  ['2026-03-01T09:30:00+0600', false],
  ['0000-03-01T09:30:00Z', false],
  ['2026-13-01T09:30:00Z', false],
  ['', false],
])('the date %s is one: %s', (text, expected) => {
  expect(isDateTime(text)).toBe(expected)
})

test.each([
  ['https://datos.tequio.mx/a%20b?c=d#e', true],
  ['http://[2001:db8::1]:8080/', true],
  ['http://[::ffff:10.0.0.1]/', true],
  ['mailto:ana@tequio.mx', true],
  ['urn:isbn:9780', true],
  ['http://', true],
  ['a:', true],
  ['www.tequio.mx', false],
  ['/relativa', false],
  ['', false],
  ['https://tequio.mx/niño', false],
  ['https://tequio.mx/a b', false],
  ['https://tequio.mx/%zz', false],
  ['http://[2001:db8:::1]/', false],
  ['https://tequio.mx/[a]', false],
  ['1http://tequio.mx', false],
])('the address %s is one: %s', (text, expected) => {
  expect(isUri(text)).toBe(expected)
})

test('a hostile address is judged at once', () => {
  expect(isUri(`http://${'a'.repeat(1_000_000)}é`)).toBe(false)
  expect(isUri(`a:${'/a'.repeat(500_000)} `)).toBe(false)
})
