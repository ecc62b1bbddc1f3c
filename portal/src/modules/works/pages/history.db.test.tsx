import { beforeAll, expect, test } from 'vitest'
import { type Browser, testPortal } from '../../../../test/support/portal.ts'
import {
  officer,
  TODAY,
  townWithWorks,
  type WorksTown,
} from '../../../../test/support/town-with-works.ts'
import { entriesSince } from '../../../kernel/act/index.ts'
import { applyImport, previewImport, undoImport } from '../../../kernel/imports/index.ts'
import { correctProject } from '../actions/correct-project.ts'
import { reportProgress } from '../actions/report-progress.ts'
import { setSchedule } from '../actions/set-schedule.ts'
import { takeStep } from '../actions/take-step.ts'
import { worksImporter } from '../importer/importer.ts'
import { worksRoom } from '../room.ts'
import { thingOf } from '../rules/work.ts'
import { findWork } from '../store/works.ts'

let town: WorksTown
let office: Browser
let house: ReturnType<typeof testPortal>['house']
beforeAll(async () => {
  town = await townWithWorks()
  const portal = testPortal(town, [worksRoom])
  house = portal.house
  office = await portal.signIn('participation-office', { unitId: 'parques' })
})

/** What a line of the history says that it corrects, and the lines of the trail. */
async function historyOf(folio: string) {
  const { html, text } = await office.get(`/oficina/obras/${folio}/historia`)
  return { html, text, lines: await entriesSince(town.db, thingOf(folio)) }
}

test('a correction leads to the act that set the value', async () => {
  const folio = await town.work({}, 'design')
  const changes = { title: 'Banquetas de Nogal y Fresno' }
  await correctProject(town, officer, { folio, changes, reason: 'faltaba una calle' })
  const { html, text, lines } = await historyOf(folio)
  expect(lines.at(-1)?.corrects).toBe(lines[0]?.id)
  expect(html).toContain(`href="#linea-${lines[0]?.id}"`)
  expect(text).toContain('Corrige Se registró la obra, 10 jun 2026')
})

test('a step back after a pause leads to the step that it takes back', async () => {
  const folio = await town.work({}, 'design')
  for (const move of ['suspend', 'resume', 'back'] as const)
    await takeStep(town, officer, { folio, move, on: TODAY, reason: 'lluvia' })
  const { html, lines } = await historyOf(folio)
  expect(lines.map(({ corrects }) => corrects)).toEqual([null, null, null, null, lines[1]?.id])
  expect(html).toContain(`href="#linea-${lines[1]?.id}"`)
})

test('the undoing of a load leads to the line of that load', async () => {
  const folio = await town.work()
  const sheet = `Folio,Votos,Fecha de término\n${folio},99,30/09/2026\n`
  const files = [{ name: 'v.csv', bytes: new TextEncoder().encode(sheet) }]
  const seen = await previewImport({ town, house }, { importer: worksImporter, files })
  if (!seen.accepted) throw new Error(seen.refusal.because)
  const { id } = seen.fact
  await applyImport({ town, house }, { id })
  await undoImport({ town, house }, { id, reason: 'no eran suyos' })
  const { html, text, lines } = await historyOf(folio)
  expect(lines.map(({ act }) => act).slice(-2)).toEqual(['works.loaded', 'works.loaded'])
  expect(lines.at(-1)?.corrects).toBe(lines.at(-2)?.id)
  expect(html).toContain(`href="#linea-${lines.at(-2)?.id}"`)
  expect(text).toContain('La cambió una carga')
  for (const read of [text, (await office.get(`/proyectos/${folio}/historia`)).text]) {
    expect(read).toContain('Volvió a como estaba: se deshizo una carga')
    expect(read).toContain('no eran suyos')
  }
  const ofLoad = await entriesSince(town.db, { kind: 'import', id: String(id) })
  expect(ofLoad.at(-1)).toMatchObject({ act: 'import.undone', corrects: ofLoad.at(-2)?.id })
})

