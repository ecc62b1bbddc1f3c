import type { Hono } from 'hono'
import { requirePerson, type Visit } from '../visit/index.ts'
import { getThingHistory } from './pages/thing-history.tsx'
import { getHistory, getHistoryCsv } from './pages/town-history.tsx'
import { paths } from './paths.ts'

export function historyRoutes(app: Hono<Visit>) {
  app.get(paths.list, requirePerson, getHistory)
  app.get(paths.csv, requirePerson, getHistoryCsv)
  app.get(`${paths.list}/:slug/:id`, requirePerson, getThingHistory)
}
