import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Release, ReleasePackage } from '../model/types/ocds.ts'
import { validate } from './validate.ts'

const release: Release = {
  ocid: 'ocds-abcdef-1',
  id: 'ocds-abcdef-1-1',
  date: '2026-03-01T09:30:00-06:00',
  tag: ['tender'],
  initiationType: 'tender',
  tender: { id: 't-1', status: 'active', value: { amount: 1200.5, currency: 'MXN' } },
}
const inPackage = (...releases: Release[]): ReleasePackage => ({
  uri: 'https://datos.tequio.mx/releases.json',
  version: '1.1',
  publishedDate: '2026-03-02T00:00:00Z',
  publisher: { name: 'Municipio de San Tequio' },
  license: 'https://creativecommons.org/licenses/by/4.0/',
  releases,
})
const errorsOf = (document: unknown) =>
  validate(document).errors.map(({ path, rule }) => `${path} ${rule}`)

test('a good package has nothing to say', () => {
  expect(validate(inPackage(release))).toEqual({
    valid: true,
    kind: 'release-package',
    version: '1.1',
    extensions: { applied: [], unknown: [] },
    errors: [],
    additionalFields: [],
    deprecatedFields: [],
    codes: { open: [], closed: [] },
    emptyFields: [],
    repeatedIds: [],
    conformance: [],
    coherence: [],
    truncated: false,
  })
})

test('what is missing is told where it is missing, with its name in Spanish', () => {
  const { ocid: _, ...without } = release

  expect(validate(without, { kind: 'release' }).errors).toEqual([
    {
      path: '',
      rule: 'required',
      message: 'Falta «ocid» (identificador de contratación abierta). Agrégalo.',
    },
  ])
})

test('a wrong type, a date without zone and an empty list are told with the rule they break', () => {
  const tender = { id: 't-1', title: 7, tenderPeriod: { startDate: '2026-03-01T09:30:00' } }

  expect(errorsOf({ ...release, tender, tag: [] })).toEqual([
    'tag minItems',
    'tender/title string',
    'tender/tenderPeriod/startDate date-time',
  ])
})

test('a code outside a closed list is told apart and an open list only informs', () => {
  const tender = { id: 't', status: 'cerrada', submissionMethod: ['paloma'] }
  const { valid, codes } = validate({ ...release, tender })

  expect(valid).toBe(true)
  expect(codes).toEqual({
    closed: [
      { path: 'tender', field: 'status', codelist: 'tenderStatus.csv', values: ['cerrada'] },
    ],
    open: [
      {
        path: 'tender',
        field: 'submissionMethod',
        codelist: 'submissionMethod.csv',
        values: ['paloma'],
      },
    ],
  })
})

test('fields that nobody declared are counted, and translations are not among them', () => {
  const tender = { id: 't', title_es: 'Parque', colour: 'verde', party: { size: 1 } }

  expect(validate(inPackage({ ...release, tender } as Release)).additionalFields).toEqual([
    { path: '/releases/tender', field: 'colour', count: 1 },
    { path: '/releases/tender', field: 'party', count: 1 },
  ])
})

test('an extension is applied by its URL with what it needs, and an unknown one is only listed', () => {
  const repository = 'https://raw.githubusercontent.com/open-contracting-extensions'
  const project = `${repository}/ocds_project_extension/v1.1.5/extension.json`
  const unknown = 'http://127.0.0.1/ocds_none_extension/extension.json'
  const planning = { project: { id: 'p', locations: [{ description: 7 }] } }
  const report = validate({
    ...inPackage({ ...release, planning } as unknown as Release),
    extensions: [project, unknown],
  })

  expect(report.extensions).toEqual({ applied: [project], unknown: [unknown] })
  expect(report.additionalFields).toEqual([])
  expect(report.errors.map(({ path }) => path)).toEqual([
    'releases/0/planning/project/locations/0/description',
  ])
})

