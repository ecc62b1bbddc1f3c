import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import { type Incoming, releasesByProcess } from './by-process.ts'

const folder = mkdtempSync(join(tmpdir(), 'ocds-test-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function* each<T>(list: readonly T[]) {
  yield* list
}
const all = async (incoming: readonly Incoming<number>[], mostInMemory: number) =>
  await Array.fromAsync(releasesByProcess(each(incoming), { mostInMemory, folder }))

const ocids = ['ocds-a1b2c3-1', 'ocds-a1b2c3-2', 'ocds-A', 'ñandú\t\n"', '😀', '']
const incoming = fc
  .array(fc.tuple(fc.constantFrom(...ocids), fc.string({ unit: 'binary', maxLength: 40 })), {
    maxLength: 60,
  })
  .map((pairs) =>
    pairs.map(([ocid, title], about) => ({ ocid, release: { ocid, tender: { title } }, about })),
  )

test('however little fits in memory, each process comes once, with its releases in their order', async () => {
  await fc.assert(
    fc.asyncProperty(incoming, fc.integer({ min: 1, max: 400 }), async (given, mostInMemory) => {
      const expected = Map.groupBy(given, ({ ocid }) => ocid)
      const found = await all(given, mostInMemory)

      expect(found).toEqual(await all(given, 1e9))
      expect(new Set(found.map(({ ocid }) => ocid)).size).toBe(found.length)
      expect(new Map(found.map(({ ocid, releases }) => [ocid, releases]))).toEqual(
        new Map(
          [...expected].map(([ocid, list]) => [
            ocid,
            list.map(({ release, about }) => ({ release, about, json: JSON.stringify(release) })),
          ]),
        ),
      )
    }),
    { numRuns: 60 },
  )
})

test('processes come in the order of their ocid', async () => {
  const given = ['c', 'a', 'b', 'a'].map((ocid, about) => ({ ocid, release: { ocid }, about }))
  expect((await all(given, 1)).map(({ ocid }) => ocid)).toEqual(['a', 'b', 'c'])
})

test('a process of more than fits is told without its releases, and the others come whole', async () => {
  const given = ['a', 'a', 'a', 'b', 'c'].map((ocid, about) => ({
    ...{ ocid, about },
    // An object takes more room than a value.
    release: ocid === 'c' ? { ocid, tender: {} } : { ocid },
  }))
  const found = releasesByProcess(each(given), { mostInProcess: 5, folder })
  expect(await Array.fromAsync(found)).toMatchObject([
    { ocid: 'a', releases: [], isTooBig: true },
    { ocid: 'b', releases: [{ about: 3 }], isTooBig: false },
    { ocid: 'c', releases: [], isTooBig: true },
  ])
})

test('nothing is left on disk, not even while it is read or when the reader stops', async () => {
  const given = ['b', 'a', 'c'].map((ocid, about) => ({ ocid, release: { ocid }, about }))
  for await (const { ocid } of releasesByProcess(each(given), { mostInMemory: 1, folder })) {
    expect(ocid).toBe('a')
    expect(readdirSync(folder)).toEqual([])
    break
  }
  expect(readdirSync(folder)).toEqual([])
})
