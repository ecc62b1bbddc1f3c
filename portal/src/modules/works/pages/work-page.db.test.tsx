import { beforeAll, describe, expect, test } from 'vitest'
import { htmlFaults } from '../../../../test/support/html-faults.ts'
import { type Browser, testPortal } from '../../../../test/support/portal.ts'
import {
  officer,
  TODAY,
  townWithWorks,
  type WorksTown,
} from '../../../../test/support/town-with-works.ts'
import { prepareFile } from '../../../kernel/documents/index.ts'
import { correctProject } from '../actions/correct-project.ts'
import { reportProgress } from '../actions/report-progress.ts'
import { setSchedule } from '../actions/set-schedule.ts'
import { substituteProject } from '../actions/substitute.ts'
import { takeStep } from '../actions/take-step.ts'
import { worksRoom } from '../room.ts'

let town: WorksTown
let visitor: Browser
beforeAll(async () => {
  town = await townWithWorks()
  visitor = testPortal(town, [worksRoom]).visitor()
})

const see = (folio: string, more = '') => visitor.get(`/proyectos/${folio}${more}`)

/** A PNG of one pixel. */
const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

async function kept(name: string, bytes: Uint8Array) {
  const decision = await prepareFile(town.files, { name, bytes })
  if (!decision.accepted) throw new Error(decision.refusal.because)
  return decision.fact
}

const dayAfter = (day: number) => new Date(Date.UTC(2026, 2, 3 + day)).toISOString().slice(0, 10)

describe('lateness on the page of a work', () => {
  test('is told once, with the new date, in the words of the unit that owes it', async () => {
    const folio = await town.work({ title: 'Puente de la calle Encino' })
    const dates = { design: '2026-06-01', designed: '2026-06-05', contracted: '2026-07-01' }
    await setSchedule(town, officer, { folio, dates })
    const moved = { design: '2026-06-20', designed: '2026-06-30', contracted: '2026-07-31' }
    await setSchedule(town, officer, { folio, dates: moved, reason: 'cruza una tubería.' })
    const { text } = await see(folio)
    expect(text).toContain(
      '7 días hábiles tarde. Dirección de Obra Pública explica: «cruza una tubería». Nueva fecha: 20 jun 2026. El atraso se cuenta desde la primera promesa.',
    )
    // Once in the timeline, and once among what changed.
    expect(text.match(/«cruza una tubería»/g)).toHaveLength(2)
    expect(text).toContain(
      'Cambiaron las fechas prometidas. Proyecto ejecutivo en elaboración: del 1 jun 2026 al 20 jun 2026.',
    )
    expect(text).toContain('5 jun 2026 3 días hábiles tarde nueva fecha 30 jun 2026')
    expect(text).toContain('1 jul 2026 nueva fecha 31 jul 2026')
  })

  test('that nobody explained says so', async () => {
    const folio = await town.work()
    await setSchedule(town, officer, { folio, dates: { design: '2026-06-01' } })
    expect((await see(folio)).text).toContain(
      'Dirección de Obra Pública todavía no explica por qué.',
    )
  })
})

describe('a work that stopped', () => {
  test('says since when it is suspended, and why', async () => {
    const folio = await town.work({}, 'contracted')
    const reason = 'Llegó el temporal.'
    await takeStep(town, officer, { folio, move: 'suspend', on: '2026-05-04', reason })
    const { text } = await see(folio)
    expect(text).toContain('Está suspendida desde el 4 may 2026 Motivo: «Llegó el temporal».')
  })

  test('that was cancelled waits for no contract and no payment', async () => {
    const folio = await town.work()
    await takeStep(town, officer, { folio, move: 'cancel', on: TODAY, reason: 'sin predio' })
    const { text } = await see(folio)
    expect(text).toContain('Se canceló el 10 jun 2026 Motivo: «sin predio».')
    expect(text).not.toContain('Contratado')
  })

  test('leads to the one that took its place, and that one leads back', async () => {
    const folio = await town.work({ title: 'Parque de la calle Ceiba' })
    const by = await town.work({ title: 'Parque de la calle Tule' })
    await substituteProject(town, officer, { folio, by, on: TODAY, reason: 'predio particular' })
    const [old, young] = [await see(folio), await see(by)]
    expect(old.text).toContain('Se sustituyó por otra obra el 10 jun 2026')
    expect(old.text).toContain(`La sustituye Parque de la calle Tule (${by})`)
    expect(old.html).toContain(`href="/proyectos/${by}"`)
    expect(young.text).toContain(`Sustituye a Parque de la calle Ceiba (${folio})`)
  })
})

