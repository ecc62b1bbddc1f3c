import type { Hono } from 'hono'
import { requirePerson, type Visit } from '../visit/index.ts'
import { getInbox, getInboxCsv } from './pages/inbox.tsx'
import { paths } from './paths.ts'

export function dutyRoutes(app: Hono<Visit>) {
  app.get(paths.inbox, requirePerson, getInbox)
  app.get(paths.duties, requirePerson, getInbox)
  app.get(paths.csv, requirePerson, getInboxCsv)
}
