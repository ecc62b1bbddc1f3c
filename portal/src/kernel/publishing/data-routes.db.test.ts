import { gunzipSync } from 'node:zlib'
import { Hono } from 'hono'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Visit } from '../visit/visit.ts'
import { publishProcesses } from './actions/publish-processes.ts'
import { publishTown } from './actions/publish-town.ts'
import { paths } from './paths.ts'
import { routes } from './routes.ts'
import { type TestOffice, tenderBody, testOffice } from './test/office.ts'

const ocid = 'ocds-000tst-a 1/ñ'
let office: TestOffice
const app = new Hono<Visit>()

beforeAll(async () => {
  office = await testOffice()
  app.use(async (c, next) => {
    c.set('town', office.town)
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
  expect(record.headers.get('cache-control')).toBe('public, no-cache')
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

describe('what is asked wrongly is answered in one sentence', () => {
  test.each([
    ['/datos/edca/releases.json?pagina=abc', 400],
    ['/datos/edca/releases.json?pagina=0', 400],
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