describe('a work of which little is known', () => {
  test('without place, unit, money or dates says so, and asks nothing of the reader', async () => {
    const folio = await town.work({ placeId: null, unitId: null, assigned: null })
    const page = await see(folio)
    for (const said of [
      'Todavía no se sabe cuánto dinero tiene',
      'Aún sin fecha',
      'Aún no se sabe',
    ])
      expect(page.text).toContain(said)
    expect(page.text).not.toContain('Así está hoy')
    expect(await htmlFaults(page.html)).toEqual([])
  })

  test('without photographs has a page of photographs that says when they come', async () => {
    const page = await see(await town.work(), '/fotos')
    expect([page.status, page.text.includes('todavía no tiene fotos')]).toEqual([200, true])
  })
})

test('a very long description starts the page with its first sentences, and is told whole below', async () => {
  const description = `Se hará un parque. ${'Con árboles y bancas para los vecinos. '.repeat(60)}`
  const folio = await town.work({ title: 'Parque '.repeat(30).trim(), description })
  const page = await see(folio)
  expect(page.html.match(/class="lead">([^<]*)/)?.[1]?.length).toBeLessThan(400)
  expect(page.text).toContain('Qué se va a hacer')
  expect(page.text).toContain(description.trim())
})

describe('a work with sixty reports and forty photographs', () => {
  let folio: string
  beforeAll(async () => {
    folio = await town.work({ title: 'Cancha de la calle Sabino', votes: 312 }, 'under-way')
    const photo = await kept('avance.png', pixel)
    for (let day = 0; day < 60; day += 1)
      await reportProgress(town, officer, {
        ...{ folio, on: dayAfter(day), physical: day, financial: 0 },
        photos: day < 40 ? [photo] : [],
      })
    await takeStep(town, officer, {
      ...{ folio, move: 'suspend', on: TODAY, reason: 'falta un permiso' },
      evidence: [await kept('acta.pdf', new TextEncoder().encode('%PDF-1.7\n'.padEnd(3000)))],
    })
  })

  test('shows how it is today, and leads to all of them in time', async () => {
    const page = await see(folio)
    expect(page.html.match(/<img/g)).toHaveLength(1)
    expect(page.text).toContain('Ver las 40 fotos en el tiempo')
    const photos = await see(folio, '/fotos')
    expect(photos.html.match(/<img/g)).toHaveLength(24)
    expect(photos.text.indexOf('3 mar 2026')).toBeLessThan(photos.text.indexOf('26 mar 2026'))
    expect(photos.text).toContain('1 a 24 de 40 fotos')
    expect(await htmlFaults(photos.html)).toEqual([])
    const newest = await see(folio, '/fotos?orden=-fecha')
    expect(newest.text).toContain('11 abr 2026 · avance 39 %')
    const rest = await see(folio, '/fotos?orden=-fecha&pagina=2')
    expect(rest.html.match(/<img/g)).toHaveLength(16)
    expect(rest.text).toContain('3 mar 2026')
    expect((await see(folio, '/fotos?pagina=9')).status).toBe(404)
  })

  test('gives the list of its photographs as a file', async () => {
    const file = await see(folio, '/fotos.csv?orden=-fecha')
    const [heading, newest, ...others] = file.html.trim().split('\r\n')
    expect(heading).toContain('Fecha,Avance físico (%),Qué se ve,Archivo')
    expect(newest).toMatch(/^2026-04-11,39,.*https?:\/\/[^,]+\/documentos\//)
    expect(others).toHaveLength(39)
  })

  test('keeps older reports one press away', async () => {
    expect((await see(folio)).text).toContain('55 avances anteriores')
  })

  test('offers its papers with what they are and what they weigh', async () => {
    expect((await see(folio)).text).toContain('PDF, 2 KB')
  })

  test('starts with its neighbours’ votes', async () => {
    const { text } = await see(folio)
    expect(text).toContain('Los vecinos la eligieron con 312 votos.')
    expect(text).toContain('Con 312 votos, en la edición de 2025')
  })

  test('says what changed last, when and by which unit, and all of it on its own pages', async () => {
    const page = await see(folio)
    expect(page.text).toContain('10 jun 2026 · Dirección de Obra Pública')
    expect(page.text).not.toContain('p1')
    expect(page.text).toContain(
      'Cambió de etapa. De «En ejecución» a «Suspendida». Motivo: «falta un permiso».',
    )
    const history = await see(folio, '/historia?pagina=2')
    expect(history.text).toContain('Se registró la obra')
    expect(history.text).toContain('51 a 68 de 68 cambios')
    expect(await htmlFaults(history.html)).toEqual([])
    expect((await see(folio, '/historia?orden=fecha')).text).toMatch(
      /1 a 50 de 68 cambios Se registró la obra/,
    )
    const file = await see(folio, '/historia.csv?orden=fecha')
    expect(file.html).toMatch(/Fecha,Qué pasó,Detalle,Quién\s+\d{4}-\d\d-\d\d,Se registró la obra/)
    expect((await see(folio, '/historia?pagina=9')).status).toBe(404)
    expect((await see(folio, '/historia?pagina=0')).status).toBe(400)
  })

  test('is shared with its newest photograph, its name and how it goes', async () => {
    const { html } = await see(folio)
    expect(html).toMatch(
      /og:image" content="https:\/\/san-tequio.example\/documentos\/[^"]+\.webp"/,
    )
    const shared = /href="https:\/\/wa\.me\/\?text=([^"]+)"/.exec(html)?.[1] ?? ''
    expect(decodeURIComponent(shared)).toBe(
      `Cancha de la calle Sabino. Suspendida.\nhttps://san-tequio.example/proyectos/${folio}`,
    )
  })

  test('is valid HTML', async () => {
    expect(await htmlFaults((await see(folio)).html)).toEqual([])
  })
})

