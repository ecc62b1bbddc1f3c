import { beforeAll, expect, test } from 'vitest'
import { type Browser, type TestPortal, testPortal } from '../../../../test/support/portal.ts'
import { townWithWorks, type WorksTown } from '../../../../test/support/town-with-works.ts'
import { entriesSince } from '../../../kernel/act/index.ts'
import { importsRoom } from '../../../kernel/imports/index.ts'
import { readTable } from '../../../lib/table.ts'
import { worksRoom } from '../room.ts'
import { thingOf } from '../rules/work.ts'
import { findWork } from '../store/works.ts'

const START = '/oficina/cargas/nueva/works'

let town: WorksTown
let portal: TestPortal
let unit: Browser
/** The works of the unit and one of another. */
let mine: string[]
let theirs: string
beforeAll(async () => {
  town = await townWithWorks()
  portal = testPortal(town, [worksRoom, importsRoom])
  unit = await portal.signIn('unit-officer', { unitId: 'obra-publica' })
  mine = []
  for (let at = 1; at <= 60; at += 1)
    mine.push(
      await town.work({ title: `Banquetas de la calle ${at}` }, at <= 5 ? 'under-way' : 'assigned'),
    )
  theirs = await town.work({ title: 'Juegos del parque', unitId: 'parques' }, 'contracted')
}, 120_000)

const csv = (...lines: string[]) => new File([lines.join('\n')], 'obras.csv', { type: 'text/csv' })
const shownFor = async (browser: Browser, file: File, more = {}) => {
  const sent = await browser.post(START, { archivos: file, ...more })
  return sent.location ? browser.follow(sent) : sent
}

test('a clerk goes from their list to one page that says the three steps', async () => {
  const list = await unit.get('/oficina/obras')
  expect(list.html).toContain('href="/oficina/obras/hoja"')
  const page = await unit.get('/oficina/obras/hoja')
  expect(page.text).toContain('Es una hoja con 60 obras, una por fila.')
  expect(page.html).toContain('href="/oficina/obras.xlsx"')
  expect(page.forms.some(({ action }) => action === START)).toBe(true)
})

test('sixty works downloaded and loaded back without a change change nothing', async () => {
  const { status, headers } = await unit.get('/oficina/obras.xlsx')
  expect([status, headers.get('Content-Type')]).toEqual([
    200,
    expect.stringContaining('spreadsheet'),
  ])
  const answer = await portal.app.request(`${town.url}/oficina/obras.xlsx`, {
    headers: { Host: new URL(town.url).host, Cookie: cookiesOf(unit) },
  })
  const bytes = new Uint8Array(await answer.arrayBuffer())
  const read = await readTable(bytes, 'obras.xlsx')
  expect(read.accepted && read.fact.sheets[0]?.rows.length).toBe(61)
  const page = await shownFor(unit, new File([bytes], 'obras.xlsx'))
  expect(page.text).toContain('Cambios 0 Sin cambio 60 Rechazos 0')
})

const cookiesOf = ({ cookies }: Browser) =>
  [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')

test('a clerk sees the difference before it is applied, applies it and can undo it', async () => {
  const [first = '', second = ''] = mine
  const file = csv(
    'Folio,Avance físico,Avance financiero,Fecha de avance,Término programado',
    `${first},40,25,01/06/2026,30/09/2026`,
    `${second},55,50,02/06/2026,`,
  )
  const shown = await shownFor(unit, file)
  expect(shown.text).toContain('Nada se ha aplicado todavía')
  expect(shown.text).toContain('40 % físico, 25 % financiero al 1 jun 2026')
  expect((await findWork(town.db, first))?.lastReport).toBeUndefined()

  const applied = await unit.follow(await unit.submit(shown, {}, '/aplicacion'))
  expect(applied.text).toContain('Se aplicó completa')
  expect((await findWork(town.db, first))?.lastReport).toMatchObject({ physical: 40 })
  const [line] = (await entriesSince(town.db, thingOf(first))).slice(-1)
  expect(line).toMatchObject({ actorKind: 'import', unitId: 'obra-publica' })

  const undone = await unit.submit(applied, { motivo: 'era otra hoja' }, '/reversion')
  expect(undone.status).toBe(303)
  expect((await findWork(town.db, first))?.lastReport).toBeUndefined()
})

test('what is not of the unit to tell is refused, with a sentence for each row', async () => {
  const [a = '', b = '', c = '', d = '', e = ''] = mine
  const file = csv(
    'Folio,Nombre de la obra,Lugar,Unidad responsable,Techo presupuestal,Avance físico,Fecha de avance',
    `${a},Otro nombre,,,,10,01/06/2026`,
    `${b},,Los Olmos,,,10,01/06/2026`,
    `${c},,,Dirección de Parques,,10,01/06/2026`,
    `${d},,,,"9,000,000",10,01/06/2026`,
    `${theirs},,,,,10,01/06/2026`,
    `PP25-Z31-9999-X,,,,,10,01/06/2026`,
    `,Obra nueva,Los Olmos,,,10,01/06/2026`,
    `${e},,,,,10,01/06/2026`,
  )
  const page = await shownFor(unit, file, { 'opcion-edicion': '2025' })
  expect(page.text).toContain('Cambios 1 Sin cambio 0 Rechazos 7')
  expect(page.text).toContain('Este dato lo corrige la oficina de participación.')
  expect(page.text).toContain('Esta obra no la lleva tu unidad: no puedes cambiarla.')
  expect(page.text).toContain('Las obras nuevas las registra la oficina de participación.')
})

test('each unit sees only its own loads, and the office sees them all', async () => {
  const office = await portal.signIn('participation-office')
  await office.post(START, { archivos: csv('Folio,Avance físico', `${theirs},12`) })
  const all = await office.get('/oficina/cargas')
  const own = await unit.get('/oficina/cargas')
  const count = (text: string) => Number(/(\d+) cargas?/.exec(text)?.[1])
  expect(count(all.text)).toBe(count(own.text) + 1)

  const another = await portal.signIn('unit-officer', { unitId: 'obra-publica' })
  const [newest] = /\/oficina\/cargas\/\d+/.exec(own.html) ?? ['']
  expect((await unit.get(newest)).status).toBe(200)
  expect((await another.get(newest)).status).toBe(403)
  expect((await another.post(`${newest}/aplicacion`)).status).toBe(403)
  expect((await another.post(`${newest}/reversion`, { motivo: 'x' })).status).toBe(403)
  expect((await office.get(newest)).status).toBe(200)
})

test('nobody widens a load by writing its limits into the form', async () => {
  const page = await shownFor(unit, csv('Folio,Avance físico', `${theirs},12`), {
    'opcion-solo-unidades': 'parques',
  })
  expect(page.text).toContain('Esta obra no la lleva tu unidad')
  const comptroller = await portal.signIn('comptroller')
  expect((await comptroller.get('/oficina/obras/hoja')).status).toBe(403)
  expect((await comptroller.get('/oficina/obras')).html).not.toContain('/oficina/obras/hoja')
})
