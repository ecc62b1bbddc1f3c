import { Hono } from 'hono'
import { beforeAll, expect, test } from 'vitest'
import { readTownSettings } from '../settings/index.ts'
import type { Visit } from '../visit/visit.ts'
import { verify } from './index.ts'
import { paths } from './paths.ts'
import { routes } from './routes.ts'
import { type TestOffice, testOffice } from './test/office.ts'

let office: TestOffice
const app = new Hono<Visit>()

beforeAll(async () => {
  office = await testOffice()
  app.use(async (c, next) => {
    c.set('town', office.town)
    c.set('settings', await readTownSettings(office.town.db))
    await next()
  })
  routes(app)
})

test('a town that has published nothing has a manifest that says so', async () => {
  const answer = await app.request(paths.manifest)
  expect(answer.status).toBe(200)
  expect(await answer.json()).toMatchObject({
    official: false,
    published: { processes: 0, releases: 0, projects: 0 },
    waiting: [],
    queued: 0,
    files: [],
  })
  expect((await app.request(paths.manifest)).headers.get('etag')).toBe(answer.headers.get('etag'))
})

test.each([
  paths.releases,
  paths.releaseLines,
  paths.recordLines,
  paths.year(2026),
  paths.yearZip(2026),
  paths.projectsCsv,
  paths.projectsXlsx,
  paths.projects,
])('%s says why it does not exist yet', async (path) => {
  const answer = await app.request(path)
  expect(answer.status).toBe(404)
  expect(await answer.json()).toEqual({
    error: expect.stringContaining('Todavía no se publica nada en este archivo'),
  })
})

test('there is nothing wrong with a town that has published nothing', async () => {
  const told: string[] = []
  expect(await verify(office, (line) => told.push(line))).toMatchObject({ faults: 0, processes: 0 })
  expect(told).toEqual([])
})
