import { gunzipSync } from 'node:zlib'
import { Hono } from 'hono'
import { beforeAll, describe, expect, test } from 'vitest'
import { defaultSettings, readTownSettings, type TownSettings } from '../settings/index.ts'
import type { Visit } from '../visit/visit.ts'
import { publishProcesses } from './actions/publish-processes.ts'
import { publishTown } from './actions/publish-town.ts'
import { paths } from './paths.ts'
import { routes } from './routes.ts'
import { type TestOffice, tenderBody, testOffice } from './test/office.ts'

const ocid = 'ocds-000tst-a 1/ñ'
let office: TestOffice
let settings: TownSettings
const app = new Hono<Visit>()

beforeAll(async () => {
  office = await testOffice()
  settings = await readTownSettings(office.town.db)
  app.use(async (c, next) => {
    c.set('town', office.town)
    c.set('settings', settings)
    await next()
  })
  routes(app)
  await office.tell(ocid, tenderBody(ocid))
  await publishProcesses(office, [ocid])
  await publishTown(office)
})

const get = (path: string, headers: Record<string, string> = {}) => app.request(path, { headers })

test('a release is served for ever, a record is asked for again each time', async () => {
  const release = await get(paths.release(ocid, `${ocid}-1`))
  const record = await get(paths.record(ocid))

  expect(release.status).toBe(200)
  expect(release.headers.get('cache-control')).toContain('immutable')
  expect(record.headers.get('cache-control')).toBe('public, no-cache, no-transform')
  expect(record.headers.get('content-type')).toContain('application/json')
  expect(record.headers.get('access-control-allow-origin')).toBe('*')
  expect(await record.json()).toMatchObject({ records: [{ ocid }] })
})

test('who has the file already is told so', async () => {
  const first = await get(paths.record(ocid))
  const etag = first.headers.get('etag') ?? ''
  const again = await get(paths.record(ocid), { 'if-none-match': etag })
  expect(again.status).toBe(304)
  expect(await again.text()).toBe('')
})

test('what is asked for compressed comes compressed, small or large', async () => {
  for (const path of [paths.record(ocid), paths.releaseLines]) {
    const answer = await get(path, { 'accept-encoding': 'br, gzip' })
    expect(answer.headers.get('content-encoding')).toBe('gzip')
    const text = gunzipSync(Buffer.from(await answer.arrayBuffer())).toString()
    expect(text).toContain('Pavimentar')
  }
  const plain = await get(paths.record(ocid), { 'accept-encoding': 'gzip;q=0' })
  expect(plain.headers.get('content-encoding')).toBeNull()
})

describe('with a test prefix', () => {
  test.each([
    paths.releases,
    paths.releaseLines,
    paths.recordLines,
    paths.manifest,
    '/datos/edca/nada.json',
  ])('the answer of %s says so', async (path) => {
    const { headers } = await get(path)
    expect(headers.get('tequio-publication')).toBe(
      `prueba; politica="${office.town.url}/datos/prueba"`,
    )
    expect(headers.get('access-control-expose-headers')).toContain('Tequio-Publication')
  })

  test.each([
    [paths.releases, 'inline; filename="releases-prueba.json"'],
    [paths.releaseLines, 'inline; filename="releases-prueba.jsonl"'],
    [paths.manifest, 'inline; filename="manifest-prueba.json"'],
    [paths.yearZip(new Date().getUTCFullYear()), /^attachment; filename="\d{4}-prueba\.json\.gz"$/],
    [paths.extension('guarantees', 'extension.json'), 'inline; filename="extension.json"'],
  ])('%s is saved under a name that says so', async (path, said) => {
    const disposition = (await get(path)).headers.get('content-disposition')
    expect(disposition).toEqual(typeof said === 'string' ? said : expect.stringMatching(said))
  })

  test('each package links the page that says it, in the field that both standards have for that', async () => {
    for (const path of [paths.releases, paths.record(ocid), paths.release(ocid, `${ocid}-1`)]) {
      expect(await (await get(path)).json()).toMatchObject({
        publicationPolicy: `${office.town.url}/datos/prueba`,
      })
    }
  })

  test('with the prefixes of the Open Contracting Partnership nothing says it', async () => {
    const before = settings
    const official = { value: 'ocds-abc123', official: true }
    settings = { ...defaultSettings, ocidPrefix: official, oc4idsPrefix: official }
    const { headers } = await get(paths.releaseLines)
    settings = before
    expect(headers.get('tequio-publication')).toBeNull()
    expect(headers.get('content-disposition')).toBe('inline; filename="releases.jsonl"')
  })
})