test('search engines read where the work is', async () => {
  const folio = await town.work({
    ...{ placeId: 'zone.Z01', address: 'Tejo, de Pino a Roble', lon: -101.68, lat: 21.12 },
  })
  const { html } = await see(folio)
  const blocks = [...html.matchAll(/ld\+json">(.*?)<\/script>/g)].map(([, json]) =>
    JSON.parse(json ?? ''),
  )
  expect(blocks.find((block) => block['@type'] === 'Project')).toMatchObject({
    identifier: folio,
    location: {
      '@type': 'Place',
      name: 'Colonia El Nogal',
      address: 'Tejo, de Pino a Roble, Colonia El Nogal, Delegación Norte',
      geo: { latitude: 21.12, longitude: -101.68 },
    },
  })
})

test.each(['/fotos', '/historia'])(
  '%s of a folio as it is said leads to its address',
  async (at) => {
    const folio = await town.work()
    const page = await see(folio.toLowerCase(), at)
    expect([page.status, page.location]).toEqual([308, `/proyectos/${folio}${at}`])
    expect((await see('PP25-Z31-9999-A', at)).status).toBe(404)
  },
)

describe('the list of works by kind', () => {
  test('shows those of a sector and a type, and so do its file and its map', async () => {
    const title = 'Alumbrado de la calle Higo'
    await town.work({ title, sector: 'energy', type: 'construction', lon: -101.6, lat: 21.1 })
    await town.work({ title: 'Drenaje de la calle Higo', sector: 'waterAndWaste' })
    const query = '?rubro=energy&tipo=construction&q=higo'
    const page = await visitor.get(`/proyectos${query}`)
    expect(page.text).toContain('1 obra')
    expect(page.html).toMatch(/<details class="fold" open/)
    expect(page.html).toContain('value="energy" selected')
    const file = await visitor.get(`/proyectos.csv${query}`)
    expect(file.html.trim().split('\r\n')).toHaveLength(2)
    const map = await visitor.get(`/proyectos.geojson${query}`)
    expect(JSON.parse(map.html).features).toHaveLength(1)
    expect((await visitor.get('/proyectos?rubro=energy&tipo=replacement')).text).toContain(
      'Ninguna obra es así',
    )
    expect(await htmlFaults(page.html)).toEqual([])
  })

  test.each(['?rubro=magia', '?tipo=magia'])('refuses %s in one sentence', async (query) => {
    expect((await visitor.get(`/proyectos${query}`)).status).toBe(400)
  })

  test('follows a correction', async () => {
    const folio = await town.work({ title: 'Plaza de la calle Níspero' })
    const changes = { sector: 'education' } as const
    await correctProject(town, officer, { folio, changes, reason: 'es una escuela' })
    expect((await visitor.get('/proyectos?rubro=education&q=nispero')).text).toContain('1 obra')
  })
})
