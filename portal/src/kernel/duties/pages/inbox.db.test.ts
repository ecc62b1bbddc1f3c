import { beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { type TestPortal, testPortal } from '../../../../test/support/portal.ts'
import { testTown } from '../../../../test/support/town.ts'
import { accept } from '../../../lib/decision.ts'
import { act, defineAct } from '../../act/index.ts'
import type { DutyKind, Room } from '../../house/index.ts'
import { holds } from '../../identity/index.ts'
import { closeDuties, dutiesRoom, type NewDuty, openDuties } from '../index.ts'

const touched = defineAct('test.touched', 1, z.strictObject({}))
const project = (id: string) => ({ kind: 'project', id })

const mayDo: DutyKind['mayDo'] = (person, { unitId }) => holds(person, 'unit-officer', unitId)
const works: Room = {
  name: 'works',
  dutyKinds: {
    'works.step': { name: 'Etapa de obra', mayDo },
    'works.report': { name: 'Avance de obra', mayDo },
  },
  story: [
    {
      kind: 'project',
      address: (id) => `/proyectos/${id}`,
      where: async (_, ids) =>
        new Map(ids.map((code) => [code, { code, place: 'El Nogal', holder: 'Zona 8' }])),
    },
  ],
}

let portal: TestPortal
beforeAll(async () => {
  const town = await testTown()
  portal = testPortal(town, [dutiesRoom, works])
  await town.setClock('2026-11-20T18:00:00Z')
  await opening([
    duty('PP26-1', '2026-11-13', {
      title: 'Rampa en la clínica',
      href: '/oficina/obras/PP26-1/avance',
    }),
    duty('PP26-2', '2026-11-20', { title: 'Bacheo en Privada Olmo' }),
    duty('PP26-3', '2026-11-23', { kind: 'works.step', title: 'Cancha techada' }),
    duty('PP26-4', '2026-11-20', {
      kind: 'publication',
      title: 'Contrato LP-027',
      why: 'La fecha de firma es anterior al fallo.',
      href: '/oficina/contratos/LP-027',
    }),
    duty('PP26-5', '2026-12-01', { unitId: 'parques', title: 'Juegos infantiles' }),
    duty('PP26-6', '2026-12-01', { unitId: null, title: 'Convocatoria' }),
  ])
})

const duty = (id: string, dueOn: string, more: Partial<NewDuty> = {}): NewDuty => ({
  kind: 'works.report',
  thing: project(id),
  unitId: 'obras-publicas',
  dueOn,
  why: 'Último reporte hace 30 días',
  ...more,
})

const opening = (duties: readonly NewDuty[]) =>
  act(portal.town.db, { actor: { kind: 'job', id: 't' } }, async (acting) => {
    await acting.record(touched, { kind: 'test', id: '1' }, {})
    await openDuties(acting, duties)
    return accept(null)
  })

test('a unit finds what is due first on top, late in working days', async () => {
  const officer = await portal.signIn('unit-officer')
  const page = await officer.get('/oficina')
  expect(page.status).toBe(200)
  expect(page.text).toContain('Hoy es 20 de noviembre de 2026.')
  expect(page.text).toContain('4 días hábiles tarde')
  expect(page.text).toContain('en 1 día hábil')
  expect(page.text).not.toContain('Juegos infantiles')
  const order = [
    'Rampa en la clínica',
    'Bacheo en Privada Olmo',
    'Contrato LP-027',
    'Cancha techada',
  ]
  const places = order.map((title) => page.text.indexOf(title))
  expect(places).toEqual(places.toSorted((a, b) => a - b))
  expect(places).not.toContain(-1)
})

test('what was not published says why and where to mend it', async () => {
  const officer = await portal.signIn('unit-officer')
  const page = await officer.get('/oficina/pendientes?tipo=publication')
  expect(page.text).toContain('La fecha de firma es anterior al fallo. Corregir')
  expect(page.html).toContain('href="/oficina/contratos/LP-027"')
  expect(page.text).toContain('1 pendiente')
})

test('the figures open the rows that make them', async () => {
  const officer = await portal.signIn('unit-officer')
  const page = await officer.get('/oficina')
  expect(page.text).toContain('Vence hoy 2 Esta semana 2 Tarde 1 Sin publicar 1')
  expect(page.html).toContain('href="?tipo=publication"')
  const late = await officer.get('/oficina?vence=tarde')
  expect(late.text).toContain('1 pendiente')
  expect(late.text).toContain('Rampa en la clínica')
  expect(late.text).not.toContain('Cancha techada')
})

test('a figure and a chip open as many rows as they say, whatever the list is narrowed to', async () => {
  const officer = await portal.signIn('unit-officer')
  const page = await officer.get('/oficina?tipo=publication&vence=hoy')
  expect(page.text).toContain('Vence hoy 2')
  expect(page.html).toContain('href="?vence=hoy"')
  expect((await officer.get('/oficina?vence=hoy')).text).toContain('2 pendientes')
  expect(page.text).toContain('Todo 2 Sin publicar 1 Avance de obra 1')
})

test('the chips count each kind by its name', async () => {
  const officer = await portal.signIn('unit-officer')
  const { text } = await officer.get('/oficina')
  expect(text).toContain('Todo 4 Avance de obra 2')
  expect(text).toContain('Etapa de obra 1')
  expect(text).toContain('Sin publicar 1')
})

test('the participation office sees every unit, and chooses one', async () => {
  const office = await portal.signIn('participation-office')
  const all = await office.get('/oficina')
  expect(all.text).toContain('6 pendientes')
  expect(all.text).toContain('Participación ciudadana')
  const one = await office.get('/oficina?area=parques')
  expect(one.text).toContain('Juegos infantiles')
  expect(one.text).not.toContain('Rampa en la clínica')
  const officer = await portal.signIn('unit-officer')
  expect((await officer.get('/oficina?area=parques')).text).not.toContain('Juegos infantiles')
})

test('an inbox without work says so, and a wrong filter is refused', async () => {
  const council = await portal.signIn('council', { unitId: 'cabildo' })
  expect((await council.get('/oficina')).text).toContain('No tienes nada pendiente.')
  expect((await council.get('/oficina?tipo=works.step')).text).toContain(
    'Nada pendiente con ese filtro.',
  )
  expect((await council.get('/oficina?vence=ayer')).status).toBe(400)
  expect((await portal.visitor().get('/oficina')).location).toBe('/entrar?volver=%2Foficina')
})

test('what was done in time this month is told as a share of what was done', async () => {
  await opening([duty('PP26-8', '2026-11-20', { unitId: 'cabildo' })])
  await opening([duty('PP26-9', '2026-11-19', { unitId: 'cabildo' })])
  await act(portal.town.db, { actor: { kind: 'job', id: 't' } }, async (acting) => {
    await acting.record(touched, { kind: 'test', id: '1' }, {})
    for (const id of ['PP26-8', 'PP26-9'])
      await closeDuties(acting, { kind: 'works.report', thing: project(id) })
    return accept(null)
  })
  const council = await portal.signIn('council', { unitId: 'cabildo' })
  expect((await council.get('/oficina')).text).toContain('A tiempo este mes 50 % 1 de 2')
})

test('a long inbox has pages', async () => {
  await opening(
    Array.from({ length: 60 }, (_, n) =>
      duty(`PP27-${n}`, '2027-01-15', { unitId: 'alumbrado', title: `Luminaria ${n}` }),
    ),
  )
  const officer = await portal.signIn('unit-officer', { unitId: 'alumbrado' })
  expect((await officer.get('/oficina')).text).toContain('Luminaria 49')
  const second = await officer.get('/oficina?pagina=2')
  expect(second.text).toContain('Luminaria 59')
  expect(second.text).not.toContain('Luminaria 49')
})

test('each duty says what it is of by its folio, and where it stands', async () => {
  const officer = await portal.signIn('unit-officer')
  const page = await officer.get('/oficina?q=rampa')
  expect(page.text).toContain('PP26-1 · Último reporte hace 30 días')
  expect(page.text).toContain('El Nogal Zona 8 13 nov 2026')
  expect((await officer.get('/oficina/pendientes.csv?q=rampa')).html).toContain('PP26-1,El Nogal')
})

test('a form is linked for who may send it; the others are told whose it is', async () => {
  const officer = await portal.signIn('unit-officer')
  const form = 'href="/oficina/obras/PP26-1/avance"'
  expect((await officer.get('/oficina')).html).toContain(form)
  for (const role of ['operator', 'treasury'] as const) {
    const page = await (await portal.signIn(role)).get('/oficina?q=rampa')
    expect(page.html).not.toContain(form)
    expect(page.html).toContain('href="/proyectos/PP26-1"')
    expect(page.text).toContain(role === 'operator' ? 'Área Vence' : 'Lo hace obras-publicas.')
  }
})

test('the inbox is searched without accents, sorted, and downloaded as it is filtered', async () => {
  const officer = await portal.signIn('unit-officer')
  const found = await officer.get('/oficina?q=CLINICA')
  expect(found.text).toContain('1 pendiente')
  expect((await officer.get('/oficina?q=%25')).text).toContain('Nada pendiente con ese filtro.')
  const sorted = await officer.get('/oficina?orden=-asunto')
  expect(sorted.text.indexOf('Rampa')).toBeLessThan(sorted.text.indexOf('Bacheo'))
  const file = await officer.get('/oficina/pendientes.csv?vence=tarde')
  expect(file.html.trim().split('\r\n')).toEqual([
    expect.stringContaining('Tipo,Asunto,Folio,Lugar,Por qué,Área,Vence,Estado'),
    'Avance de obra,Rampa en la clínica,PP26-1,El Nogal,Último reporte hace 30 días,obras-publicas,2026-11-13,"Tarde, 4 días hábiles tarde"',
  ])
  expect((await portal.visitor().get('/oficina/pendientes.csv')).status).toBe(303)
})

test('a page past the end of the inbox says so', async () => {
  const officer = await portal.signIn('unit-officer')
  expect((await officer.get('/oficina?pagina=7')).status).toBe(404)
})
