import type { Hono } from 'hono'
import { requirePermission, type Visit } from '../visit/index.ts'
import { getNewUnit, postNewUnit } from './pages/new-unit.tsx'
import { getUnit } from './pages/unit.tsx'
import { postAlias, postClosing, postName, postParent } from './pages/unit-changes.ts'
import { getUnits, getUnitsCsv } from './pages/unit-list.tsx'
import { paths } from './paths.ts'
import { mayManageUnits } from './permissions.ts'

export function organisationRoutes(app: Hono<Visit>) {
  const allowed = requirePermission(mayManageUnits)
  app.get(paths.units, allowed, getUnits)
  app.get(paths.unitsCsv, allowed, getUnitsCsv)
  app.get(paths.newUnit, allowed, getNewUnit)
  app.post(paths.newUnit, allowed, postNewUnit)
  app.get(paths.unit(':id'), allowed, getUnit)
  app.post(paths.name(':id'), allowed, postName)
  app.post(paths.parent(':id'), allowed, postParent)
  app.post(paths.aliases(':id'), allowed, postAlias)
  app.post(paths.closing(':id'), allowed, postClosing)
}
