import { pino } from 'pino'
import sharp from 'sharp'
import { beforeAll, expect, test, vi } from 'vitest'
import { Browser, type Page } from '../../../test/support/browser.ts'
import { htmlFaults } from '../../../test/support/html-faults.ts'
import { testPortal } from '../../../test/support/portal.ts'
import { prepareFile } from '../../kernel/documents/index.ts'
import type { Decision } from '../../lib/decision.ts'
import {
  officer,
  type ProcurementTown,
  townWithProcurements,
} from '../../modules/contracting/test/town-with-procurements.ts'
import { reportProgress, setSchedule } from '../../modules/works/index.ts'
import { createPortal } from '../portal.ts'
import { openHouse } from '../rooms.ts'

let town: ProcurementTown
let neighbour: Browser
beforeAll(async () => {
  town = await townWithProcurements()
  const log = pino({ level: 'silent' })
  const app = createPortal({ house: openHouse(), townFor: () => town, log })
  neighbour = new Browser(town.url, (request) => app.fetch(request))
})

const home = () => neighbour.get('/')

test('a town without works says so, and shows neither phases nor money', async () => {
  const page = await home()
  expect(page.status).toBe(200)
  expect(page.text).toContain('Todavía no hay obras que seguir')
  expect(page.text).not.toMatch(/En qué vamos|Asignado|Quién va tarde|\$/)
  expect(await htmlFaults(page.html)).toEqual([])
})

test('who works in an empty town is told what to do first, as far as they may', async () => {
  const portal = testPortal(town, openHouse().rooms)
  const operator = await (await portal.signIn('operator')).get('/')
  expect(operator.text).toContain('Para empezar, haz esto en orden')
  expect(operator.html).toContain('<a href="/oficina/ajustes">')
  const treasury = await (await portal.signIn('treasury')).get('/')
  expect(treasury.html).not.toContain('<a href="/oficina/ajustes">')
})

test('the first work brings its phase; no phase is shown that is not a row', async () => {
  await town.work({ assigned: 100_000_000, placeId: 'zone.Z31' })
  const page = await home()
  expect(page.text).toMatch(
    /El presupuesto participativo 2025 reparte \$1,600,000 entre 3 zonas ?\./,
  )
  expect(page.text).toMatch(/En qué vamos Con su dinero asignado Hecho 1 obra Edición 2025/)
  expect(page.text).not.toMatch(/Contratadas|votación|propuestas/i)
})

test('promised and real stand side by side in each phase', async () => {
  const late = await town.work({ title: 'Parque de la colonia Los Olmos', placeId: 'zone.Z02' })
  done(await setSchedule(town, officer, { folio: late, dates: { contracted: '2026-06-01' } }))
  const next = await town.work()
  done(await setSchedule(town, officer, { folio: next, dates: { delivered: '2026-12-01' } }))
  const page = await home()
  expect(page.text).toContain('Contratadas Tarde 0 de 3 obras · se prometió 1 para hoy')
  expect(page.text).toContain(
    'Entregadas a los vecinos Falta 0 de 3 obras · se prometieron para diciembre de 2026',
  )
})

test('each figure of the money opens to the rows that make it', async () => {
  await town.procurement('implementation')
  await town.procurement('tender')
  const page = await home()
  expect(page.text).toContain('Contratado $1.5 M en 1 contrato Pagado $0.4 M en 1 contrato')
  const assigned = await neighbour.get(tileOf(page, 'Asignado'))
  expect(assigned.text).toContain('5 obras')
  const contracted = await neighbour.get(tileOf(page, 'Contratado'))
  expect(contracted.text).toContain('1 contratación Contratado: $1,480,000')
  const paid = await neighbour.get(tileOf(page, 'Pagado'))
  expect(paid.text).toContain('1 contratación')
  expect((await neighbour.get(tileOf(page, 'Entregado'))).status).toBe(200)
  expect((await neighbour.get('/contrataciones?edicion=2024')).text).not.toContain('$1,480,000')
})

test('an editor goes from the home to a figure, its rows and its file', async () => {
  const rows = await neighbour.get(tileOf(await home(), 'Pagado'))
  const [, file = ''] = /href="(\/contrataciones\.csv[^"]*)"/.exec(rows.html) ?? []
  expect(file).toContain('edicion=2025')
  const csv = await neighbour.get(file.replaceAll('&amp;', '&'))
  expect(csv.headers.get('Content-Type')).toContain('text/csv')
  expect(csv.html).toContain('1480000')
})

