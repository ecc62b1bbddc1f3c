import type { Hono } from 'hono'
import { requirePermission, type Visit } from '../../kernel/visit/index.ts'
import { correctionForm } from './pages/correction-form.tsx'
import { getFigureFile } from './pages/figure-files.ts'
import { getFigures } from './pages/figures.tsx'
import { getHistory } from './pages/history.tsx'
import { getOfficeWorks } from './pages/office-list.tsx'
import { getOfficeSheet, getOfficeXlsx } from './pages/office-sheet.tsx'
import { getOfficeWork } from './pages/office-work.tsx'
import { getRegister, postRegister } from './pages/register-form.tsx'
import { reportForm } from './pages/report-form.tsx'
import { scheduleForm } from './pages/schedule-form.tsx'
import { stepForm } from './pages/step-form.tsx'
import { substitutionForm } from './pages/substitution-form.tsx'
import { getTogether, postTogether } from './pages/together.tsx'
import { undoForm } from './pages/undo-form.tsx'
import { getUnit } from './pages/unit.tsx'
import { getUnits, getUnitsCsv } from './pages/units.tsx'
import { getChanges, getChangesCsv } from './pages/work-changes.tsx'
import { getWorks, getWorksCsv } from './pages/work-list.tsx'
import { getWorksMap } from './pages/work-map.ts'
import { getWork } from './pages/work-page.tsx'
import { getPhotos, getPhotosCsv } from './pages/work-photos.tsx'
import { mayActTogether, mayDecideWorks, mayLoadWorks, mayOpenWorks } from './permissions.ts'

/** Whose work it is, each page asks itself. */
export function worksRoutes(app: Hono<Visit>) {
  app.get('/proyectos', getWorks)
  app.get('/proyectos.csv', getWorksCsv)
  app.get('/proyectos.geojson', getWorksMap)
  app.get('/proyectos/:folio', getWork)
  app.get('/proyectos/:folio/fotos', getPhotos)
  app.get('/proyectos/:folio/fotos.csv', getPhotosCsv)
  app.get('/proyectos/:folio/historia', getChanges)
  app.get('/proyectos/:folio/historia.csv', getChangesCsv)
  app.get('/areas', getUnits)
  app.get('/areas.csv', getUnitsCsv)
  app.get('/areas/:id', getUnit)
  app.get('/cifras', getFigures)
  app.get('/cifras/:name', getFigureFile)

  const open = requirePermission(mayOpenWorks)
  const decide = requirePermission(mayDecideWorks)
  app.get('/oficina/obras', open, getOfficeWorks)
  app.get('/oficina/obras.xlsx', open, getOfficeXlsx)
  app.get('/oficina/obras/hoja', requirePermission(mayLoadWorks), getOfficeSheet)
  app.get('/oficina/obras/en-conjunto', requirePermission(mayActTogether), getTogether)
  app.post('/oficina/obras/en-conjunto', requirePermission(mayActTogether), postTogether)
  app.get('/oficina/obras/nueva', decide, getRegister)
  app.post('/oficina/obras/nueva', decide, postRegister)
  app.get('/oficina/obras/:folio', open, getOfficeWork)
  app.get('/oficina/obras/:folio/avance', open, reportForm.get)
  app.post('/oficina/obras/:folio/avance', open, reportForm.post)
  app.get('/oficina/obras/:folio/etapas', open, stepForm.get)
  app.post('/oficina/obras/:folio/etapas', open, stepForm.post)
  app.get('/oficina/obras/:folio/calendario', open, scheduleForm.get)
  app.post('/oficina/obras/:folio/calendario', open, scheduleForm.post)
  app.get('/oficina/obras/:folio/sustitucion', decide, substitutionForm.get)
  app.post('/oficina/obras/:folio/sustitucion', decide, substitutionForm.post)
  app.get('/oficina/obras/:folio/datos', decide, correctionForm.get)
  app.post('/oficina/obras/:folio/datos', decide, correctionForm.post)
  app.get('/oficina/obras/:folio/deshacer', open, undoForm.get)
  app.post('/oficina/obras/:folio/deshacer', open, undoForm.post)
  app.get('/oficina/obras/:folio/historia', open, getHistory)
}
