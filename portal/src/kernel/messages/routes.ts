import type { Hono } from 'hono'
import { requirePermission, type Visit } from '../visit/index.ts'
import {
  postCancelling,
  postHandOver,
  postResending,
  postResendings,
} from './pages/message-acts.tsx'
import { getMessage } from './pages/message-page.tsx'
import { getMessages, getMessagesCsv } from './pages/messages-list.tsx'
import { getOptOut, postOptOut } from './pages/opt-out.tsx'
import { getSlip } from './pages/slip.tsx'
import { paths } from './paths.ts'
import { mayOpenOutbox } from './permissions.ts'

export function messageRoutes(app: Hono<Visit>) {
  const allowed = requirePermission(mayOpenOutbox)
  app.get(paths.list, allowed, getMessages)
  app.get(paths.csv, allowed, getMessagesCsv)
  app.get(paths.message(':id'), allowed, getMessage)
  app.get(paths.slip(':id'), allowed, getSlip)
  app.post(paths.resendings, allowed, postResendings)
  app.post(paths.resending(':id'), allowed, postResending)
  app.post(paths.cancelling(':id'), allowed, postCancelling)
  app.post(paths.handOver(':id'), allowed, postHandOver)
  app.get(paths.optOut(':token'), getOptOut)
  app.post(paths.optOut(':token'), postOptOut)
}
