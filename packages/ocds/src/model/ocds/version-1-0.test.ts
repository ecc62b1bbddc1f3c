import { describe, expect, test } from 'vitest'
import { dataFile, dataIsHere, dataMissing } from '../../../test/data.ts'
import { compileReleases } from '../../merge/merge.ts'
import { newWalk } from '../../validate/check.ts'
import { compileSchema } from '../../validate/compile.ts'
import { fieldTree } from '../../validate/field-tree.ts'
import { readFields } from '../../validate/fields.ts'
import type { Report } from '../../validate/report.ts'
import { validate } from '../../validate/validate.ts'
import { ocdsCodelists } from './codelists.ts'
import { releasePackageSchema10, releaseSchema10 } from './version-1-0.ts'

test('1.0 has no parties, and who offers or supplies stands whole in its place', () => {
  const { properties, definitions } = releaseSchema10()

  expect(properties?.parties).toBeUndefined()
  expect(properties?.buyer?.$ref).toBe('#/definitions/Organization')
  expect(definitions?.Award?.properties?.suppliers).toMatchObject({
    items: { $ref: '#/definitions/Organization' },
    wholeListMerge: true,
  })
  expect(definitions?.OrganizationReference).toBeUndefined()
  expect(definitions?.Tender?.properties?.procurementMethod?.enum).not.toContain('direct')
  expect(releasePackageSchema10().required).toEqual([
    'uri',
    'publishedDate',
    'publisher',
    'releases',
  ])
})

test('nothing in the schema of 1.0 refers to what it does not have', () => {
  const schema = JSON.stringify(releasePackageSchema10())
  const names = [...schema.matchAll(/#\/definitions\/(\w+)/g)].map(([, name]) => name ?? '')

  expect(names.filter((name) => !releasePackageSchema10().definitions?.[name])).toEqual([])
})

test('suppliers of 1.0 are replaced as a list, since they have no id', () => {
  const release = (date: string, name: string) => ({
    ...{ ocid: 'ocds-213czf-1', id: date, date, tag: ['award'], initiationType: 'tender' },
    awards: [{ id: '1', suppliers: [{ name }] }],
  })
  const releases = [release('2016-01-01T00:00:00Z', 'Ana'), release('2016-02-01T00:00:00Z', 'Eva')]

  expect(compileReleases(releases, { schema: releaseSchema10() }).release).toMatchObject({
    awards: [{ suppliers: [{ name: 'Eva' }] }],
  })
})

if (!dataIsHere) console.warn(`No se comparan los documentos de OCDS 1.0: ${dataMissing}.`)

describe.skipIf(!dataIsHere)('the documents of 1.0 that were really published', () => {
  const expected: Record<string, object> = dataIsHere
    ? dataFile('cases/validate/expected.json')
    : {}
  const old = Object.keys(expected).filter((file) => /^(?:real|sample-data.*\/1\.0)\//.test(file))

  test.each(old)('%s has the fields of 1.0 and no other', (file) => {
    const document = dataFile(`cases/validate/${file}`)
    const schema = releasePackageSchema10()
    const report: Report = { ...validate({}), additionalFields: [] }
    readFields(document, fieldTree(schema, ocdsCodelists), '', report)
    const walk = newWalk()
    compileSchema(schema, true)(document, walk)

    expect(report.additionalFields).toEqual([])
    // What 1.1 asks for and 1.0 does not is no error here: the version, and a name of at least a letter.
    const rules = new Set(walk.errors.map(({ rule }) => rule))
    expect([...rules].filter((rule) => rule !== 'uri' && rule !== 'minItems')).toEqual([])
  })

  test('there are some', () => {
    expect(old.length).toBeGreaterThan(5)
  })
})
