import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { type TestPortal, testPortal } from '../../../test/support/portal.ts'
import { testTown } from '../../../test/support/town.ts'
import type { Room } from '../house/index.ts'
import { type Measure, type MeasureFilter, measuresRoom, readMeasure } from './index.ts'

/** Counts by a query, as a module would: two contracts of October, one of November. */
const contracted: Measure = {
  name: 'works.contracted',
  title: 'Obras contratadas',
  unit: 'count',
  rows: async (db, { from = '0001-01-01', to = '9999-12-31' }: MeasureFilter) => {
    const { rows } = await sql<{ month: string; placeId: string; value: number }>`
      select to_char(signed, 'YYYY-MM') as month, place as "placeId", count(*)::int as value
      from (values (date '2026-10-05', 'z1'), ('2026-10-20', 'z2'), ('2026-11-03', 'z1')) as contract(signed, place)
      where signed between ${from}::date and ${to}::date group by 1, 2`.execute(db)
    return rows
  },
  address: () => '/proyectos?etapa=contratada',
}
const paid: Measure = {
  name: 'works.paid',
  title: 'Pagado',
  unit: 'centavos',
  rows: async () => [{ month: null, placeId: null, value: 118_430_050 }],
}
const works: Room = { name: 'works', measures: [contracted, paid] }

let portal: TestPortal
beforeAll(async () => {
  portal = testPortal(await testTown(), [measuresRoom, works])
})

test('a plan reads a figure by its name, by month and by place', async () => {
  const read = await readMeasure(portal, 'works.contracted')
  expect(read?.total).toBe(3)
  expect([...(read?.byMonth ?? [])]).toEqual([
    ['2026-10', 2],
    ['2026-11', 1],
  ])
  expect([...(read?.byPlace ?? [])]).toEqual([
    ['z1', 2],
    ['z2', 1],
  ])
  const november = await readMeasure(portal, 'works.contracted', { from: '2026-11-01' })
  expect(november?.total).toBe(1)
  expect(await readMeasure(portal, 'works.dreamt')).toBeUndefined()
})

test('the page lists every measure with its figure and where its rows are', async () => {
  const officer = await portal.signIn('unit-officer')
  const page = await officer.get('/oficina/medidas')
  expect(page.text).toContain('Obras contratadas 3 Ver los renglones')
  expect(page.text).toContain('Pagado $1,184,300.50')
  expect(page.html).toContain('href="/proyectos?etapa=contratada"')
})

test('one measure is told month by month, between dates', async () => {
  const officer = await portal.signIn('unit-officer')
  const page = await officer.get('/oficina/medidas/works.contracted')
  expect(page.text).toContain('octubre de 2026 2 noviembre de 2026 1 Total 3')
  const november = await officer.get('/oficina/medidas/works.contracted?desde=1/11/2026')
  expect(november.text).toContain('Total 1')
  expect((await officer.get('/oficina/medidas?desde=ayer')).status).toBe(400)
  expect((await officer.get('/oficina/medidas/works.dreamt')).status).toBe(404)
})

test('the figure of a period opens its months, never the rows of all dates under its name', async () => {
  const officer = await portal.signIn('unit-officer')
  const november = '?desde=1%2F11%2F2026&hasta=30%2F11%2F2026'
  const page = await officer.get(`/oficina/medidas${november}`)
  expect(page.text).toContain('Obras contratadas 1 Ver mes por mes')
  expect(page.html).not.toContain('href="/proyectos?etapa=contratada"')
  const months = `/oficina/medidas/works.contracted${november}`
  expect(page.html.split(`href="${months.replace('&', '&amp;')}"`)).toHaveLength(3)

  const measure = await officer.get(months)
  expect(measure.text).toContain('Ver los renglones de todas las fechas')
  expect((await officer.get('/oficina/medidas/works.contracted')).text).not.toContain('de todas')
})

test('measures and their months are counted, sorted and downloaded between the same dates', async () => {
  const officer = await portal.signIn('unit-officer')
  expect((await officer.get('/oficina/medidas')).text).toContain('2 medidas')
  const sorted = await officer.get('/oficina/medidas?orden=-medida')
  expect(sorted.text.indexOf('Pagado')).toBeLessThan(sorted.text.indexOf('Obras contratadas'))
  const file = await officer.get('/oficina/medidas.csv?desde=1/11/2026')
  expect(file.html).toContain('Obras contratadas,1')
  const months = '/oficina/medidas/works.contracted'
  expect((await officer.get(`${months}?orden=-valor`)).text).toContain('2 meses')
  expect((await officer.get(`${months}/meses.csv`)).html).toContain('2026-10,2')
  expect((await officer.get(`${months}?pagina=9`)).status).toBe(404)
  const wrong = await officer.get('/oficina/medidas?desde=ayer')
  expect([wrong.status, wrong.html.includes('value="ayer"')]).toEqual([400, true])
})
