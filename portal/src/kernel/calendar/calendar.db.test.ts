import { beforeAll, beforeEach, expect, test } from 'vitest'
import { htmlFaults } from '../../../test/support/html-faults.ts'
import { type TestPortal, testPortal } from '../../../test/support/portal.ts'
import { testTown } from '../../../test/support/town.ts'
import { calendarDate } from '../../lib/dates.ts'
import { accept, refuse } from '../../lib/decision.ts'
import type { Envelope } from '../act/index.ts'
import {
  calendarOf,
  calendarRoom,
  deadlineFor,
  declareDaysOff,
  declareVersion,
  liftDaysOff,
  readTownClock,
  setCutoff,
  workingDays,
} from './index.ts'
import { paths, publicPaths } from './paths.ts'
import { daysOffOf } from './store/calendars.ts'

const officer: Envelope = { actor: { kind: 'person', id: 'p1' } }
const rain = {
  kind: 'suspension',
  first: calendarDate('2026-11-23'),
  last: calendarDate('2026-11-24'),
  why: 'Acuerdo del Ayuntamiento por lluvias',
} as const

let portal: TestPortal
let jurisdiction: string
let count = 0
beforeAll(async () => {
  portal = testPortal(await testTown(), [calendarRoom])
})
beforeEach(() => {
  count += 1
  jurisdiction = `MX-${count}`
})

const due = async (received: string, businessDays = 3, receivedAt: string | null = null) => {
  const question = { jurisdiction, received: calendarDate(received), receivedAt, businessDays }
  return deadlineFor(portal.town.db, question)
}

test('where nobody declared anything the national calendar holds', async () => {
  expect(await due('2026-11-13')).toMatchObject({
    due: '2026-11-19',
    skippedWeekdays: [{ date: '2026-11-16', why: 'LFT 74-VI tercer lunes de noviembre' }],
  })
})

test('a suspension moves the deadlines that are asked from then on, with its reason', async () => {
  const { db } = portal.town
  const declared = await declareDaysOff(db, officer, { jurisdiction, days: rain })
  expect(declared).toMatchObject({ accepted: true })
  expect(await due('2026-11-20')).toMatchObject({
    due: '2026-11-27',
    skippedWeekdays: [
      { date: '2026-11-23', why: rain.why },
      { date: '2026-11-24', why: rain.why },
    ],
  })
  expect(await declareDaysOff(db, officer, { jurisdiction, days: rain })).toEqual(
    refuse({ because: 'already-off', why: `Suspensión de plazos (${rain.why})` }),
  )
})

test('what is lifted counts again, and its row stays', async () => {
  const { db } = portal.town
  await declareDaysOff(db, officer, { jurisdiction, days: rain })
  const [declared] = await daysOffOf(db, jurisdiction)
  const lifting = { jurisdiction, id: declared?.id ?? 0, because: 'Dejó de llover' }
  expect(await liftDaysOff(db, officer, lifting)).toEqual(accept(null))
  expect(await liftDaysOff(db, officer, lifting)).toBeUndefined()
  expect((await due('2026-11-20')).due).toBe('2026-11-25')
  expect(await portal.town.lastEntry()).toMatchObject({
    act: 'calendar.days-off-lifted',
    facts: { because: 'Dejó de llover' },
  })
})

test('two who declare the same days at once leave one declaration', async () => {
  const { db } = portal.town
  const twice = [officer, officer].map((who) =>
    declareDaysOff(db, who, { jurisdiction, days: rain }),
  )
  const answers = await Promise.all(twice)
  expect(answers.filter((answer) => answer?.accepted)).toHaveLength(1)
  expect(await daysOffOf(db, jurisdiction)).toHaveLength(1)
})

test('a law that changes rules only the days after it', async () => {
  const { db } = portal.town
  const rules = {
    restDays: [0],
    holidays: [{ on: 'day-of-month', month: 1, day: 1, why: 'Ley nueva', name: 'Año Nuevo' }],
  } as const
  await declareVersion(db, officer, { jurisdiction, since: calendarDate('2027-01-01'), rules })
  const days = workingDays(await calendarOf(db, jurisdiction))
  expect(days.isWorkingDay(calendarDate('2026-12-25'))).toBe(false)
  expect(days.isWorkingDay(calendarDate('2027-01-02'))).toBe(true)
  expect(days.standing(calendarDate('2027-01-01'))).toMatchObject({ why: 'Ley nueva' })
})

test('after the closing hour it counts from the next working day', async () => {
  await setCutoff(portal.town.db, officer, { jurisdiction, cutoff: '15:00' })
  expect((await due('2026-11-18', 1, '15:00')).due).toBe('2026-11-19')
  expect((await due('2026-11-18', 1, '15:01')).due).toBe('2026-11-20')
})

test('the hour is taken away by who leaves it blank, not by a form without it', async () => {
  const office = await portal.signIn('participation-office')
  const hour = async () => (await calendarOf(portal.town.db, 'MX')).cutoff
  expect((await office.post(paths.cutoff, { cierre: '15:00' })).status).toBe(303)
  expect((await office.post(paths.cutoff, { otro: 'x' })).status).toBe(422)
  expect(await hour()).toBe('15:00')
  expect((await office.post(paths.cutoff, { cierre: '' })).status).toBe(303)
  expect(await hour()).toBeNull()
})

