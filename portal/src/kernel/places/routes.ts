import type { Hono } from 'hono'
import { requirePerson, type Visit } from '../visit/index.ts'
import { getOutlines } from './pages/outlines.ts'
import { getPlace } from './pages/place.tsx'
import { getPlacesFile, getTerritory } from './pages/territory.tsx'

export function routes(app: Hono<Visit>) {
  app.get('/oficina/territorio', requirePerson, getTerritory)
  app.get('/oficina/territorio/lugares.csv', requirePerson, getPlacesFile)
  app.get('/lugares.geojson', getOutlines)
  app.get('/lugares/:code', getPlace)
}
