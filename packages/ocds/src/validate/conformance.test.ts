import { describe, expect, test } from 'vitest'
import { validate } from './validate.ts'

const release = {
  ...{ ocid: 'ocds-abcdef-1', id: '1', date: '2026-03-01T00:00:00Z', tag: ['tender'] },
  ...{ initiationType: 'tender', tender: { id: 't-1' } },
}
const about = {
  ...{ uri: 'https://datos.tequio.mx/1.json', version: '1.1', publisher: { name: 'San Tequio' } },
  publishedDate: '2026-03-02T00:00:00Z',
  license: 'https://creativecommons.org/licenses/by/4.0/',
}
const released = (more: object) => ({ ...about, releases: [{ ...release, ...more }] })
const recorded = (more: object) => ({
  ...about,
  records: [{ ocid: release.ocid, releases: [release], ...more }],
})

describe('what the standard asks and no schema can say is told with the rule that it breaks', () => {
  test.each<[string, string, object]>([
    ['ocid-prefix', 'releases/0/ocid', released({ ocid: 'OCDS-abcdef-1' })],
    ['version', 'version', { ...released({}), version: '1.2' }],
    ['license', 'license', { ...released({}), license: null }],
    ['tag-section', 'releases/0/tag', released({ tag: ['awardUpdate'] })],
    ['missing-id', 'releases/0/parties/0', released({ parties: [{ name: 'Ana' }] })],
    [
      'identifier-scheme',
      'releases/0/parties/0/identifier/scheme',
      released({ parties: [{ id: '1', identifier: { scheme: 'RFC' } }] }),
    ],
    ['release-after-package', 'releases/0/date', released({ date: '2026-03-03T00:00:00Z' })],
    ['unknown-extension', 'extensions', { ...released({}), extensions: ['http://127.0.0.1/x'] }],
    ['record-ocid', 'records/0/releases/0/ocid', recorded({ ocid: 'ocds-abcdef-2' })],
    [
      'release-order',
      'records/0/releases',
      recorded({ releases: [release, { ...release, id: '0', date: '2026-02-01T00:00:00Z' }] }),
    ],
    ['compiled-tag', 'records/0/compiledRelease/tag', recorded({ compiledRelease: release })],
  ])('%s at %s', (rule, path, document) => {
    const { conformance } = validate(document)
    const english = validate(document, { language: 'en' }).conformance

    expect(conformance.map((found) => `${found.rule} ${found.path}`)).toEqual([`${rule} ${path}`])
    expect(english[0]?.message).not.toBe(conformance[0]?.message)
  })
})

describe('a document of OCDS 1.0 is checked as such', () => {
  const { version: _, ...older } = about
  const old = (more: object, head = {}) => ({
    ...{ ...older, version: '1.0', ...head },
    releases: [{ ...release, ...more }],
  })
  const errorsOf = (document: object) =>
    validate(document).errors.map(({ path, rule }) => `${path} ${rule}`)

  test('its codes are a part of its structure, and its amounts are not negative', () => {
    const tender = {
      ...{ id: '', status: 'planning', minValue: { amount: -1, currency: 'pesos' } },
      items: [{ id: 'i', quantity: 1.5 }],
    }
    expect(errorsOf(old({ tender }))).toEqual([
      'releases/0/tender/status enum',
      'releases/0/tender/minValue/amount minimum',
      'releases/0/tender/items/0/quantity integer',
    ])
  })

  test('what 1.1 added is additional, and that it is old is said', () => {
    const { additionalFields, conformance, valid } = validate(old({ parties: [{ id: '1' }] }))

    expect(valid).toBe(true)
    expect(additionalFields.map(({ path, field }) => `${path}/${field}`)).toEqual([
      '/version',
      '/releases/parties',
    ])
    expect(conformance.map(({ rule }) => rule)).toContain('old-version')
  })

  test('an organization of 1.0 has no id, and the packages of a record package are required', () => {
    const buyer = { name: '', identifier: { id: 'AAA010101AAA' } }
    const records = [{ ocid: release.ocid, releases: [{ ...release, buyer }] }]

    expect(errorsOf({ ...older, version: '1.0', records })).toEqual([' required'])
  })

  test('a document without version is read as 1.1, as the checker does', () => {
    const { version: __, ...head } = released({ parties: [] })
    expect(validate(head)).toMatchObject({ version: null, additionalFields: [] })
    expect(errorsOf(head)).toEqual([' required'])
  })
})