test('the clock of the town knows today and its working days', async () => {
  const clock = await readTownClock(portal.town.db, new Date('2026-11-21T03:00:00Z'))
  expect(clock.today).toBe('2026-11-20')
  expect(clock.days.firstFrom(calendarDate('2026-11-21'))).toBe('2026-11-23')
})

test('anyone of the office asks when a term ends and sees why', async () => {
  const officer = await portal.signIn('unit-officer')
  const page = await officer.get(`${paths.page}?recibido=13/11/2026&dias=3&anio=2026`)
  expect(page.status).toBe(200)
  expect(page.text).toContain('El plazo vence el 19 de noviembre de 2026.')
  expect(page.text).toContain('Artículo 74, fracción VI: tercer lunes de noviembre')
  expect(page.text).not.toContain('Declarar días que no cuentan')

  const wrong = await officer.get(`${paths.page}?recibido=31/02/2026&dias=tres&hora=25:00`)
  expect(wrong.text).toContain('Escribe una fecha que exista')
  expect(wrong.text).toContain('Escribe un número de días')
  expect(wrong.text).toContain('Escribe la hora con dos puntos')
  expect((await officer.get(`${paths.page}?anio=mil`)).status).toBe(400)
})

test('the participation office declares a suspension, and takes it back', async () => {
  const office = await portal.signIn('participation-office')
  const page = await office.get(paths.page)
  const fields = { tipo: 'suspension', desde: '21/12/2026', hasta: '4 ene 2027' }
  const missing = await office.submit(page, fields, 'dias')
  expect(missing.status).toBe(422)
  expect(missing.text).toContain('Falta el motivo.')
  expect(missing.html).toContain('21/12/2026')

  const sent = await office.submit(missing, { motivo: 'Vacaciones de invierno' }, 'dias')
  expect(sent.location).toBe('/oficina/calendario?anio=2026&aviso=guardado')
  expect((await office.follow(sent)).text).toContain('Vacaciones de invierno')

  const [declared] = await daysOffOf(portal.town.db, 'MX')
  const lifting = await office.get(paths.declaredDays(declared?.id ?? 0))
  expect((await office.submit(lifting, { motivo: 'Error de fecha' }, 'levantamiento')).status).toBe(
    303,
  )
  expect(await daysOffOf(portal.town.db, 'MX')).toEqual([])
})

test('a unit cannot declare days', async () => {
  const officer = await portal.signIn('unit-officer')
  expect((await officer.post(paths.daysOff, { tipo: 'dia' })).status).toBe(403)
})

test('the days of a year that do not count are a file, by law and declared', async () => {
  const office = await portal.signIn('participation-office')
  const declared = { tipo: 'dia', desde: '03/12/2027', hasta: '', motivo: 'Feria del pueblo' }
  await office.post(paths.daysOff, declared)
  const officer = await portal.signIn('unit-officer')
  const file = await officer.get(paths.csv(2027))
  expect(file.headers.get('Content-Disposition')).toContain('calendario-2027-')
  const lines = file.html.trim().split('\r\n')
  expect(lines[1]).toBe('2027-01-01,2027-01-01,Año Nuevo,LFT 74-I')
  expect(lines.at(-1)).toBe('2027-12-03,2027-12-03,Día inhábil,Feria del pueblo')
  expect((await officer.get(paths.csv(1900))).status).toBe(400)
})

test('anyone sees the days that do not count in a year, and takes them as a file', async () => {
  const office = await portal.signIn('participation-office')
  const declared = { tipo: 'dia', desde: '03/12/2029', hasta: '', motivo: 'Feria del río' }
  await office.post(paths.daysOff, declared)

  const page = await portal.visitor().get(publicPaths.year(2029))
  expect(page.status).toBe(200)
  expect(page.text).toContain('No cuentan los sábados ni los domingos.')
  expect(page.text).toContain('Feria del río')
  expect(page.text).not.toContain('Quitar')
  expect(page.html).toContain(`href="${publicPaths.year(2028)}"`)
  expect(page.html).toContain(`href="${publicPaths.csv(2029)}"`)
  expect(await htmlFaults(page.html)).toEqual([])
  expect((await portal.visitor().get(publicPaths.year(1900))).status).toBe(400)

  const file = await portal.visitor().get(publicPaths.csv(2029))
  expect(file.html).toContain('2029-12-03,2029-12-03,Día inhábil,Feria del río')
  expect(file.headers.get('Cache-Control')).not.toBe('private, no-store')
})

test.each(['0', '1000'])(
  'a term of %s days from the last day of the calendar is answered',
  async (dias) => {
    const officer = await portal.signIn('unit-officer')
    const page = await officer.get(`${paths.page}?recibido=31/12/2100&dias=${dias}`)
    expect(page.status).toBe(200)
  },
)
