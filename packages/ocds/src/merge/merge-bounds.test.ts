import { describe, expect, test } from 'vitest'
import type { Json, JsonObject } from './json.ts'
import { compileReleases, versionReleases } from './merge.ts'

const january: JsonObject = { ocid: 'ocds-a-1', id: '1', date: '2026-01-01T00:00:00Z' }
const february: JsonObject = { ocid: 'ocds-a-1', id: '2', date: '2026-02-01T00:00:00Z' }
const compile = (first: JsonObject, second: JsonObject) =>
  compileReleases([
    { ...january, ...first },
    { ...february, ...second },
  ])

describe('what the standard calls an error', () => {
  test.each([
    ['no-releases', []],
    ['release-not-object', [january, '{}']],
    ['release-not-object', [[]]],
    ['date-missing', [january, { ocid: 'ocds-a-1' }]],
    ['date-null', [january, { ...february, date: null }]],
    ['date-not-string', [january, { ...february, date: 20260201 }]],
    [
      'inconsistent-type',
      [
        { ...january, x: 1 },
        { ...february, x: { y: 1 } },
      ],
    ],
    [
      'inconsistent-type',
      [
        { ...january, x: { y: 1 } },
        { ...february, x: [{ id: '1' }] },
      ],
    ],
    [
      'inconsistent-type',
      [
        { ...january, x: ['a'] },
        { ...february, x: { y: 1 } },
      ],
    ],
  ])('%s', (code, releases) => {
    expect(() => compileReleases(releases)).toThrow(expect.objectContaining({ code }))
    expect(() => versionReleases(releases)).toThrow(expect.objectContaining({ code }))
  })
})

describe('what comes back as a warning', () => {
  test('two items of a list share an id, and the last word on each field stays', () => {
    const items = [
      { id: '1', a: 1 },
      { id: '1', a: 2 },
    ]
    const { release, warnings } = compileReleases([{ ...january, items }])

    expect(release.items).toEqual([{ id: '1', a: 2 }])
    expect(warnings).toMatchObject([{ code: 'duplicate-id', path: 'items', id: '1' }])
  })

  test('two releases share a date, and stay in the order in which they came', () => {
    const { release, warnings } = compile({ x: 1 }, { x: 2, date: january.date ?? null })

    expect(release.x).toBe(2)
    expect(warnings).toMatchObject([{ code: 'repeated-date' }])
  })

  test('the releases are of two processes', () => {
    expect(compile({}, { ocid: 'ocds-a-2' }).warnings).toMatchObject([{ code: 'different-ocid' }])
  })
})

test('a null takes the field away, an empty object or list says nothing', () => {
  expect(compile({ x: 1, y: { z: 1 } }, { x: null, y: {}, w: [] }).release).toEqual({
    tag: ['compiled'],
    id: 'ocds-a-1-2026-02-01T00:00:00Z',
    date: '2026-02-01T00:00:00Z',
    ocid: 'ocds-a-1',
    y: { z: 1 },
  })
})

test('items without an id are never taken for one another; those whose id is null are one', () => {
  const items = [{ a: 1 }, { a: 2 }, { id: { b: 1 }, c: 1 }, { id: null, d: 1 }, { id: null, e: 1 }]
  const { release, warnings } = compile({ items }, { items })
  expect(release.items).toEqual([
    ...[{ a: 1 }, { a: 2 }, { id: { b: 1 }, c: 1 }, { d: 1, e: 1 }],
    ...[{ a: 1 }, { a: 2 }, { id: { b: 1 }, c: 1 }],
  ])
  expect(warnings).toMatchObject([{ code: 'duplicate-id' }, { code: 'duplicate-id' }])
})

