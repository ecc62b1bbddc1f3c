import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { scanJson } from '../read/json-scan.ts'
import { readDocuments } from './read-documents.ts'

const release = (id: string) => ({ ocid: 'ocds-abcdef-1', id, tag: ['tender'] })
const places = (value: unknown) =>
  readDocuments(JSON.stringify(value)).releases.map(({ release: found, path }) => [found.id, path])

describe('the releases of a file are found wherever they are', () => {
  const a = release('a')
  const b = release('b')
  test.each<[string, unknown, unknown]>([
    ['one release', a, [['a', '']]],
    [
      'a package',
      { uri: 'u', releases: [a, b] },
      [
        ['a', 'releases/0'],
        ['b', 'releases/1'],
      ],
    ],
    [
      'a plain list',
      [a, b],
      [
        ['a', '0'],
        ['b', '1'],
      ],
    ],
    [
      'a list of packages',
      [{ releases: [a] }, { releases: [b] }],
      [
        ['a', '0/releases/0'],
        ['b', '1/releases/0'],
      ],
    ],
    [
      'the wrapping of INAI',
      { arrayReleasePackage: [{ releases: [a] }] },
      [['a', 'arrayReleasePackage/0/releases/0']],
    ],
    [
      'a record with its releases',
      { records: [{ ocid: 'o', releases: [a], compiledRelease: b }] },
      [['a', 'records/0/releases/0']],
    ],
    [
      'a record with links',
      { records: [{ ocid: 'o', releases: [{ url: 'u' }], compiledRelease: b }] },
      [['b', 'records/0/compiledRelease']],
    ],
  ])('%s', (_, document, found) => {
    expect(places(document)).toEqual(found)
  })

  test('each release brings what its package says of itself', () => {
    const { releases } = readDocuments(JSON.stringify({ uri: 'u', version: '1.0', releases: [a] }))
    expect(releases).toMatchObject([{ package: { uri: 'u', version: '1.0' } }])
  })

  test('each line of JSON Lines is a document, and a broken one leaves the others', () => {
    const text = `${JSON.stringify(a)}\n\n{"ocid": \n${JSON.stringify(b)}\n`
    const { releases, refused } = readDocuments(new TextEncoder().encode(`\uFEFF${text}`))

    expect(releases.map(({ line }) => line)).toEqual([1, 4])
    expect(refused).toMatchObject([{ line: 3, column: 10 }])
  })
})

describe('what cannot be read is refused with its place', () => {
  test.each([
    ['{"releases": [\n  {"id": "1",\n', 3, 1],
    ['{"a": NaN}', 1, 7],
    ['[1, 2', 1, 6],
    ['{"a": "sin fin', 1, 15],
    ['{"a": 1,}', 1, 9],
    ['{"a" 1}', 1, 6],
    ['[01]', 1, 3],
    ['[1] x', 1, 5],
  ])('%j', (text, line, column) => {
    expect(readDocuments(text).refused).toMatchObject([{ line, column }])
  })

  test.each([
    ['an empty file', ''],
    ['a number', '7'],
    ['an object of no kind', '{"a":1}'],
    ['bytes that are no UTF-8', new Uint8Array([0x7b, 0xff])],
    ['a million nested lists', '['.repeat(1_000_000) + ']'.repeat(1_000_000)],
  ])('%s', (_, input) => {
    const { releases, refused } = readDocuments(input)
    expect([releases.length, refused.length]).toEqual([0, 1])
  })

  test('a file bigger than admitted is not read', () => {
    expect(readDocuments('[1,2,3]', { maxBytes: 3 }).refused).toHaveLength(1)
  })
})

test('of a million refusals the first are listed and the others counted', () => {
  const reading = readDocuments(`[${Array(1_000_000).fill('1').join()}]`, { mostRefused: 10 })
  expect([reading.refused.length, reading.unlisted]).toEqual([10, 999_990])
})

test('a key that comes twice is told, in files of any size and however it is written', () => {
  const long = `{"ocid": "${'a'.repeat(9_000_000)}", "\\u006fcid": "b"}`
  expect(readDocuments(long).repeatedKeys).toEqual([{ key: 'ocid', line: 1, column: 9_000_014 }])
})

test('a key that comes twice is told', () => {
  const { repeatedKeys } = readDocuments(
    '{"ocid": "a",\n "tag": [{"x": 1}, {"x": 2}], "ocid": "b"}',
  )
  expect(repeatedKeys).toEqual([{ key: 'ocid', line: 2, column: 31 }])
})

test('the scanner and the platform agree on what JSON is', () => {
  const pieces = fc.constantFrom(
    '{',
    '}',
    '[',
    ']',
    ',',
    ':',
    '"a"',
    '"\\u00e1"',
    '1',
    '-0.5e3',
    'true',
    'null',
    ' ',
    '"',
    '\\',
    '01',
  )
  const text = fc.oneof(
    fc.array(pieces, { maxLength: 9 }).map((parts) => parts.join('')),
    fc.json(),
  )
  fc.assert(
    fc.property(text, (written) => {
      expect(scanJson(written).broken === null).toBe(isJson(written))
    }),
    { numRuns: 3000 },
  )
})

const isJson = (text: string) => {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}
