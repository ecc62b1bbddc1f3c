import { beforeAll, expect, test } from 'vitest'
import { seedTerritory } from '../../../../seeds/territory.ts'
import { type TestPortal, testPortal } from '../../../../test/support/portal.ts'
import { testTown } from '../../../../test/support/town.ts'
import { placesRoom } from '../index.ts'

let portal: TestPortal
beforeAll(async () => {
  portal = testPortal(await testTown(), [placesRoom])
  await seedTerritory({ town: portal.town, house: portal.house })
})

test('an officer sees the levels, the places and the sum of their ceilings', async () => {
  const officer = await portal.signIn('unit-officer')
  const page = await officer.get('/oficina/territorio?nivel=zona')
  expect(page.text).toContain('Zona 64')
  expect(page.text).toContain('1 a 50 de 64 lugares')
  expect(page.text).toContain('Suma de los techos')
  expect(page.text).toContain('$90,000,000')
  expect(page.text).not.toContain('Cargar territorio')
})

test('a place is found without accents, and in the order that is asked', async () => {
  const officer = await portal.signIn('unit-officer')
  const page = await officer.get('/oficina/territorio?q=ORGANOS&orden=-techo')
  expect(page.text).toContain('Los Órganos')
  expect(page.text).toContain('1 lugar')
})

test('the same places can be taken away as a file', async () => {
  const officer = await portal.signIn('unit-officer')
  const file = await officer.get('/oficina/territorio/lugares.csv?nivel=delegacion')
  expect(file.html.replace('\uFEFF', '').split('\r\n').slice(0, 2)).toEqual([
    'Nivel,Clave,Lugar,Pertenece a,Techo 2025',
    'Delegación,D4,Centro,San Tequio,',
  ])
})

test('anyone sees a place: its level, its ceiling by year and what it contains', async () => {
  const zone = await portal.visitor().get('/lugares/Z29')
  expect(zone.text).toContain('Centro Histórico')
  expect(zone.text).toContain('Techo presupuestal por año')
  const delegation = await portal.visitor().get('/lugares/D4')
  expect(delegation.text).toContain('Lo que contiene')
  expect(delegation.text).toContain('Centro Histórico')
})

test('a place that does not exist is said so', async () => {
  expect(await portal.visitor().get('/lugares/Z99')).toMatchObject({ status: 404 })
  expect(await portal.visitor().get('/oficina/territorio')).toMatchObject({ status: 303 })
})
