import { expect, test } from 'vitest'
import { toOc4ids } from './convert/to-oc4ids.ts'
import { upgrade } from './convert/upgrade.ts'
import type { Json, JsonObject } from './merge/json.ts'
import { compileReleases, versionReleases } from './merge/merge.ts'
import { repair } from './repair/repair.ts'
import { undoRepairs } from './repair/undo-repairs.ts'
import { validate } from './validate/validate.ts'

/** No text can be made of it: `String` throws. */
const odd: JsonObject = { toString: 1, valueOf: 1 }

const release = (more: JsonObject): JsonObject => ({
  ...{ ocid: 'ocds-abcdef-1', id: '1', date: '2026-01-01T00:00:00Z', tag: ['tender'] },
  initiationType: 'tender',
  ...more,
})

test.each<[string, Json]>([
  ['version', { version: odd, releases: [] }],
  ['ocid', release({ ocid: odd })],
  ['id of a release', release({ id: odd })],
  ['organization', release({ buyer: { name: odd, identifier: { scheme: odd, id: odd } } })],
  ['party', release({ parties: [{ id: odd, name: odd, roles: [odd] }], buyer: { id: odd } })],
  ['award', release({ awards: [{ id: odd }], contracts: [{ id: odd, awardID: odd }] })],
  ['truth', release({ tender: { id: '1', hasEnquiries: odd } })],
  ['sector', release({ planning: { project: { sector: { id: odd, scheme: odd } } } })],
  ['record', { records: [{ ocid: odd, releases: [{ url: odd }], compiledRelease: release({}) }] }],
  ['nothing', release({ tender: null, awards: null, parties: [null, 1, []], contracts: [{}] })],
])(
  'where the %s is an object of strange fields, nothing breaks and the input stays',
  (_, document) => {
    const before = structuredClone(document)
    expect(validate(document).kind).not.toBe('unknown')
    expect(repair(document).balance.before).toBeGreaterThanOrEqual(0)
    expect(upgrade(document)).toBeDefined()
    if (isRelease(document)) {
      expect(compileReleases([document]).release.tag).toEqual(['compiled'])
      expect(versionReleases([document]).release).toBeDefined()
      expect(toOc4ids(document, { projectId: 'p' }).id).toBe('p')
    }
    expect(document).toEqual(before)
  },
)

const isRelease = (document: Json) =>
  typeof document === 'object' && document !== null && 'initiationType' in document

test('a document of more repairs than a call takes arguments is mended whole', () => {
  const items = Array.from({ length: 150_000 }, (_, at) => ({ id: ` ${at}`, title: 'x ' }))
  const { repairs, balance } = repair(release({ tender: { id: '1', documents: items } }))
  expect(repairs.length).toBe(300_000)
  expect(balance.after).toBe(balance.before)
})

test('lists of which half says nothing, or the same again, are mended and given back soon', () => {
  const many = Array.from({ length: 300_000 }, (_, at) => at)
  const half = many.map((at) => (at % 2 ? { id: `${at}` } : at % 4 ? null : { title: ' ' }))
  const again = many.map((at) => (at < 150_000 ? { id: 'same' } : { id: `${at}` }))
  for (const [items, left] of [
    [half, 150_000],
    [again, 150_001],
  ] as const) {
    const document = release({ tender: { id: '1', items: [...items] } })
    const mended = repair(document)
    expect(mended.document).toHaveProperty('tender.items.length', left)
    expect(undoRepairs(mended.document, mended.repairs)).toEqual(document)
  }
}, 15_000)
