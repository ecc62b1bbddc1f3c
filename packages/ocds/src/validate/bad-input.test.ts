import { describe, expect, test } from 'vitest'
import { edcaPackage, edcaRelease } from '../../bench/edca-releases.ts'
import { MOST_FINDINGS } from './report.ts'
import { validate } from './validate.ts'
import { validateStream } from './validate-stream.ts'

const release: object = edcaRelease(1)
const rulesOf = (document: unknown) => validate(document).errors.map(({ rule }) => rule)

async function* bytesOf(...pieces: string[]) {
  for (const piece of pieces) yield new TextEncoder().encode(piece)
}

describe('what is out of all measure gets a report', () => {
  const long = 'a'.repeat(5_000_000)
  const withUrl = (url: string) => ({
    ...release,
    tender: { id: 't', documents: [{ id: 'd', url }] },
  })

  test.each<[string, unknown, string[]]>([
    ['an address of millions of signs', withUrl(`http://a.mx/${long}`), []],
    ['a text of millions of signs where an address is due', withUrl(long), ['uri']],
    [
      'a date of millions of digits',
      { ...release, date: `2026-01-01T00:00:00.${'1'.repeat(5e6)}Z` },
      ['date-time'],
    ],
    [
      'a version of millions of digits',
      { ...edcaPackage(1), version: '1'.repeat(5e6) },
      ['pattern'],
    ],
    ['a field of a name of millions of signs', { ...release, [long]: 1 }, []],
    ['the year zero', { ...release, date: '0000-01-01T00:00:00Z' }, ['date-time']],
    ['the year 9999', { ...release, date: '9999-12-31T23:59:59Z' }, []],
  ])('%s', (_, document, rules) => {
    expect(rulesOf(document)).toEqual(rules)
  })

  test('more errors than a report holds', () => {
    const { errors, truncated } = validate(Array(MOST_FINDINGS + 10).fill(7))

    expect([errors.length, truncated]).toEqual([MOST_FINDINGS, true])
  })

  test('processes that are related in a circle, and to themselves', () => {
    const related = (n: number, other: number) => ({
      ...edcaRelease(n),
      relatedProcesses: [{ id: 'r', scheme: 'ocid', identifier: edcaRelease(other).ocid }],
    })
    const releases = [related(1, 2), related(2, 1), related(3, 3)]

    expect(validate({ ...edcaPackage(0), releases }).coherence.map(({ path }) => path)).toEqual([
      'releases/2/relatedProcesses/0/identifier',
    ])
  })

  test('an extension of an address of this machine is listed and never asked for', () => {
    const extensions = ['http://127.0.0.1:1/ocds_x_extension/extension.json', 'file:///etc/passwd']
    const { releases } = edcaPackage(1)

    expect(validate({ ...edcaPackage(0), releases, extensions }).extensions).toEqual({
      applied: [],
      unknown: extensions,
    })
  })
})

describe('a stream of what is no document gets a report', () => {
  test.each<[string, string[], string[]]>([
    ['a hundred thousand open lists', ['['.repeat(100_000)], ['json']],
    ['a list of deep lists', ['['.repeat(100_000), ']'.repeat(100_000)], ['object']],
    [
      'a package that is cut',
      ['{"releases":[', '{},'.repeat(3)],
      ['required', 'uniqueItems', 'json'],
    ],
    ['lines that are all broken', ['{}\n', '{\n'.repeat(200_000)], ['required', 'json']],
    ['bytes of no text', ['\uFFFD\u0000'], ['json']],
  ])('%s', async (_, pieces, rules) => {
    const { errors, valid } = await validateStream(() => bytesOf(...pieces), { wholeUpTo: 10 })

    expect(valid).toBe(false)
    expect([...new Set(errors.map(({ rule }) => rule))].toSorted()).toEqual(rules.toSorted())
  })
})
