import fc from 'fast-check'
import { expect, test } from 'vitest'
import { edcaPackage, edcaRelease } from '../../bench/edca-releases.ts'
import { validate } from './validate.ts'
import { validateStream } from './validate-stream.ts'

const encoded = (text: string) => new TextEncoder().encode(text)

/** A text in chunks of so many bytes. */
async function* bytesOf(text: string, size = 1000) {
  const bytes = encoded(text)
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}
const streamed = (text: string, options = {}) =>
  validateStream(() => bytesOf(text), { wholeUpTo: 0, ...options })

const release = { ...edcaRelease(1), extra: 1 }
const about = {
  ...{ uri: 'https://datos.tequio.mx/1.json', publisher: { name: 'San Tequio' }, version: '1.1' },
  ...{ publishedDate: '2026-03-02T00:00:00Z', extensions: edcaPackage(0).extensions },
}
const bad = { ...release, ocid: 'x', tag: [], parties: [{ id: '1' }, { id: '1' }], title: '' }
const link = { url: 'https://datos.tequio.mx/r.json', date: release.date }

const documents: [name: string, document: unknown][] = [
  ['a package', { ...about, releases: [release, bad, release] }],
  ['a package whose head comes last', { releases: [release, bad, 7], ...about, additional: {} }],
  ['a package of 1.0 that says so last', { releases: [bad], ...about, version: '1.0' }],
  ['a package without releases', { ...about, releases: [] }],
  ['a package whose list is none', { ...about, releases: { 0: release } }],
  ['records', { ...about, records: [{ ocid: 'a', releases: [link, release] }, {}, {}] }],
  ['a package of both', { releases: [release], ...about, records: [{ ocid: 'a' }] }],
  ['a record', { ocid: release.ocid, releases: [release], compiledRelease: bad }],
  ['a record that says so last', { releases: [release, bad], ocid: release.ocid }],
  ['projects', { ...about, version: '0.9', projects: [{ id: 'p', title: '' }, { id: 'p' }] }],
  ['a list', [release, bad, release, { records: [] }, null]],
  ['the wrapping of INAI', { arrayReleasePackage: [{ ...about, releases: [bad] }, 1] }],
  ['a release', bad],
  ['an object of no kind', { a: 1 }],
]

test.each(documents)('%s in a stream has the report that it has at once', async (_, document) => {
  const text = JSON.stringify(document)

  expect(await streamed(text)).toEqual(validate(document))
  expect(await validateStream(bytesOf(text), { wholeUpTo: 0 })).toEqual(validate(document))
  expect(await streamed(text, { wholeUpTo: 1e6 })).toEqual(validate(document))
})

test('JSON Lines have the report of the list of their lines', async () => {
  const lines = [release, bad, { ...about, releases: [bad] }, release, { a: 1 }]
  const report = validate(lines)
  const text = lines.map((line) => JSON.stringify(line)).join('\n')

  expect(await validateStream(() => bytesOf(text))).toEqual({ ...report, kind: 'json-lines' })
  expect(await streamed(text)).toEqual({ ...report, kind: 'json-lines' })
  expect(report.repeatedIds).toContainEqual({ path: '', ids: [`${release.ocid} ${release.id}`] })
})

test('any release, in any list and in chunks of any size, has the report that it has at once', async () => {
  const odd = fc.jsonValue({ maxDepth: 2 })
  const names = fc.constantFrom('parties', 'tender', 'awards', 'tag', 'x', 'version', 'publisher')
  const one = fc.dictionary(names, odd).map((more) => ({ ...release, ...more }))
  const heads = fc.constantFrom({}, about, { ...about, version: '1.0' })
  const list = fc.constantFrom('releases', 'records')
  const entries = fc.oneof(fc.array(one, { maxLength: 4 }), fc.array(odd, { maxLength: 4 }))

  await fc.assert(
    fc.asyncProperty(
      heads,
      list,
      entries,
      fc.boolean(),
      fc.nat(90),
      async (head, name, all, isLast, size) => {
        const document = isLast ? { [name]: all, ...head } : { ...head, [name]: all }
        const text = JSON.stringify(document)
        const report = await validateStream(() => bytesOf(text, size + 10), { wholeUpTo: 0 })
        expect(report).toEqual(validate(JSON.parse(text)))
      },
    ),
    { numRuns: 100 },
  )
})

test('what is cut or badly written is told with its place, and the rest is looked at', async () => {
  const text = JSON.stringify({ ...about, releases: [release, release] })
  const { valid, errors, kind } = await streamed(text.slice(0, -30))

  expect({ valid, kind }).toEqual({ valid: false, kind: 'release-package' })
  expect(errors).toMatchObject([{ path: 'releases/1', rule: 'json' }])
  expect(errors[0]?.message).toMatch(
    'El JSON está cortado. Pide o genera el archivo completo. Está en la línea 1',
  )
  expect((await streamed(`${JSON.stringify(release)}\n{"ocid": NaN}\n`)).errors).toMatchObject([
    { path: '1', rule: 'json' },
  ])
  expect((await streamed('')).errors).toMatchObject([{ path: '', rule: 'json' }])
  expect((await streamed('%PDF-1.7')).errors).toMatchObject([{ path: '', rule: 'json' }])
})

test('a key that an object has twice is told', async () => {
  const { conformance } = await streamed('[{"ocid": "ocds-abcdef-1", "ocid": "ocds-abcdef-2"}]')

  expect(conformance).toMatchObject([{ rule: 'repeated-key' }])
})

test('a value bigger than admitted is told and let go', async () => {
  const text = JSON.stringify([{ ...release, title: 'a'.repeat(20_000) }, release])
  const { errors } = await streamed(text, { maxValueBytes: 10_000 })

  expect(errors).toMatchObject([{ path: '0', rule: 'json' }])
})

test('bytes that come only once and say too late what they are get a report that says so', async () => {
  const text = JSON.stringify({ releases: [release, release], ...about })
  const { errors } = await validateStream(bytesOf(text), { wholeUpTo: 0, mostKept: 3000 })

  expect(errors.at(-1)).toMatchObject({ path: '', rule: 'json' })
})
