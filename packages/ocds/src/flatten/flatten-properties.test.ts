import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { drawRelease } from '../../test/any-release.ts'
import type { Json } from '../merge/json.ts'
import { EXTENSIONS } from '../model/extensions/all.ts'
import { validate } from '../validate/validate.ts'
import { toCsv } from './csv-writer.ts'
import { flatten } from './flatten.ts'
import type { Table } from './sheets.ts'
import { unflatten } from './unflatten.ts'
import { toXlsx } from './xlsx-writer.ts'

const csvOf = (sheets: readonly Table[], audience: 'human' | 'machine') =>
  Object.fromEntries(sheets.map((sheet) => [`${sheet.name}.csv`, toCsv(sheet, { audience })]))

test('what is drawn from the model is valid', () => {
  fc.assert(
    fc.property(fc.gen(), (draw) => {
      const { errors } = validate(drawRelease(draw), { kind: 'release', extensions: EXTENSIONS })
      expect(errors).toEqual([])
    }),
    { numRuns: 40 },
  )
})

test('a valid release comes back from its sheets, its CSV files for people and machines, and its workbook', async () => {
  await fc.assert(
    fc.asyncProperty(fc.gen(), async (draw) => {
      const document: Json = {
        uri: 'https://a.mx',
        releases: [drawRelease(draw), drawRelease(draw)],
      }
      const before = structuredClone(document)
      const flat = flatten(document)
      const { sheets, notHeld } = flat
      const options = { notHeld }

      expect(unflatten(flat)).toEqual(before)
      expect(unflatten(csvOf(sheets, 'human'), options)).toEqual(before)
      expect(unflatten(csvOf(sheets, 'machine'), options)).toEqual(before)
      expect(await unflatten(await toXlsx(sheets), options)).toEqual(before)
      expect(document).toEqual(before)
    }),
    { numRuns: 40 },
  )
})

test('what the layout can hold comes back without any help', async () => {
  await fc.assert(
    fc.asyncProperty(fc.gen(), async (draw) => {
      const document: Json = [drawRelease(draw, { plain: true })]
      const { sheets, notHeld } = flatten(document)

      expect(notHeld).toEqual([])
      expect(unflatten(sheets, { kind: 'array' })).toEqual(document)
      expect(unflatten(csvOf(sheets, 'human'), { kind: 'array' })).toEqual(document)
      expect(await unflatten(await toXlsx(sheets), { kind: 'array' })).toEqual(document)
    }),
    { numRuns: 40 },
  )
})

test('any JSON at all comes back, and what is listed says why', () => {
  fc.assert(
    fc.property(anything, (document) => {
      const flat = flatten(document, { kind: 'array' })
      const { sheets, notHeld } = flat
      expect(isDeepStrictEqual(unflatten(flat), document)).toBe(true)
      const fromCsv = unflatten(csvOf(sheets, 'machine'), { kind: 'array', notHeld })
      expect(isDeepStrictEqual(fromCsv, document)).toBe(true)
    }),
    { numRuns: 1_000 },
  )
})

const names = [
  'id',
  'ocid',
  'tender',
  'items',
  'title',
  'value',
  'amount',
  '0',
  '',
  'a/b',
  '__proto__',
  'x',
]
const ids = fc.oneof(fc.constantFrom('1', '2', 'x'), fc.integer({ min: 1, max: 2 }), fc.boolean())
const { anything } = fc.letrec<{ anything: Json; value: Json; object: Json }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    fc.constantFrom<Json>(null, '', 'a;b', '1', 1, -0, true, 'true', '=x', 0.1),
    ids,
    fc.array(tie('value'), { maxLength: 3 }),
    tie('object'),
  ),
  object: fc
    .dictionary(fc.constantFrom(...names), tie('value'), { maxKeys: 5 })
    .map((fields) => Object.fromEntries(Object.entries(fields)) as Json),
  anything: fc.array(fc.oneof(tie('object'), tie('value')), { maxLength: 4 }) as fc.Arbitrary<Json>,
}))
