import type { Hono } from 'hono'
import { requirePerson, type Visit } from '../visit/index.ts'
import { postAnswers, postApplication, postUndoing } from './pages/load-acts.tsx'
import { getFile, getLoad, getRejects } from './pages/load-page.tsx'
import { getLoads, getLoadsCsv } from './pages/loads-list.tsx'
import { getNewLoad, getTemplate, postNewLoad } from './pages/new-load.tsx'
import { paths } from './paths.ts'

export function routes(app: Hono<Visit>) {
  app.use('/oficina/cargas', requirePerson)
  app.use('/oficina/cargas/*', requirePerson)
  app.get('/oficina/cargas', getLoads)
  app.get(paths.csv, requirePerson, getLoadsCsv)
  app.get('/oficina/cargas/nueva/:kind', getNewLoad)
  app.post('/oficina/cargas/nueva/:kind', postNewLoad)
  app.get('/oficina/cargas/nueva/:kind/:file', getTemplate)
  app.get('/oficina/cargas/:id', getLoad)
  app.post('/oficina/cargas/:id/aplicacion', postApplication)
  app.post('/oficina/cargas/:id/reversion', postUndoing)
  app.post('/oficina/cargas/:id/respuestas', postAnswers)
  app.get('/oficina/cargas/:id/rechazos.csv', getRejects)
  app.get('/oficina/cargas/:id/archivos/:position', getFile)
}
