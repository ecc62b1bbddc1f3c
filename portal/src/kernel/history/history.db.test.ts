import { beforeAll, expect, test } from 'vitest'
import { type Browser, type TestPortal, testPortal } from '../../../test/support/portal.ts'
import { testTown } from '../../../test/support/town.ts'
import { calendarRoom } from '../calendar/index.ts'
import { identityRoom } from '../identity/index.ts'
import { addUnit, organisationRoom, renameUnit } from '../organisation/index.ts'
import { settingsRoom } from '../settings/index.ts'
import { historyRoom } from './index.ts'

let portal: TestPortal
let office: Browser & { readonly person: { readonly id: string } }
let officer: Browser
beforeAll(async () => {
  const town = await testTown()
  await town.setClock('2026-11-20T16:30:00Z')
  portal = testPortal(town, [
    ...[historyRoom, organisationRoom, calendarRoom, identityRoom, settingsRoom],
  ])
  office = await portal.signIn('participation-office', { name: 'Julián Mena', unitId: 'obras' })
  officer = await portal.signIn('unit-officer', { name: 'Rosa Ibarra', unitId: 'parques' })
  const { id } = office.person
  const actor = { kind: 'person', id, unitId: 'obras', role: 'participation-office' } as const
  const unit = { id: 'agua', name: 'Agua y Drenaje', parentId: null, validFrom: null }
  await addUnit(town, { actor }, unit)
  await renameUnit(town, { actor }, { id: 'agua', name: 'Agua Potable' })
})

test('who did what to which thing, when, before and after, newest first', async () => {
  const { text } = await office.get('/oficina/historia?tipo=areas&quien='.concat(office.person.id))
  expect(text).toContain(
    'Cambió su nombre Agua Potable Área 20 nov 2026 10:30 Julián Mena obras Nombre: Agua y Drenaje pasa a Agua Potable',
  )
  expect(text.indexOf('Cambió su nombre')).toBeLessThan(text.indexOf('Se agregó el área'))
})

test('the history of one thing has all its lines, and leads to the thing', async () => {
  const { html, text } = await office.get('/oficina/historia/areas/agua')
  expect(text).toContain('2 actos')
  expect(text).toContain('Nombre vacío Agua y Drenaje')
  expect(html).toContain('href="/oficina/areas/agua"')
  const unit = await office.get('/oficina/areas/agua')
  expect(unit.html).toContain('href="/oficina/historia/areas/agua"')
})

test('a unit reads what its own area did, and nothing else', async () => {
  const own = await officer.get('/oficina/historia')
  expect(own.text).not.toContain('Agua Potable')
  expect((await officer.get('/oficina/historia/areas/agua')).text).not.toContain('Agua y Drenaje')
  expect((await officer.get('/oficina/historia/areas/nada')).status).toBe(404)
  expect((await officer.get('/oficina/historia/personas/x')).status).toBe(403)
})

test('who came in is told where it is asked for, not among what people did', async () => {
  const signedIn = 'Entrada a la oficina'
  const rowsOf = ({ text }: { text: string }) => text.slice(text.indexOf('Qué cambió'))
  expect(rowsOf(await office.get('/oficina/historia'))).not.toContain(signedIn)
  expect(rowsOf(await office.get('/oficina/historia?tipo=sesiones'))).toContain(signedIn)
})

test('the file has a row for each field that changed', async () => {
  const file = await office.get('/oficina/historia.csv?tipo=areas')
  expect(file.headers.get('content-disposition')).toContain('historia-2026-11-20.csv')
  expect(file.html).toContain(
    '2026-11-20 10:30,Área,Agua Potable,Cambió su nombre,Julián Mena,obras,Nombre,Agua y Drenaje,Agua Potable',
  )
})

test('dates part the history; a wrong one is said beside it and stays as typed', async () => {
  expect((await office.get('/oficina/historia?hasta=19/11/2026')).text).toContain(
    'Nada se hizo así',
  )
  const wrong = await office.get('/oficina/historia?desde=ayer')
  expect([wrong.status, wrong.html.includes('value="ayer"')]).toEqual([400, true])
  const backwards = await office.get('/oficina/historia?desde=20/11/2026&hasta=19/11/2026')
  expect(backwards.text).toContain('Esta fecha es anterior a «Desde».')
  expect((await office.get('/oficina/historia?pagina=9')).status).toBe(404)
})

test('without an account there is no history', async () => {
  const visitor = portal.visitor()
  expect((await visitor.get('/oficina/historia')).location).toContain('/entrar')
  expect((await visitor.get('/oficina/historia.csv')).location).toContain('/entrar')
})
