import type { Hono } from 'hono'
import { cors } from 'hono/cors'
import { createMiddleware } from 'hono/factory'
import { PUBLICATION, publicationMark } from '../settings/index.ts'
import type { Visit } from '../visit/visit.ts'
import { getDataFile, getReleasesPage } from './pages/data-file.ts'
import { getDataPage } from './pages/data-page.tsx'
import { getTestPage } from './pages/test-page.tsx'
import { paths } from './paths.ts'

/** Data is for programs of any site: whoever asks may read it. */
const openToAll = cors({
  origin: '*',
  allowMethods: ['GET', 'HEAD', 'OPTIONS'],
  exposeHeaders: ['ETag', 'Content-Length', 'Content-Range', 'Content-Disposition', PUBLICATION],
  maxAge: 86_400,
})

/** With a test prefix every answer says so, whatever its format (DESIGN §2). */
const marked = createMiddleware<Visit>(async (c, next) => {
  const { settings, town } = c.var
  const mark = publicationMark(settings, town.url)
  if (mark) c.header(PUBLICATION, mark)
  await next()
})

const ofTown = ['/datos/edca/*', '/datos/oc4ids/*', paths.manifest]
const ofData = [...ofTown, '/datos/extensiones/*']

export function routes(app: Hono<Visit>) {
  for (const below of ofData) app.use(below, openToAll)
  for (const below of ofTown) app.use(below, marked)
  app.get(paths.data, getDataPage)
  app.get(paths.testPrefix, getTestPage)
  app.get(paths.releases, getReleasesPage)
  for (const below of ofData) app.get(below, getDataFile)
}