describe('a list changes its kind', () => {
  const values = { x: ['a', 'b'] }
  const objects = { x: [{ id: '1', y: 1 }] }

  test('objects after values stand beside them, and a warning asks which is right', () => {
    const { release, warnings } = compile(values, objects)
    expect(release.x).toEqual(['a', 'b', { id: '1', y: 1 }])
    expect(warnings).toMatchObject([{ code: 'mixed-lists', path: 'x' }])
  })

  test('values after objects do not count, and a warning says so', () => {
    const { release, warnings } = compile(objects, values)
    expect(release.x).toEqual(objects.x)
    expect(warnings).toMatchObject([{ code: 'literal-ignored', path: 'x' }])
  })

  test('a list of values and objects replaces another such list whole', () => {
    expect(compile({ x: [{ id: 1 }, 'a'] }, { x: [{ id: 2 }, 'b'] }).release.x).toEqual([
      { id: 2 },
      'b',
    ])
  })
})

test('what was taken away by a null may come back as an object', () => {
  const releases = [{ x: 1 }, { x: null }, { x: { y: 2 } }].map((fields, at) => ({
    ...{ ...january, ...fields, id: `${at}`, date: `2026-0${at + 1}` },
  }))
  expect(compileReleases(releases).release.x).toEqual({ y: 2 })
  expect(versionReleases(releases.slice(1)).release.x).toMatchObject({ y: [{ value: 2 }] })
})

test('a release says each field once: of objects that share an id, the last is in the history', () => {
  const items = [
    { id: 1, key: 'first' },
    { id: 1, key: 'second' },
  ]
  const history = versionReleases([{ ...january, items }]).release
  expect(history.items).toMatchObject([{ id: 1, key: [{ value: 'second' }] }])
})

test('an id that the rules omit still tells the items of a list apart', () => {
  const properties = { id: { type: 'string', omitWhenMerged: true }, a: { type: 'number' } }
  const list = { type: 'array', items: { type: 'object', properties } }
  const items = (a: number) => ({ items: [{ id: '1', a }] })
  const { release } = compileReleases(
    [
      { ...january, ...items(1) },
      { ...february, ...items(2) },
    ],
    { schema: { properties: { items: list } } },
  )
  expect(release.items).toEqual([{ id: '1', a: 2 }])
})

test('a release without ocid is merged under the name that the reference gives it', () => {
  const { ocid: _, ...nameless } = january
  expect(compileReleases([nameless]).release).toMatchObject({ id: 'None-2026-01-01T00:00:00Z' })
})

test('the identifiers 1 and "1" are one, and the first that was said stays', () => {
  const items = (id: Json, a: number) => ({ items: [{ id, a }] })
  expect(compile(items(1, 1), items('1', 2)).release.items).toEqual([{ id: 1, a: 2 }])
})

describe('the order of releases is that of their dates as text, as in the reference', () => {
  const titled = (date: string) => ({ ...january, date, title: date })
  const lastOf = (...dates: string[]) => compileReleases(dates.map(titled)).release.title

  test.each([
    ['2026-03-02T00:00:00.5Z', '2026-03-02T00:00:00.12345Z'],
    ['2026-03-02T01:00:00Z', '2026-03-01T23:00:00-06:00'],
    ['2026-10-01', '2026-09-30T00:00:00Z'],
  ])('%s is after %s', (later, earlier) => {
    expect(lastOf(later, earlier)).toBe(later)
    expect(lastOf(earlier, later)).toBe(later)
  })
})

test('a field called __proto__ is data and touches no prototype', () => {
  const release = JSON.parse('{"__proto__":{"polluted":true},"constructor":{"prototype":{"a":1}}}')
  const merged = compileReleases([{ ...january, ...release }, JSON.parse(JSON.stringify(february))])

  expect(Object.hasOwn({}, 'polluted')).toBe(false)
  expect(({} as JsonObject).polluted).toBeUndefined()
  expect(merged.release.constructor).toEqual({ prototype: { a: 1 } })
})

test('a release nested without end is refused, not a crash', () => {
  let deep: Json = 1
  for (let level = 0; level < 100_000; level++) deep = level % 2 ? [deep] : { a: deep }
  const error = expect.objectContaining({ code: 'too-deep' })

  expect(() => compileReleases([{ ...january, deep }])).toThrow(error)
  expect(() => compileReleases([{ ...january, deep: ['plain', deep] }])).toThrow(error)
})
