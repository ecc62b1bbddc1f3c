import { beforeAll, expect, test } from 'vitest'
import { type TestPortal, testPortal } from '../../../test/support/portal.ts'
import { townWithWorks } from '../../../test/support/town-with-works.ts'
import { organisationRoom } from '../../kernel/organisation/index.ts'
import { placesRoom } from '../../kernel/places/index.ts'
import { storyRoom } from '../../kernel/story/index.ts'
import { bodyOf, isFolio } from '../../lib/folio.ts'
import { setSchedule } from './actions/set-schedule.ts'
import { worksRoom } from './index.ts'

let portal: TestPortal
let folio: string
beforeAll(async () => {
  const town = await townWithWorks()
  folio = await town.work()
  await town.work({ title: 'Alumbrado de la calle Olmo' })
  await setSchedule(town, town.officer, { folio, dates: { design: '2026-02-02' } })
  portal = testPortal(town, [organisationRoom, placesRoom, storyRoom, worksRoom])
})

const search = (asked: string) =>
  portal.visitor().get(`/buscar?${new URLSearchParams({ q: asked })}`)

test('a folio in any spelling leads straight to its work', async () => {
  if (!isFolio(folio)) throw new Error(`${folio} is no folio`)
  const spellings = [
    folio,
    folio.toLowerCase(),
    folio.replaceAll('-', ' '),
    folio.replaceAll('-', ''),
  ]
  for (const asked of [...spellings, folio.replaceAll('0', 'O'), bodyOf(folio)]) {
    const { status, location } = await search(asked)
    expect([asked, status, location]).toEqual([asked, 303, `/proyectos/${folio}`])
  }
})

test('a part of it finds it among others', async () => {
  expect((await search(folio.slice(0, 4))).text).toContain('Encontramos 2 resultados')
})

test('the page of units says how many works each has and how many are late, with their list', async () => {
  const page = await portal.visitor().get('/areas')
  expect(page.text).toContain('Dirección de Obra Pública 2 2 1 1')
  expect((await portal.visitor().get('/proyectos?unidad=obra-publica&tarde=si')).text).toContain(
    folio,
  )
})

test('the page of a place leads to its works, and that of a work to its unit', async () => {
  const place = await portal.visitor().get('/lugares/Z31')
  expect(place.text).toContain('2 obras · 1 va tarde')
  expect(place.html).toContain('href="/proyectos?lugar=zone.Z31&amp;tarde=si"')
  expect((await portal.visitor().get('/lugares/Z01')).text).toContain('Todavía no hay obras aquí.')
  const work = await portal.visitor().get(`/proyectos/${folio}`)
  expect(work.html).toContain('<a href="/areas/obra-publica">Dirección de Obra Pública</a>')
})
