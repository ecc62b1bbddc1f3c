import type { Hono } from 'hono'
import { requirePermission, type Visit } from '../visit/index.ts'
import { getSettings, postSettings } from './pages/settings.tsx'
import { postShield } from './pages/shield.tsx'
import { paths } from './paths.ts'
import { mayChangeSettings } from './permissions.ts'

export function settingsRoutes(app: Hono<Visit>) {
  const allowed = requirePermission(mayChangeSettings)
  app.get(paths.settings, allowed, getSettings)
  app.post(paths.settings, allowed, postSettings)
  app.post(paths.shield, allowed, postShield)
}