describe('a part of a file', () => {
  const whole = async (path: string) => Buffer.from(await (await get(path)).arrayBuffer())

  test('comes as asked, of a small file and of a large one', async () => {
    for (const path of [paths.record(ocid), paths.releaseLines]) {
      const answer = await get(path, { range: 'bytes=5-24', 'accept-encoding': 'gzip' })
      const bytes = await whole(path)
      expect(answer.status).toBe(206)
      expect(answer.headers.get('content-range')).toBe(`bytes 5-24/${bytes.length}`)
      expect(answer.headers.get('content-length')).toBe('20')
      expect(answer.headers.get('content-encoding')).toBeNull()
      expect(Buffer.from(await answer.arrayBuffer())).toEqual(bytes.subarray(5, 25))
    }
  })

  test('after the end is refused in one sentence', async () => {
    const answer = await get(paths.record(ocid), { range: 'bytes=99999999-' })
    expect(answer.status).toBe(416)
    expect(answer.headers.get('content-range')).toMatch(/^bytes \*\/\d+$/)
    expect(await answer.json()).toEqual({ error: expect.stringMatching(/^[A-Z].*\.$/) })
  })

  test('of other bytes than those that were begun is the whole file', async () => {
    const { headers } = await get(paths.record(ocid))
    const same = { range: 'bytes=0-1', 'if-range': headers.get('etag') ?? '' }
    expect((await get(paths.record(ocid), same)).status).toBe(206)
    const other = await get(paths.record(ocid), { range: 'bytes=0-1', 'if-range': '"otro"' })
    expect(other.status).toBe(200)
  })
})

test('who asks only for the headers gets those of the file, and no bytes are read', async () => {
  const plain = await get(paths.releaseLines)
  const bytes = await plain.arrayBuffer()
  const closed = { ...office.town.files, get: () => Promise.reject(new Error('read')) }
  const town = office.town
  Object.assign(office, { town: { ...town, files: closed } })
  const head = await app.request(paths.releaseLines, { method: 'HEAD' })
  Object.assign(office, { town })

  expect(head.status).toBe(200)
  expect(head.headers.get('content-length')).toBe(String(bytes.byteLength))
  expect(head.headers.get('etag')).toBe(plain.headers.get('etag'))
  expect(await head.text()).toBe('')
})

describe('what is asked wrongly is answered in one sentence', () => {
  test.each([
    ['/datos/edca/releases.json?pagina=abc', 400],
    ['/datos/edca/releases.json?pagina=0', 400],
    ['/datos/edca/releases.json?pagina=-1', 400],
    ['/datos/edca/releases.json?pagina=1.5', 400],
    ['/datos/edca/releases.json?pagina=', 400],
    ['/datos/edca/releases.json?pagina=9', 404],
    ['/datos/edca/records/nadie.json', 404],
    ['/datos/edca/%E0%A4%A', 404],
    ['/datos/oc4ids/projects.json/otra', 404],
  ])('%s', async (path, status) => {
    const answer = await get(path)
    expect(answer.status).toBe(status)
    const { error } = (await answer.json()) as { error: string }
    expect(error).toMatch(/^[A-Z].*\.$/)
  })
})

test('the copies of the extensions stand beside the data', async () => {
  const answer = await get(paths.extension('guarantees', 'extension.json'))
  expect(answer.status).toBe(200)
  expect(await answer.json()).toMatchObject({ name: expect.anything() })
})

test('the manifest tells a change as soon as it is public, before the whole-town files do', async () => {
  const other = 'ocds-000tst-b'
  await office.tell(other, tenderBody(other))
  await publishProcesses(office, [other])

  const manifest = (await (await get(paths.manifest)).json()) as { files: { path: string }[] }
  expect(manifest.files.map(({ path }) => path)).toContain(paths.record(other))
})
