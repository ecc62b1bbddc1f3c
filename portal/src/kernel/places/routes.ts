import type { Hono } from 'hono'
import { requirePerson, type Visit } from '../visit/index.ts'
import { getOutlines } from './pages/outlines.ts'
import { getPlace } from './pages/place.tsx'
import { getPlaces, getPlacesCsv } from './pages/place-list.tsx'
import { getPlacesFile, getTerritory } from './pages/territory.tsx'
import { paths } from './paths.ts'

export function routes(app: Hono<Visit>) {
  app.get('/oficina/territorio', requirePerson, getTerritory)
  app.get('/oficina/territorio/lugares.csv', requirePerson, getPlacesFile)
  app.get('/lugares.geojson', getOutlines)
  app.get(paths.list, getPlaces)
  app.get(paths.listCsv, getPlacesCsv)
  app.get('/lugares/:code', getPlace)
}
