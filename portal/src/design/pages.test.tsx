import { expect, test } from 'vitest'
import { htmlOf } from '../../test/support/html-faults.ts'
import { sampleVisit } from './gallery/sample-visit.ts'
import { OfficePage } from './office-page.tsx'
import { Page } from './page.tsx'
import { Fault, NotFound } from './problem.tsx'
import { StalePage } from './stale-page.tsx'

const page = (visit = sampleVisit()) =>
  String(
    <Page visit={visit} title="Obras" path="/proyectos" here="/proyectos">
      <h1>Obras</h1>
    </Page>,
  )

test('every page gives the telephone and the nearest office', () => {
  expect(page()).toContain('<a href="tel:4770000000">477 000 0000</a>')
  expect(page()).toContain('Palacio Municipal, planta baja')
})

test('a page says one address of its own, and where one stands', () => {
  expect(page()).toContain('<link rel="canonical" href="https://santequio.example/proyectos"/>')
  expect(page()).toContain('<a href="/proyectos" aria-current="true">Obras</a>')
})

test('an invented town says so, and a test prefix too; a real one with issued prefixes is silent', () => {
  expect(page()).toContain('Demostración.')
  expect(page()).toContain('Prefijo de prueba.')
  const { settings, town } = sampleVisit()
  const real = sampleVisit({
    town: { ...town, demonstration: false },
    settings: {
      ...settings,
      ocidPrefix: { value: 'ocds-a1b2c3', official: true },
      oc4idsPrefix: { value: 'oc4ids-a1b2c3', official: true },
    },
  })
  expect(page(real)).not.toMatch(/Demostración|Prefijo de prueba/)
})

test('the way into the office is shown to who has an account', () => {
  expect(page()).toContain('href="/oficina"')
  expect(page(sampleVisit({ person: undefined }))).not.toContain('href="/oficina"')
})

const office = () =>
  htmlOf(
    <OfficePage visit={sampleVisit()} title="Por hacer" here="/oficina">
      <p>Nada por hoy.</p>
    </OfficePage>,
  )

test('the office says how much waits, and is silent about nothing', async () => {
  expect(await office()).toMatch(/Por hacer<span class="waits">23 /)
  expect(await office()).toMatch(/Mis obras<\/a>/)
})

test('the office shows only what its person may open', async () => {
  expect(await office()).toContain('Personas')
  expect(await office()).not.toContain('Ajustes')
})

test('a fault gives a folio, even before the town is known', () => {
  expect(String(<Fault folio="7KQM-2XPD" />)).toContain('7KQM-2XPD')
  expect(String(<Fault visit={sampleVisit()} folio="7KQM-2XPD" away />)).toContain('7KQM-2XPD')
})

test('an unknown address leads back to the front page', () => {
  expect(String(<NotFound visit={sampleVisit()} />)).toContain('<a href="/">Ir a la portada</a>')
})

test('who works in the office is answered there, with the way back to what waits', async () => {
  const html = await htmlOf(<NotFound visit={sampleVisit({ path: '/oficina/nada' })} />)
  expect(html).toContain('<a href="/oficina">Ir a lo que tengo por hacer</a>')
  expect(html).toContain('Navegación de la oficina')
  const outside = await htmlOf(<NotFound visit={sampleVisit({ path: '/nada' })} />)
  expect(outside).not.toContain('Navegación de la oficina')
})

test('what two people save at once is not lost: it can be sent again over the newest version', async () => {
  const html = await htmlOf(
    <StalePage
      visit={sampleVisit()}
      what="esta obra"
      changes={[{ label: 'Avance', before: '46 %', after: '52 %' }]}
      typed={{ version: '6', avance: '50', areas: ['a', 'b'] }}
      labels={{ avance: 'Avance' }}
      action="/oficina/obras/1/avance"
      version={7}
      back="/oficina/obras/1"
    />,
  )
  expect(html).toContain('<ins>52 %</ins>')
  expect(html.match(/name="version" value="\d"/g)).toEqual(['name="version" value="7"'])
  expect(html).toContain('name="avance" value="50"')
  expect(html.match(/name="areas"/g)).toHaveLength(2)
})