test('two releases of one process may not share their id, and those of two processes may', () => {
  const other = { ...release, ocid: 'ocds-abcdef-2' }

  expect(errorsOf(inPackage(release, other))).toEqual([])
  expect(errorsOf(inPackage(release, other, release))).toEqual(['releases uniqueItems'])
})

test('the releases of a record are all links or all whole', () => {
  const link = { url: 'https://datos.tequio.mx/1.json', date: release.date }
  const record = (...releases: unknown[]) => ({ ocid: release.ocid, releases })

  expect(errorsOf(record(link))).toEqual([])
  expect(errorsOf(record(release))).toEqual([])
  expect(errorsOf(record(link, release))).toEqual(['releases oneOf'])
  expect(errorsOf(record())).toEqual(['releases minItems'])
  expect(errorsOf(record({ url: link.url }))).toEqual(['releases/0 required'])
  expect(errorsOf(record({ ...release, date: null }))).toEqual(['releases/0/date string'])
})

test('a list is checked one by one, and the wrapper of INAI package by package', () => {
  const bad = { ...release, date: 'ayer' }

  expect(errorsOf([release, bad])).toEqual(['1/date date-time'])
  const wrapped = validate({ arrayReleasePackage: [inPackage(bad)] })
  expect(wrapped.kind).toBe('array-release-package')
  expect(wrapped.errors.map(({ path }) => path)).toEqual(['arrayReleasePackage/0/releases/0/date'])
})

test('a project may have neither null nor empty texts', () => {
  expect(errorsOf({ id: 'oc4ids-abcdef-1', title: '', description: null })).toEqual([
    'title minLength',
    'description string',
  ])
})

test('the messages come in English too, and each says what to do', () => {
  const { ocid: _, ...without } = release
  const tender = { ...release.tender, tenderPeriod: { startDate: 'ayer' } }
  const { errors } = validate({ ...without, tender }, { kind: 'release', language: 'en' })

  expect(errors.map(({ message }) => message)).toEqual([
    'A date needs a time and a zone, like 2026-03-01T09:30:00-06:00.',
    '«ocid» is missing. Add it.',
  ])
})

test('a field that the standard asks not to use any more is counted', () => {
  const tender = { id: 't', amendment: { date: '2026-01-01T00:00:00Z' } }

  expect(validate(inPackage({ ...release, tender })).deprecatedFields).toEqual([
    { path: '/releases/tender', field: 'amendment', count: 1 },
  ])
})

test('any JSON gets a report, and asking twice says the same', () => {
  const value = fc.jsonValue({ maxDepth: 4 })
  const names = fc.constantFrom('ocid', 'releases', 'records', 'projects', 'tag', '__proto__', 'id')
  const shaped = fc.dictionary(names, fc.oneof(value, fc.array(fc.dictionary(names, value))))

  fc.assert(
    fc.property(fc.oneof(value, shaped), (document) => {
      const json = JSON.parse(JSON.stringify(document))
      expect(validate(json)).toEqual(validate(json))
    }),
    { numRuns: 300 },
  )
})

test('a million nested lists and objects get a report', () => {
  const lists = JSON.parse('['.repeat(1_000_000) + ']'.repeat(1_000_000))
  const objects = JSON.parse(`${'{"title_es":'.repeat(200_000)}1${'}'.repeat(200_000)}`)

  for (const nested of [lists, objects]) {
    expect(validate({ ...release, tender: nested }).kind).toBe('release')
    expect(validate({ ...inPackage(release), releases: nested }).valid).toBe(false)
    expect(validate({ ...release, parties: [nested, nested] }).valid).toBeDefined()
  }
})

test('a field named __proto__ is a field, and changes nothing', () => {
  const hostile = JSON.parse(`{"__proto__": {"tender": 7}, "ocid": "ocds-abcdef-1"}`)

  expect(validate(hostile).additionalFields).toEqual([{ path: '', field: '__proto__', count: 1 }])
  expect(errorsOf(hostile).filter((error) => error.startsWith('tender'))).toEqual([])
})
