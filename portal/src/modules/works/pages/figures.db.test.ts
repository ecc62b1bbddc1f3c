import { beforeAll, expect, test } from 'vitest'
import { type Browser, testPortal } from '../../../../test/support/portal.ts'
import {
  officer,
  TODAY,
  townWithWorks,
  type WorksTown,
} from '../../../../test/support/town-with-works.ts'
import { setSchedule } from '../actions/set-schedule.ts'
import { takeStep } from '../actions/take-step.ts'
import { worksRoom } from '../room.ts'

let town: WorksTown
let visitor: Browser
beforeAll(async () => {
  town = await townWithWorks()
  visitor = testPortal(town, [worksRoom]).visitor()
})

const promised = async (on: string, folio: string) => {
  const set = await setSchedule(town, officer, { folio, dates: { contracted: on } })
  if (!set?.accepted) throw new Error(JSON.stringify(set))
  return folio
}

const move = async (step: Parameters<typeof takeStep>[2]) => {
  const taken = await takeStep(town, officer, step)
  if (!taken?.accepted) throw new Error(JSON.stringify(taken))
}

test('a town without works says so, and has no file', async () => {
  const page = await visitor.get('/cifras')
  expect(page.text).toContain('Todavía no hay obras que contar')
  expect((await visitor.get('/cifras/dinero.csv')).status).toBe(404)
})

test('what was contracted stands against what was promised up to today', async () => {
  await promised('2026-05-04', await town.work({}))
  await promised('2026-05-05', await town.work({}))
  await promised('2026-07-01', await town.work({}))
  await town.work({}, 'contracted')
  const page = await visitor.get('/cifras')
  expect(page.text).toContain('Se contrató el 50 % de lo prometido')
  expect((await visitor.get('/cifras/contratado.csv')).html.split('\r\n').slice(1, 7)).toEqual([
    ...['2026-02,0,0', '2026-03,0,1', '2026-04,0,1', '2026-05,2,1', '2026-06,2,1', '2026-07,3,'],
  ])
})

test('each stage leads to its works, and the sum is that of the list', async () => {
  const page = await visitor.get('/cifras')
  expect(page.html).toContain('href="/proyectos?etapa=recurso-asignado&amp;anio=2025"')
  expect(page.text).toContain('$6.0 M asignados, por etapa')
})

test('how late each unit is leads to what is late', async () => {
  const page = await visitor.get('/cifras')
  expect(page.text).toContain('2 de 4 obras van tarde')
  expect(page.html).toContain('href="/proyectos?unidad=obra-publica&amp;tarde=si"')
  expect((await visitor.get('/cifras/atraso.csv')).html).toContain(
    'Dirección de Obra Pública,4,2,2',
  )
})

test('a file that does not exist is not there', async () => {
  expect((await visitor.get('/cifras/nada.csv')).status).toBe(404)
})

test('a year of which nobody promised a contract says so instead of drawing nothing', async () => {
  const folio = await town.work({ edition: 2026 })
  const page = await visitor.get('/cifras?anio=2026')
  expect(page.text).toContain('Todavía no se prometen contratos')
  expect(page.text).toContain('La línea aparece con la primera fecha prometida')
  expect(page.html).not.toContain('contratado-dibujo')

  await promised('2026-07-01', folio)
  const later = await visitor.get('/cifras?anio=2026')
  expect(later.text).toContain('Ningún contrato se prometió para hoy')
  expect(later.html).toContain('contratado-dibujo')
})

test('a contract counts when it was signed, also after a correction, and not when the work was given up', async () => {
  const contractsOf = async () =>
    (await visitor.get('/cifras/contratado.csv?anio=2024')).html.split('\r\n').slice(1, -1)
  const folio = await town.work({ edition: 2024 }, 'contracted')
  expect((await contractsOf()).at(1)).toBe('2026-03,0,1')
  await move({ folio, move: 'back', on: TODAY, reason: 'no se firmó' })
  await move({ folio, move: 'forward', on: TODAY })
  expect(await contractsOf()).toEqual(['2026-05,0,0', '2026-06,0,1'])
  await move({ folio, move: 'cancel', on: TODAY, reason: 'no hubo acuerdo' })
  expect(await contractsOf()).toEqual([])
  expect((await visitor.get('/proyectos?etapa=contratada-o-despues&anio=2024')).text).not.toContain(
    folio,
  )
})

test.each(['/cifras', '/cifras/dinero.csv'])(
  'of an edition without works, %s says so instead of telling another',
  async (path) => {
    const answer = await visitor.get(`${path}?anio=2050`)
    expect([answer.status, answer.text]).toEqual([
      400,
      expect.stringContaining('No hay obras de esa edición.'),
    ])
  },
)
