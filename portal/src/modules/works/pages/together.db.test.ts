import { beforeAll, expect, test } from 'vitest'
import type { Browser, Page } from '../../../../test/support/portal.ts'
import { officer, TODAY } from '../../../../test/support/town-with-works.ts'
import { entriesSince } from '../../../kernel/act/index.ts'
import { takeStep } from '../actions/take-step.ts'
import { thingOf } from '../rules/work.ts'
import { findWork } from '../store/works.ts'
import { type WorksDesk, worksDesk } from '../test/works-desk.ts'

const TOGETHER = '/oficina/obras/en-conjunto'

let { town, portal, unit } = {} as WorksDesk
beforeAll(async () => {
  ;({ town, portal, unit } = await worksDesk())
})

const address = (que: string, folios: readonly string[], more: Record<string, string> = {}) => {
  const query = new URLSearchParams({ que, ...more })
  for (const folio of folios) query.append('obra', folio)
  return `${TOGETHER}?${query}`
}
const stageOf = async (folio: string) => (await findWork(town.db, folio))?.stage
const confirm = (browser: Browser, page: Page, fields = {}) =>
  browser.submit(page, fields, TOGETHER)
const linesOf = (folio: string) => entriesSince(town.db, thingOf(folio))

test('works are chosen in the list, and each act leads to its preview without script', async () => {
  const folio = await town.work({ title: 'Andador de la calle Tepozán' })
  const list = await unit.get('/oficina/obras?q=tepozan')
  const form = list.forms.find(({ action }) => action === TOGETHER)
  expect(form?.method).toBe('get')
  expect(list.html).toContain(`name="obra" value="${folio}"`)
  expect(list.text).toContain('Mover a la siguiente etapa')
  expect(list.text).not.toContain('Asignar a un área')
  expect((await unit.get(address('etapa', []))).text).toContain('No elegiste ninguna obra')
})

test('the preview says what happens to each, and what cannot be done and why; then it is one act', async () => {
  const [ahead, stopped, other] = [
    await town.work({ title: 'Banqueta que avanza' }, 'design'),
    await town.work({ title: 'Banqueta detenida' }, 'design'),
    await town.work({ title: 'Juegos de otra unidad', unitId: 'parques' }),
  ]
  await takeStep(town, officer, { folio: stopped, move: 'suspend', on: TODAY, reason: 'lluvia' })
  const page = await unit.get(address('etapa', [ahead, stopped, other]))
  expect(page.status).toBe(200)
  expect(page.text).toContain('Elegiste 3 obras.')
  expect(page.text).toContain('Mover 1 obra')
  expect(page.text).toContain('No la lleva tu unidad.')
  expect(page.text).toContain('desde ahí no se puede')
  expect(await stageOf(ahead)).toBe('design')

  const sent = await confirm(unit, page)
  expect(sent.status).toBe(303)
  expect((await unit.follow(sent)).text).toContain('Listo: 1 obra')
  expect(await stageOf(ahead)).toBe('designed')
  expect(await stageOf(other)).toBe('assigned')
  expect((await linesOf(ahead)).at(-1)).toMatchObject({
    act: 'works.step-taken',
    actorId: expect.any(String),
    unitId: 'obra-publica',
  })
})

test('what moved since the preview is shown anew, and nothing is done', async () => {
  const folios = [await town.work(), await town.work()]
  const [first = ''] = folios
  const page = await unit.get(address('etapa', folios))
  await takeStep(town, officer, { folio: first, move: 'forward', on: TODAY })
  const stale = await confirm(unit, page)
  expect(stale.status).toBe(409)
  expect(stale.text).toContain('Algo cambió desde que viste la lista.')
  expect(await Promise.all(folios.map(stageOf))).toEqual(['design', 'assigned'])
  expect((await confirm(unit, stale)).status).toBe(303)
  expect(await Promise.all(folios.map(stageOf))).toEqual(['designed', 'design'])
})

test('the set that moved goes back as a set, each step correcting its own', async () => {
  const folios = [await town.work(), await town.work()]
  const done = await unit.follow(await confirm(unit, await unit.get(address('etapa', folios))))
  const back = /href="([^"]*que=regreso[^"]*)"/.exec(done.html)?.[1]?.replaceAll('&amp;', '&')
  const asked = await unit.get(`${back}&motivo=me+equivoqu%C3%A9&dia=${TODAY}`)
  expect(asked.text).toContain('Regresar 2 obras')
  expect((await confirm(unit, asked)).status).toBe(303)
  for (const folio of folios) {
    expect(await stageOf(folio)).toBe('assigned')
    const lines = await linesOf(folio)
    expect(lines.at(-1)?.corrects).toBe(lines.at(-2)?.id)
  }
})

test('one date is promised for many; where one was promised already, the reason is asked', async () => {
  const folios = [await town.work(), await town.work()]
  const promise = { paso: 'contracted', dia: '30/09/2026', motivo: '' }
  const page = await unit.get(address('fecha', folios, promise))
  expect(page.text).toContain('30 sep 2026')
  expect((await confirm(unit, page)).status).toBe(303)
  const again = await unit.get(address('fecha', folios, { ...promise, dia: '15/10/2026' }))
  expect(again.text).toContain('Con ninguna de estas obras se puede.')
  expect(again.text).toContain('Di por qué se mueve')
  const moved = { ...promise, dia: '15/10/2026', motivo: 'falta el permiso' }
  expect((await confirm(unit, await unit.get(address('fecha', folios, moved)))).status).toBe(303)
  for (const folio of folios)
    expect((await findWork(town.db, folio))?.promises).toMatchObject([
      { step: 'contracted', baseline: '2026-09-30', latest: '2026-10-15' },
    ])
})

test('only the participation office says whose works they are', async () => {
  const folios = [await town.work(), await town.work({ unitId: 'parques' })]
  expect((await unit.get(address('area', folios))).status).toBe(403)
  const office = await portal.signIn('participation-office')
  expect((await office.get('/oficina/obras')).text).toContain('Asignar a un área')
  const asked = { unidad: 'parques', motivo: 'es un parque' }
  const page = await office.get(address('area', folios, asked))
  expect(page.text).toContain('Asignar 1 obra')
  expect(page.text).toContain('Ya la lleva esa área.')
  expect((await confirm(office, page)).status).toBe(303)
  for (const folio of folios) expect((await findWork(town.db, folio))?.facts.unitId).toBe('parques')
  expect((await linesOf(folios[0] ?? '')).at(-1)?.act).toBe('works.corrected')
})

test('what is wrong is said beside its field, and a personal value never enters a reason', async () => {
  const folio = await town.work()
  const wrong = await unit.get(address('etapa', [folio], { dia: '31/02/2026' }))
  expect(wrong.status).toBe(422)
  expect(wrong.text).toContain('Escribe una fecha que exista')
  const personal = { paso: 'contracted', dia: '30/09/2026', motivo: 'GOMA800101HGTNRR09' }
  const page = await unit.get(address('fecha', [folio], personal))
  expect((await confirm(unit, page)).text).toContain('Hay un dato personal')
  expect((await unit.get(address('volar', [folio]))).status).toBe(404)
})
