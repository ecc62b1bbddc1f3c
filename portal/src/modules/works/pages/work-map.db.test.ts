import { beforeAll, expect, test } from 'vitest'
import { type Browser, testPortal } from '../../../../test/support/portal.ts'
import { townWithWorks, type WorksTown } from '../../../../test/support/town-with-works.ts'
import { placesRoom } from '../../../kernel/places/index.ts'
import { worksRoom } from '../room.ts'

let town: WorksTown
let visitor: Browser
beforeAll(async () => {
  town = await townWithWorks()
  visitor = testPortal(town, [placesRoom, worksRoom]).visitor()
  const here = { lon: -101.7, lat: 21.14 }
  await town.work({ title: 'Jardín de la calle Álamo', ...here }, 'contracted')
  await town.work({ title: 'Pavimento de la calle Pino', assigned: null, ...here })
  await town.work({ title: 'Una obra sin lugar', placeId: null })
})

const mapOf = async (query: string) =>
  JSON.parse((await visitor.get(`/proyectos.geojson${query}`)).html)

test('the map shows the works of the list that say where they are, as the list says it', async () => {
  const { features } = await mapOf('?q=alamo')
  expect(features).toEqual([
    {
      type: 'Feature',
      geometry: { type: 'Point', coordinates: [-101.7, 21.14] },
      properties: {
        title: 'Jardín de la calle Álamo',
        folio: expect.stringMatching(/^PP25-/),
        href: expect.stringMatching(/^\/proyectos\/PP25-/),
        status: { tone: 'waiting', word: 'Contratada' },
        money: '$1,500,000',
      },
    },
  ])
})

test('a work without an amount says none', async () => {
  const { features } = await mapOf('?q=pino')
  expect(features[0].properties.money).toBeNull()
})

test('each place leads to its works with the filters of the list', async () => {
  const { places } = await mapOf('?etapa=contratada')
  expect(places).toEqual([
    {
      ...{ id: 'zone.Z31', works: 1, words: '1 obra' },
      href: '/proyectos?lugar=zone.Z31&etapa=contratada',
    },
  ])
})

test('an open map stays open when the list is filtered, sorted or cleared, and closes when asked', async () => {
  const { html } = await visitor.get('/proyectos?mapa=si&q=calle')
  expect(html).toContain('<input type="hidden" name="mapa" value="si"/>')
  expect(html).toContain('href="/proyectos?mapa=si"')
  expect(html).toMatch(/href="\?orden=[^"]*mapa=si|href="\?[^"]*mapa=si[^"]*orden=/)
  expect(html).toContain('href="/proyectos?q=calle"')
  expect(html).toContain('href="/proyectos.csv?q=calle"')
  const { places } = await mapOf('?q=calle&mapa=si')
  expect(places[0].href).toBe('/proyectos?q=calle&lugar=zone.Z31&mapa=si')
  expect((await visitor.get('/proyectos?mapa=no&q=calle')).html).toContain(
    'href="/proyectos?q=calle&amp;mapa=si#mapa"',
  )
})

test('a filter that does not exist is told, as in the list', async () => {
  const page = await visitor.get('/proyectos.geojson?lugar=zone.Z99')
  expect(page.status).toBe(400)
  expect(page.text).toContain('lugar')
})

test('a town without drawn limits has a map without them', async () => {
  const page = await visitor.get('/lugares.geojson')
  expect(JSON.parse(page.html)).toEqual({ type: 'FeatureCollection', features: [] })
})