test('a long history has pages, and the newest act is on the first', async () => {
  const folio = await town.work({}, 'under-way')
  for (let physical = 1; physical <= 24; physical += 1)
    await reportProgress(town, officer, { folio, on: TODAY, physical, financial: 0 })
  const first = await office.get(`/oficina/obras/${folio}/historia`)
  expect(first.text).toContain('1 a 25 de 31 cambios')
  expect(first.html).toContain('/deshacer"')
  const last = await office.get(`/oficina/obras/${folio}/historia?pagina=2`)
  expect(last.text).toContain('Se registró la obra')
  expect(last.html).not.toContain('/deshacer"')
  expect((await office.get(`/oficina/obras/${folio}/historia?pagina=3`)).status).toBe(404)
})

test('the newest act is undone by a correcting act, with who and why; what stood before stands again', async () => {
  const folio = await town.work({}, 'design')
  const page = await office.get(`/oficina/obras/${folio}/historia`)
  expect(page.html.match(/href="[^"]*\/deshacer"/g)).toHaveLength(1)
  const form = await office.get(`/oficina/obras/${folio}/deshacer`)
  expect(form.text).toContain('Cambió de etapa')
  const silent = await office.submit(form, { motivo: ' ' }, '/deshacer')
  expect([silent.status, silent.text.includes('Di por qué.')]).toEqual([422, true])
  const done = await office.submit(form, { motivo: 'me equivoqué de obra' }, '/deshacer')
  expect((await office.follow(done)).text).toContain('Quedó deshecho')
  const { lines, text } = await historyOf(folio)
  expect(lines.at(-1)?.corrects).toBe(lines.at(-2)?.id)
  expect(text).toContain('me equivoqué de obra')
  const again = await office.get(`/oficina/obras/${folio}/deshacer`)
  expect(again.text).toContain('Lo último que se hizo no se puede deshacer aquí.')
})

test('a wrong report and a moved date go back to what stood before them', async () => {
  const folio = await town.work({}, 'under-way')
  const undo = async () => {
    const form = await office.get(`/oficina/obras/${folio}/deshacer`)
    return office.submit(form, { motivo: 'era otra obra' }, '/deshacer')
  }
  await reportProgress(town, officer, { folio, on: '2026-06-01', physical: 20, financial: 10 })
  await reportProgress(town, officer, { folio, on: TODAY, physical: 90, financial: 80 })
  expect((await undo()).status).toBe(303)
  expect((await findWork(town.db, folio))?.lastReport).toEqual({
    ...{ on: TODAY, physical: 20, financial: 10 },
  })
  await setSchedule(town, officer, { folio, dates: { finished: '2026-09-30' } })
  await setSchedule(town, officer, { folio, dates: { finished: '2026-10-30' }, reason: 'lluvia' })
  expect((await undo()).status).toBe(303)
  expect((await findWork(town.db, folio))?.promises[0]).toMatchObject({
    ...{ baseline: '2026-09-30', latest: '2026-09-30' },
  })
  const lines = await entriesSince(town.db, thingOf(folio))
  expect(lines.at(-1)?.corrects).toBe(lines.at(-2)?.id)
})

test('what the participation office decided, a unit does not undo', async () => {
  const folio = await town.work()
  await correctProject(town, officer, { folio, changes: { title: 'Bardas' }, reason: 'x' })
  const unit = await testPortal(town, [worksRoom]).signIn('unit-officer', {
    unitId: 'obra-publica',
  })
  expect((await unit.get(`/oficina/obras/${folio}/historia`)).html).not.toContain('/deshacer"')
  expect((await unit.post(`/oficina/obras/${folio}/deshacer`, { motivo: 'x' })).status).toBe(403)
  const form = await office.get(`/oficina/obras/${folio}/deshacer`)
  expect((await office.submit(form, { motivo: 'x' }, '/deshacer')).status).toBe(303)
  expect((await findWork(town.db, folio))?.facts.title).toBe('Banquetas de la calle Nogal')
})
