import type { Hono } from 'hono'
import { cors } from 'hono/cors'
import type { Visit } from '../visit/visit.ts'
import { getDataFile, getReleasesPage } from './pages/data-file.ts'
import { getDataPage } from './pages/data-page.tsx'
import { paths } from './paths.ts'

/** Data is for programs of any site: whoever asks may read it. */
const openToAll = cors({
  origin: '*',
  allowMethods: ['GET', 'HEAD', 'OPTIONS'],
  exposeHeaders: ['ETag', 'Content-Length', 'Content-Disposition'],
  maxAge: 86_400,
})

export function routes(app: Hono<Visit>) {
  for (const below of [
    '/datos/edca/*',
    '/datos/oc4ids/*',
    '/datos/extensiones/*',
    paths.manifest,
  ]) {
    app.use(below, openToAll)
  }
  app.get(paths.data, getDataPage)
  app.get(paths.releases, getReleasesPage)
  for (const below of [
    '/datos/edca/*',
    '/datos/oc4ids/*',
    '/datos/extensiones/*',
    paths.manifest,
  ]) {
    app.get(below, getDataFile)
  }
}
