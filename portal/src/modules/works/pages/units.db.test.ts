import { beforeAll, expect, test } from 'vitest'
import { type Browser, testPortal } from '../../../../test/support/portal.ts'
import { townWithWorks } from '../../../../test/support/town-with-works.ts'
import { addUnit } from '../../../kernel/organisation/index.ts'
import { placesRoom } from '../../../kernel/places/index.ts'
import { setSchedule } from '../actions/set-schedule.ts'
import { worksRoom } from '../room.ts'

let visitor: Browser
let late: string
beforeAll(async () => {
  const town = await townWithWorks()
  await addUnit(
    town,
    { actor: { kind: 'job', id: 'test' } },
    { id: 'alumbrado', name: 'Alumbrado', parentId: 'obra-publica', validFrom: null },
  )
  late = await town.work({ title: 'Banquetas de Fresno' })
  await setSchedule(town, town.officer, { folio: late, dates: { design: '2026-06-03' } })
  await town.work({ unitId: 'parques', placeId: 'zone.Z01', title: 'Parque Olmo' }, 'design')
  visitor = testPortal(town, [worksRoom, placesRoom]).visitor()
})

test('each area says how many works it has, how many are late, and by how many working days', async () => {
  const { text, html } = await visitor.get('/areas')
  expect(text).toContain('3 áreas')
  expect(text).toContain('Dirección de Obra Pública 1 1 0 1 5')
  expect(text).toContain('Alumbrado Dirección de Obra Pública 0 0 0 0 –')
  expect(html).toContain('href="/proyectos?unidad=obra-publica&amp;tarde=si"')
})

test('the areas are sorted, searched without accents, narrowed to those that build, and downloaded', async () => {
  const latest = await visitor.get('/areas?orden=-tarde')
  expect(latest.text.indexOf('Obra Pública 1')).toBeLessThan(latest.text.indexOf('Parques 1'))
  expect((await visitor.get('/areas?q=PUBLICA')).text).toContain('1 área')
  expect((await visitor.get('/areas?obras=si')).text).toContain('2 áreas')
  expect((await visitor.get('/areas?q=nada')).text).toContain('Ningún área se llama así')
  expect((await visitor.get('/areas?pagina=9')).status).toBe(404)
  const file = await visitor.get('/areas.csv?obras=si&orden=-tarde')
  expect(file.html).toContain('Dirección de Obra Pública,,1,1,0,1,5')
})

test('the page of an area has its figures and its works, what is late on top', async () => {
  const { text, html } = await visitor.get('/areas/obra-publica')
  expect(text).toContain('Obras 1')
  expect(text).toContain('Banquetas de Fresno')
  expect(html).toContain(`href="/proyectos/${late}"`)
  expect((await visitor.get('/areas/alumbrado')).text).toContain('Esta área no lleva obras.')
  expect((await visitor.get('/areas/nada')).status).toBe(404)
})

test('the list of places says what each may spend and its works, with those of the places inside', async () => {
  const { text } = await visitor.get('/lugares')
  expect(text).toContain('4 lugares')
  expect(text).toContain('Delegación Norte Delegación 1 obra')
  expect(text).toContain('Colonia Las Joyas Zona 1 obra · 1 va tarde $1,600,000')
  expect((await visitor.get('/lugares?nivel=delegation')).text).toContain('1 lugar')
  expect((await visitor.get('/lugares?q=nada')).text).toContain('Ningún lugar coincide.')
  expect((await visitor.get('/lugares?pagina=9')).status).toBe(404)
  const file = (await visitor.get('/lugares.csv?orden=-techo')).html
  expect(file).toContain('Pertenece a,Obras,Tarde,Techo 2025')
  expect(file).toContain('Zona,Z31,Colonia Las Joyas,,1,1,1600000')
  expect(file).toContain('Delegación,D1,Delegación Norte,,1,0,')
})

test('the page of a place lists its works and what it contains', async () => {
  expect((await visitor.get('/lugares/Z31')).text).toContain('Banquetas de Fresno')
  const holder = await visitor.get('/lugares/D1')
  expect(holder.text).toContain('Parque Olmo')
  expect(holder.text).toContain('Colonia El Nogal Zona 1 obra')
})