test('every link of the page leads somewhere', async () => {
  const { html } = await home()
  const links = new Set([...html.matchAll(/href="(\/[^"]*)"/g)].map(([, href = '']) => href))
  for (const link of links) {
    const { status } = await neighbour.get(link.replaceAll('&amp;', '&'))
    expect([link, status]).toEqual([link, 200])
  }
})

test('the works that changed this week lead the list, and say when', async () => {
  const folio = await town.work({ title: 'Cancha del parque' }, 'under-way')
  const page = await home()
  expect(page.text).toContain('Obras que cambiaron esta semana')
  expect(page.text.indexOf('Cancha del parque')).toBeGreaterThan(0)
  expect(page.html).toContain(`<a href="/proyectos/${folio}">Cancha del parque</a>`)
  expect(page.text).toContain('Cambió hace un momento')
  expect(page.text).toContain('Actualizado hace un momento')
})

test('a card shows a photograph of its work, and closes up without one', async () => {
  expect((await home()).html).not.toContain('<article class="card linked"><img')
  const folio = await town.work({ title: 'Alumbrado del jardín' }, 'under-way')
  const photos = [await photograph('#336699')]
  const told = { folio, physical: 10, financial: 5, on: '2026-06-08' }
  done(await reportProgress(town, officer, { ...told, photos }))
  // While a new count runs, the one before it is told for up to three seconds.
  const shown = await vi.waitFor(
    async () => {
      const picture = pictureIn(await home())
      expect(picture).not.toBe('')
      return picture
    },
    { timeout: 10_000 },
  )
  const { headers } = await neighbour.get(shown)
  expect(headers.get('Content-Type')).toBe('image/webp')
  // A document is looked at, never run.
  expect(headers.get('Content-Security-Policy')).toMatch(/; sandbox$/)
})

test('a week later the title does not say «this week»', async () => {
  await town.setClock('2026-06-25T18:00:00Z')
  const page = await home()
  expect(page.text).toContain('Las últimas obras que cambiaron')
  expect(page.text).not.toContain('esta semana')
  expect(page.text).toContain('Actualizado el 10 jun 2026')
})

test('who is late is told by unit, in working days, and opens to what is late', async () => {
  const page = await home()
  expect(page.text).toMatch(/Dirección de Obra Pública 7 6 1 18/)
  const [, href = ''] = /href="([^"]*tarde=si)"/.exec(page.html) ?? []
  expect((await neighbour.get(href.replaceAll('&amp;', '&'))).text).toContain(
    'Parque de la colonia',
  )
})

test('the page is sound: valid, one title in words, said to search engines', async () => {
  const { html } = await home()
  expect(await htmlFaults(html)).toEqual([])
  expect(html.match(/<h1/g)).toHaveLength(1)
  expect(html).toContain('"@type":"GovernmentOrganization"')
  expect(html).toContain('https://san-tequio.example/buscar?q={search_term_string}')
  expect(html).not.toMatch(/<script(?! type="application)/)
})

test('who has seen the page is told that it is the same', async () => {
  const { headers } = await home()
  const again = await neighbour.get('/', { 'If-None-Match': headers.get('ETag') ?? '' })
  expect(again.status).toBe(304)
})

test('a new edition leads the page, counts only its own works, and leads to those before', async () => {
  await town.work({ edition: 2026 })
  const page = await vi.waitFor(
    async () => {
      const page = await home()
      expect(page.text).toContain('Edición 2026')
      return page
    },
    { timeout: 10_000 },
  )
  const [, works = ''] = /<a href="([^"]*)">Ver la obra</.exec(page.html) ?? []
  expect((await neighbour.get(works)).text).toContain('1 obra')
  expect(page.text).toContain('Ediciones anteriores: 2025')
  expect((await neighbour.get('/cifras?anio=2025')).text).toContain('Obras de la edición 2025')
})

function done<Fact>(decision: Decision<Fact, unknown> | undefined): Fact {
  if (!decision?.accepted) throw new Error(JSON.stringify(decision))
  return decision.fact
}

const tileOf = ({ html }: Page, label: string) => {
  const [, href = ''] = new RegExp(`<dt><a href="([^"]*)">${label}`).exec(html) ?? []
  return href.replaceAll('&amp;', '&')
}

const pictureIn = ({ html }: Page) =>
  /<article class="card linked"><img src="([^"]*)"/.exec(html)?.[1] ?? ''

async function photograph(background: string) {
  const bytes = await sharp({ create: { width: 90, height: 60, channels: 3, background } })
    .jpeg()
    .toBuffer()
  return done(await prepareFile(town.files, { name: 'foto.jpg', bytes }))
}
