import fc from 'fast-check'
import { expect, test } from 'vitest'
import { drawRelease } from '../../test/any-release.ts'
import { dataIsHere } from '../../test/data.ts'
import { officialCheck } from '../../test/official-check.ts'
import { copy, type Json, type JsonObject, setOwn } from '../merge/json.ts'
import { EXTENSIONS } from '../model/extensions/all.ts'
import type { Finding } from '../validate/report.ts'
import { validate } from '../validate/validate.ts'
import { repair } from './repair.ts'
import { undoRepairs } from './undo-repairs.ts'

const organization = (name: string): JsonObject => ({
  name,
  identifier: { scheme: 'MX-RFC', id: name.toUpperCase(), uri: 'www.a.mx' },
  address: { locality: ' León ', countryName: 'MX' },
  contactPoint: { url: 'No Capturado', email: '' },
})
const sample: JsonObject = {
  uri: 'https://a.mx/p.json',
  publisher: { name: 'León' },
  publishedDate: '2026-01-01',
  releases: [
    {
      ocid: 'OCDS-ABCDEF-1',
      id: 1,
      date: '5/1/2026',
      tag: 'award',
      buyer: organization('a'),
      tender: {
        id: 't',
        procuringEntity: organization('a'),
        tenderers: [organization('b'), organization('c'), organization('b')],
        items: [{ quantity: '2' }, { id: '1', unit: { name: 'PZA', value: { amount: '$1.50' } } }],
        amendment: { rationale: 'x' },
        documents: [{ id: 'd', url: 'a.mx/x y' }],
      },
      awards: [
        { id: 'w', suppliers: [organization('b')], value: { amount: '10', currency: 'mxn' } },
      ],
      contracts: [
        {
          id: 'c',
          implementation: {
            transactions: [
              {
                amount: { amount: 5 },
                providerOrganization: { scheme: 'MX-RFC', id: 'A', legalName: 'A SA' },
                receiverOrganization: { id: 'B', legalName: 'B SA', uri: null },
              },
            ],
          },
        },
      ],
    },
  ],
}

/** The sample with some of its values replaced by anything at all. */
const mutated = fc
  .array(fc.tuple(fc.nat(), fc.jsonValue({ maxDepth: 3 })), { maxLength: 6 })
  .map((changes) =>
    changes.reduce<Json>(
      (document, [at, value]) => replaced(document, at, value as Json),
      copy(sample),
    ),
  )

function replaced(document: Json, at: number, value: Json): Json {
  const result = copy(document)
  const spots = spotsOf(result)
  const spot = spots[at % Math.max(1, spots.length)]
  if (Array.isArray(spot?.holder)) spot.holder[Number(spot.key)] = copy(value)
  else if (spot) setOwn(spot.holder, spot.key, copy(value))
  return result
}

function spotsOf(value: Json): { holder: JsonObject | Json[]; key: string }[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inside]) => [
    { holder: value, key },
    ...spotsOf(inside),
  ])
}

const documents = fc.oneof(mutated, fc.jsonValue({ maxDepth: 4 }) as fc.Arbitrary<Json>)
const runs = { numRuns: 200 }

test('whatever comes, the input stays, the values balance and every repair can be taken back', () => {
  fc.assert(
    fc.property(documents, (document) => {
      const before = copy(document)
      const result = repair(document)

      expect(document).toEqual(before)
      expect(undoRepairs(result.document, result.repairs)).toEqual(before)
    }),
    runs,
  )
})

test('repairing what is repaired changes nothing', () => {
  fc.assert(
    fc.property(documents, (document) => {
      const once = repair(document).document
      const twice = repair(once)

      expect(twice.repairs).toEqual([])
      expect(twice.document).toEqual(once)
    }),
    runs,
  )
})

test('every text of the original is in the document or aside, or a repair shows what became of it', () => {
  fc.assert(
    fc.property(mutated, (document) => {
      const { document: result, moved, repairs } = repair(document)
      const there = new Set([...leavesOf(result), ...moved.flatMap(({ value }) => leavesOf(value))])
      const shown = new Set(
        repairs
          .filter(({ after }) => after !== undefined)
          .map(({ before }) => JSON.stringify(before)),
      )
      const empty = new Set(['null', '""'])
      const lost = leavesOf(document).filter((leaf) => !there.has(leaf) && !shown.has(leaf))

      expect(lost.filter((leaf) => !empty.has(leaf) && !/^"\s*"$/.test(leaf))).toEqual([])
    }),
    runs,
  )
})

test.skipIf(!dataIsHere)('what is not refused is valid for the official schema', () => {
  const check = officialCheck('release-package', { closed: false })
  fc.assert(
    fc.property(mutated, (document) => {
      const { document: result, refused } = repair(document)
      if (refused.length === 0) expect(check(result)).toEqual([])
    }),
    { numRuns: 300 },
  )
})

/** Releases of the whole model, in each kind of document, with some of their values replaced by anything at all. */
const kinds = ['release', 'release-package', 'record', 'record-package', 'array'] as const
const strange = fc.array(fc.tuple(fc.nat(), fc.jsonValue({ maxDepth: 2 })), { maxLength: 5 })

function documentOf(kind: (typeof kinds)[number], releases: [Json, Json]): Json {
  const { releases: _, ...about } = sample
  const [first] = releases
  const record = { ocid: 'ocds-abcdef-1', releases, compiledRelease: first }
  if (kind === 'release') return first
  if (kind === 'record') return record
  if (kind === 'array') return releases
  return kind === 'record-package' ? { ...about, records: [record] } : { ...about, releases }
}

test('of what is mended only what is refused is not valid, it stays so, and it can be taken back', () => {
  fc.assert(
    fc.property(fc.gen(), strange, fc.constantFrom(...kinds), (draw, changes, kind) => {
      const whole = documentOf(kind, [drawRelease(draw), drawRelease(draw)])
      const document = changes.reduce<Json>(
        (before, [at, value]) => replaced(before, at, value as Json),
        whole,
      )
      const { document: result, repairs, refused } = repair(document, { extensions: EXTENSIONS })

      expect(undoRepairs(result, repairs)).toEqual(document)
      expect(repair(result, { extensions: EXTENSIONS }).repairs).toEqual([])
      const { errors, emptyFields } = validate(result, { extensions: EXTENSIONS })
      if (refused.length === 0) expect([errors.filter(isMendable), emptyFields]).toEqual([[], []])
    }),
    { numRuns: 60 },
  )
})

/** No rule says which of its releases a record should have whole: all of them, or none. */
const isMendable = ({ rule }: Finding) => rule !== 'oneOf'

function leavesOf(value: Json): string[] {
  if (typeof value !== 'object' || value === null) return [JSON.stringify(value)]
  return Object.values(value).flatMap(leavesOf)
}

test('two that share a name and say different things stay as they are, and it is told', () => {
  const release = { ocid: 'ocds-abcdef-1', id: '1', date: '2026-01-01T00:00:00Z', tag: ['tender'] }
  const items = [
    { id: 'a', quantity: 1 },
    { id: 'a', quantity: 2 },
  ]
  const first = { ...release, initiationType: 'tender', tender: { id: 't', items } }
  const document = { ...sample, releases: [first, { ...first, tender: { id: 't' } }] } as Json
  const { refused, document: result } = repair(document)
  expect(refused.map(({ path }) => path)).toEqual(['releases', 'releases/0/tender/items'])
  expect(refused[0]?.reason).toContain('«ocds-abcdef-1, 1»')
  const { errors } = validate(result)
  expect(errors.map(({ path }) => path).toSorted()).toEqual(refused.map(({ path }) => path))
})
