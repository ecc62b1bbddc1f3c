import type { Hono } from 'hono'
import { requirePermission, requirePerson, type Visit } from '../../kernel/visit/index.ts'
import { getOfficeProcesses } from './pages/office-list.tsx'
import { getOfficeProcess } from './pages/office-process.tsx'
import { getOpening, getOpeningAlone, postOpening, postOpeningAlone } from './pages/opening.tsx'
import { getProcesses, getProcessesCsv } from './pages/process-list.tsx'
import { getProcess } from './pages/process-page.tsx'
import { getStage, postStage } from './pages/stage-form.tsx'
import { paths } from './paths.ts'
import { mayFollowContracts } from './permissions.ts'

export function contractingRoutes(app: Hono<Visit>) {
  app.get(paths.list, getProcesses)
  app.get(paths.listCsv, getProcessesCsv)
  app.get(`${paths.list}/:ocid`, getProcess)

  app.get(paths.office, requirePermission(mayFollowContracts), getOfficeProcesses)
  app.get(paths.newProcess, requirePerson, getOpeningAlone)
  app.post(paths.newProcess, requirePerson, postOpeningAlone)
  app.get(`${paths.office}/:ocid`, requirePermission(mayFollowContracts), getOfficeProcess)
  app.get(`${paths.office}/:ocid/:etapa`, requirePerson, getStage)
  app.post(`${paths.office}/:ocid/:etapa`, requirePerson, postStage)
  app.get('/oficina/obras/:folio/contratacion', requirePerson, getOpening)
  app.post('/oficina/obras/:folio/contratacion', requirePerson, postOpening)
}
