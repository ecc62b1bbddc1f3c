import { describe, expect, test } from 'vitest'
import { officialUrls } from '../model/extensions/declared.ts'
import { location, project } from '../model/extensions/places.ts'
import { validate } from './validate.ts'

// Corners where the standard's own checker has a way of its own, and so have we.

const release = {
  ...{ ocid: 'ocds-abcdef-1', id: '1', date: '2026-03-01T00:00:00Z', tag: ['tender'] },
  initiationType: 'tender',
}
const about = {
  ...{ uri: 'https://datos.tequio.mx/1.json', version: '1.1', publisher: { name: 'San Tequio' } },
  publishedDate: '2026-03-02T00:00:00Z',
}
const packaged = (...releases: unknown[]) => ({ ...about, releases })
const recorded = (record: object) => ({ ...about, records: [{ ocid: release.ocid, ...record }] })
const errorsOf = (document: unknown) =>
  validate(document).errors.map(({ path, rule }) => `${path} ${rule}`.trim())
const additionalIn = (document: unknown) =>
  validate(document).additionalFields.map(({ path, field, count }) => `${path} ${field} ${count}`)
const inTender = (tender: object) => packaged({ ...release, tender: { id: 't', ...tender } })

describe('errors', () => {
  test('what is missing has the path of the object that lacks it', () => {
    const { ocid: _, ...rest } = release
    expect(errorsOf({ releases: [rest] })).toEqual([
      'required',
      'required',
      'required',
      'required',
      'releases/0 required',
    ])
  })

  test('a wrong type has the name of the first type admitted, also for null', () => {
    const value = { amount: '7', currency: null }
    expect(
      errorsOf(inTender({ value, title: 7, hasEnquiries: 'no', items: {}, id: null })),
    ).toEqual([
      'releases/0/tender/id string',
      'releases/0/tender/value/amount number',
      'releases/0/tender/title string',
      'releases/0/tender/hasEnquiries boolean',
      'releases/0/tender/items array',
    ])
  })

  test('a whole number of 21 digits is no integer, and a smaller one is', () => {
    expect(errorsOf(inTender({ id: 1e21, numberOfTenderers: 1e20 }))).toEqual([
      'releases/0/tender/id string',
    ])
  })

  test('a line may end after a date and after an address', () => {
    const documents = [{ id: 'd', url: 'https://a.mx/\n', datePublished: '2026-01-01T00:00:00Z\n' }]
    expect(errorsOf(inTender({ documents }))).toEqual([])
  })

  test('entries without identifier may not be equal, whatever the order of their fields', () => {
    const items = [
      { description: 'a', quantity: 1 },
      { quantity: 1, description: 'a' },
    ]
    expect(errorsOf(inTender({ items })).filter((error) => !error.endsWith('required'))).toEqual([
      'releases/0/tender/items uniqueItems',
    ])
  })

  test('each identifier that is repeated is one error, however many times it is', () => {
    const [a, b, one] = [{ id: 'a' }, { id: 'b' }, { id: 1 }]
    expect(errorsOf(inTender({ items: [a, a, a, b, b, one, { id: '1' }] }))).toEqual([
      'releases/0/tender/items uniqueItems',
      'releases/0/tender/items uniqueItems',
    ])
  })

  test('false is the identifier 0, and true is 1', () => {
    expect(errorsOf(inTender({ documents: [{ id: 0 }, { id: 1 }] }))).toEqual([])
    const items = [{ id: 0 }, { id: false }]
    expect(errorsOf(inTender({ items }))).toEqual([
      'releases/0/tender/items/1/id string',
      'releases/0/tender/items uniqueItems',
    ])
  })

  test('a variant in another language may be of any type', () => {
    expect(errorsOf(inTender({ title_es: 7, 'title_es-MX': [] }))).toEqual([])
  })

  test('what is no list of releases is taken for links', () => {
    expect(errorsOf(recorded({ releases: null }))).toEqual(['records/0/releases array'])
    expect(errorsOf(recorded({ releases: [{ tag: ['x'] }] }))).toEqual([
      'records/0/releases/0/tag/0 enum',
      'records/0/releases/0 required',
      'records/0/releases/0 required',
    ])
  })

  test('a versioned release is read without extensions, and its codes are errors', () => {
    const versionedRelease = { ocid: release.ocid, tender: { status: [{ value: 'x' }] } }
    expect(errorsOf(recorded({ releases: [release], versionedRelease }))).toContain(
      'records/0/versionedRelease/tender/status/0/value enum',
    )
  })
})

describe('additional fields', () => {
  test('are counted by their path, and what is inside one is a part of it', () => {
    const odd = { a: 1, b: [{ c: 1 }, { c: 2 }] }
    expect(additionalIn(packaged({ ...release, odd }, { ...release, odd }))).toEqual([
      '/releases odd 2',
    ])
  })

  test('whose path begins as that of one before are taken for a part of it', () => {
    expect(additionalIn(packaged({ ...release, odd: 1, odder: 1 }))).toEqual(['/releases odd 1'])
  })

  test('with a slash in their name are cut at it', () => {
    expect(additionalIn(packaged({ ...release, 'a/b': 1 }))).toEqual(['/releases/a b 1'])
  })

  test('are told inside a translation that is an object, which is none itself', () => {
    expect(additionalIn(inTender({ title_es: { a: 1 }, x_foo: 1 }))).toEqual([
      '/releases/tender/title_es a 1',
    ])
  })

  test('are those of extensions that nobody declared; one brings what it needs', () => {
    const planning = { project: { id: 'p', locations: [{ description: 'Plaza' }] } }
    const document = packaged({ ...release, planning })

    expect(additionalIn(document)).toEqual(['/releases/planning project 1'])
    expect(additionalIn({ ...document, extensions: officialUrls([project]) })).toEqual([])
    expect(additionalIn({ ...document, extensions: officialUrls([location]) })).toEqual([
      '/releases/planning project 1',
    ])
  })
})

describe('empty fields', () => {
  const emptyIn = (tender: object) => validate(inTender(tender)).emptyFields.map(({ path }) => path)

  test('are texts of spaces, lists and objects, but not empty objects in a list', () => {
    expect(emptyIn({ title: ' \n', items: [], value: {}, documents: [{}] })).toEqual([
      'releases/0/tender/title',
      'releases/0/tender/items',
      'releases/0/tender/value',
    ])
  })

  test('are looked for in a list, but not in a list of lists', () => {
    expect(emptyIn({ submissionMethod: ['', [], [['']]] })).toEqual([
      'releases/0/tender/submissionMethod/0',
      'releases/0/tender/submissionMethod/1',
    ])
  })
})

describe('codes', () => {
  const openIn = (document: unknown) => validate(document).codes.open.map(({ path }) => path)
  const strange = { ...release, tender: { id: 't', awardCriteria: 'paloma' } }

  test('that are numbers or truths are compared as texts', () => {
    expect(validate(inTender({ awardCriteria: 7 })).codes.open).toMatchObject([{ values: ['7'] }])
  })

  test('of a record are those of its compiled release, or else of its releases', () => {
    expect(openIn(recorded({ releases: [strange] }))).toEqual(['records/releases/tender'])
    expect(openIn(recorded({ releases: [strange], compiledRelease: release }))).toEqual([])
    expect(openIn(recorded({ releases: [release], compiledRelease: strange }))).toEqual([
      'records/compiledRelease/tender',
    ])
  })
})
