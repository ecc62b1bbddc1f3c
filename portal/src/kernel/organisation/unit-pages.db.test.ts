import { beforeAll, beforeEach, expect, test } from 'vitest'
import { type TestPortal, testPortal } from '../../../test/support/portal.ts'
import { testTown } from '../../../test/support/town.ts'
import { organisationRoom } from './index.ts'
import { paths } from './paths.ts'

let portal: TestPortal
let office: Awaited<ReturnType<TestPortal['signIn']>>
beforeAll(async () => {
  portal = testPortal(await testTown(), [organisationRoom])
})
beforeEach(async () => {
  office = await portal.signIn('participation-office', { unitId: 'participacion' })
})

const add = (fields: Record<string, string>) => office.post(paths.newUnit, fields)

test('units are managed by the operator and the participation office only', async () => {
  const officer = await portal.signIn('unit-officer', { unitId: 'participacion' })
  for (const path of [paths.units, paths.newUnit, paths.unit('participacion')]) {
    expect(await officer.get(path)).toMatchObject({ status: 403 })
    expect(await office.get(path)).toMatchObject({ status: 200 })
  }
  const forced = await officer.post(paths.name('participacion'), { name: 'Mía' })
  expect(forced.status).toBe(403)
})

test('an added unit is in the list, with the one it hangs from', async () => {
  await add({ name: 'Secretaría de Obras', since: '10/10/2024' })
  const answer = await add({ name: 'Pavimentos', parent: 'secretaria-de-obras' })
  expect((await office.follow(answer)).text).toContain('Pavimentos Secretaría de Obras')
  expect((await office.get(paths.unit('secretaria-de-obras'))).text).toContain('10 oct 2024')
})

test.each([
  [{ name: '' }, 'Escribe el nombre.'],
  [{ name: 'Alumbrado', key: 'Alumbrado Público' }, 'Usa sólo letras sin acento'],
  [{ name: '¿?' }, 'De ese nombre no sale una clave.'],
  [{ name: 'Alumbrado', since: '31/02/2025' }, 'Escribe una fecha que exista'],
  [{ name: 'Alumbrado', parent: 'nada' }, 'Elige un área de la lista.'],
  [{ name: 'secretaria de OBRAS' }, 'Ese nombre ya es de «Secretaría de Obras».'],
])('%o is not added, and the page says why', async (fields, sentence) => {
  const page = await add(fields)
  expect(page.status).toBe(422)
  expect(page.text).toContain(sentence)
})

test('a renamed unit is found by its old name in the list', async () => {
  await add({ name: 'Parques y Jardines', key: 'parques' })
  const page = await office.get(paths.unit('parques'))
  await office.submit(page, { name: 'Áreas Verdes' }, paths.name('parques'))
  const found = await office.get(`${paths.units}?q=PARQUES+y&estado=activa`)
  expect(found.text).toContain('Áreas Verdes Ninguna Parques y Jardines Activa')
})

test('the list of units is a file as it is filtered', async () => {
  await add({ name: 'Ecología', since: '10/10/2024' })
  const file = await office.get(`${paths.unitsCsv}?q=ecologia`)
  expect(file.html.trim().split('\r\n')).toEqual([
    expect.stringContaining('Nombre,Clave,Depende de,Otros nombres,Desde,Hasta,Estado'),
    'Ecología,ecologia,,,2024-10-10,,Activa',
  ])
})

test('of two who change one unit, the second is told', async () => {
  await add({ name: 'Limpia' })
  const page = await office.get(paths.unit('limpia'))
  await office.submit(page, { alias: 'Aseo' }, paths.aliases('limpia'))
  const late = await office.submit(page, { name: 'Aseo Público' }, paths.name('limpia'))
  expect(late.status).toBe(422)
  expect(late.text).toContain('Alguien cambió esta área')
  expect(late.html).toContain('value="Aseo Público"')
  const again = await office.submit(late, {}, paths.name('limpia'))
  expect((await office.follow(again)).text).toContain('Cambiamos el nombre.')
})

test('a closed unit says when, and is changed no more', async () => {
  await add({ name: 'Rastro' })
  const page = await office.get(paths.unit('rastro'))
  const wrong = await office.submit(page, { lastDay: 'ayer' }, paths.closing('rastro'))
  expect(wrong.text).toContain('Escribe una fecha que exista')
  const closed = await office.submit(page, { lastDay: '30/06/2026' }, paths.closing('rastro'))
  const after = await office.follow(closed)
  expect(after.text).toContain('Cerró el 30 jun 2026.')
  expect(after.forms.filter(({ action }) => action.startsWith(paths.units))).toEqual([])
  expect((await office.get(`${paths.units}?estado=cerrada`)).text).toContain('Rastro')
})

test('a form without the unit above moves nothing to the top', async () => {
  const page = await office.post(paths.parent('pavimentos'), { otro: 'x' })
  expect(page.text).toContain('Falta este dato.')
  expect((await office.get(paths.units)).text).toContain('Pavimentos Secretaría de Obras')
})

test('a unit that does not exist has no page', async () => {
  expect(await office.get(paths.unit('nada'))).toMatchObject({ status: 404 })
  expect(await office.post(paths.name('nada'), { name: 'X' })).toMatchObject({ status: 404 })
})
