import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { drawRelease } from '../../test/any-release.ts'
import { isObject, type Json, type JsonObject } from './json.ts'
import { compileReleases, versionReleases } from './merge.ts'

const head = (at: number) => ({ ocid: 'ocds-a-1', id: `${at}`, date: `2026-0${at + 1}` })

/** Small vocabularies, so that releases meet in the same fields and ids. */
const literal = fc.oneof(fc.integer({ min: 0, max: 3 }), fc.constantFrom('a', 'b', null))
const item = fc.record(
  { id: fc.constantFrom('1', '2', 3), title: literal, more: fc.record({ x: literal }) },
  { requiredKeys: ['id'] },
)
const smallProcess = fc
  .array(
    fc.record(
      {
        title: literal,
        tender: fc.record({ id: literal, value: literal }, { requiredKeys: [] }),
        awards: fc.array(item, { maxLength: 4 }),
        tags: fc.array(fc.constantFrom('x', 'y'), { minLength: 1 }),
      },
      { requiredKeys: [] },
    ),
    { minLength: 1, maxLength: 6 },
  )
  .map((releases) => releases.map((one, at): JsonObject => ({ ...one, ...head(at) })))

/** Valid releases with any fields of the standard and its extensions. */
const anyProcess = fc
  .tuple(fc.gen(), fc.integer({ min: 1, max: 4 }))
  .map(([draw, count]) =>
    Array.from({ length: count }, (_, at): JsonObject => ({ ...drawRelease(draw), ...head(at) })),
  )

describe.each([
  ['releases that meet in their fields', smallProcess, 200],
  ['releases of all fields of the standard', anyProcess, 60],
])('for any process of %s', (_, process, numRuns) => {
  const forAny = (check: (releases: JsonObject[]) => void) =>
    fc.assert(fc.property(process, check), { numRuns })

  test('the order in which releases come is free, and they stay as they were', () => {
    forAny((releases) => {
      const before = structuredClone(releases)
      expect(compileReleases(releases.toReversed())).toEqual(compileReleases(releases))
      expect(versionReleases(releases.toReversed())).toEqual(versionReleases(releases))
      expect(releases).toEqual(before)
    })
  })

  test('compiling what is compiled changes nothing', () => {
    forAny((releases) => {
      const once = compileReleases(releases).release
      expect(withoutEmpty(compileReleases([once]).release)).toEqual(withoutEmpty(once))
    })
  })

  test('the last version of each field is what is compiled', () => {
    forAny((releases) => {
      const { tag: _, id: __, date: ___, ...compiled } = compileReleases(releases).release
      const last = lastOf(versionReleases(releases).release)
      expect(withoutEmpty(last ?? null)).toEqual(withoutEmpty(compiled))
    })
  })

  test('compiling release by release gives what compiling all at once gives', () => {
    forAny((releases) => {
      const [first, ...rest] = releases
      const step = (sofar: JsonObject, next: JsonObject) => compileReleases([sofar, next]).release
      const stepwise = rest.reduce<JsonObject>(step, compileReleases([first]).release)
      expect(withoutEmpty(stepwise)).toEqual(withoutEmpty(compileReleases(releases).release))
    })
  })

  test('nothing of the result is shared with the releases', () => {
    forAny((releases) => {
      const given = new Set(objectsIn(releases))
      for (const merge of [compileReleases, versionReleases]) {
        expect(objectsIn(merge(releases).release).some((object) => given.has(object))).toBe(false)
      }
    })
  })
})

/** An object whose fields were all taken away stays as `{}`, and in a next release says nothing. */
function withoutEmpty(value: Json): Json | undefined {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) {
    const kept = value.map(withoutEmpty).filter((entry) => entry !== undefined)
    return value.length > 0 && kept.length === 0 ? undefined : kept
  }
  const entries = Object.entries(value).flatMap(([key, inside]): [string, Json][] => {
    const kept = withoutEmpty(inside)
    return kept === undefined ? [] : [[key, kept]]
  })
  return entries.length === 0 ? undefined : Object.fromEntries(entries)
}

/** What a history amounts to. */
function lastOf(value: Json): Json | undefined {
  if (Array.isArray(value)) {
    const last = value.at(-1)
    if (isObject(last) && 'releaseID' in last && 'value' in last) return last.value ?? undefined
    return value.map((entry) => lastOf(entry) ?? {})
  }
  if (!isObject(value)) return value
  const entries = Object.entries(value).flatMap(([key, inside]): [string, Json][] => {
    const last = lastOf(inside)
    return last === undefined ? [] : [[key, last]]
  })
  return Object.fromEntries(entries)
}

const objectsIn = (value: Json): object[] =>
  typeof value === 'object' && value !== null
    ? [value, ...Object.values(value).flatMap(objectsIn)]
    : []
