import { beforeAll, beforeEach, expect, test } from 'vitest'
import { type TestPortal, testPortal } from '../../../test/support/portal.ts'
import { testTown } from '../../../test/support/town.ts'
import { settingsRoom } from './index.ts'
import { paths } from './paths.ts'
import { readTownSettings } from './store/settings.ts'

let portal: TestPortal
let operator: Awaited<ReturnType<TestPortal['signIn']>>
beforeAll(async () => {
  portal = testPortal(await testTown(), [settingsRoom])
})
beforeEach(async () => {
  operator = await portal.signIn('operator', { name: 'Marina Solís' })
})

test('only the operator opens the settings', async () => {
  const officer = await portal.signIn('unit-officer')
  expect(await officer.get(paths.settings)).toMatchObject({ status: 403 })
  expect(await officer.post(paths.settings, { name: 'X' })).toMatchObject({ status: 403 })
  expect(await portal.visitor().get(paths.settings)).toMatchObject({ status: 303 })
  expect(await operator.get(paths.settings)).toMatchObject({ status: 200 })
})

test('a saved setting is in force, and the history says who, when, before and after', async () => {
  await portal.town.setClock('2026-11-20T16:30:00Z')
  const page = await operator.get(paths.settings)
  const answer = await operator.submit(
    page,
    { name: 'San Tequio', ocidPrefix: 'OCDS-A1B2C3' },
    paths.settings,
  )
  expect(answer).toMatchObject({ status: 303, location: '/oficina/ajustes?aviso=guardado' })

  const after = await operator.follow(answer)
  await portal.town.setClock()
  expect(after.text).toContain('Guardamos los ajustes.')
  expect(after.text).toContain(
    '20 nov 2026, 10:30 Marina Solís Nombre del municipio Municipio sin nombre San Tequio',
  )
  expect(await readTownSettings(portal.town.db)).toMatchObject({
    name: 'San Tequio',
    ocidPrefix: { value: 'ocds-a1b2c3', official: false },
  })
})

test('a wrong field keeps what was typed, says why beside it, and saves nothing', async () => {
  const page = await operator.get(paths.settings)
  const answer = await operator.submit(
    page,
    { zone: 'America/Leon', hours: '9 a 15 h' },
    paths.settings,
  )
  expect(answer.status).toBe(422)
  expect(answer.text).toContain('Esa zona horaria no existe.')
  expect(answer.html).toContain('value="9 a 15 h"')
  expect(await readTownSettings(portal.town.db)).toMatchObject({ contact: { hours: '' } })
})

test('a colour on which nobody can read is refused', async () => {
  const page = await operator.get(paths.settings)
  const answer = await operator.submit(page, { strong: '#f5f06a' }, paths.settings)
  expect(answer.status).toBe(422)
  expect(answer.text).toContain('Elige uno más oscuro')
})

test('of two who save at once, the second sees the difference and then saves it, and nothing is lost', async () => {
  const other = await portal.signIn('operator')
  const [first, second] = [await operator.get(paths.settings), await other.get(paths.settings)]
  await operator.submit(first, { phone: '477 072' }, paths.settings)

  const refused = await other.submit(second, { office: 'Palacio Municipal' }, paths.settings)
  expect(refused.status).toBe(409)
  expect(refused.text).toContain('Alguien cambió los ajustes mientras escribías')
  expect(refused.text).toContain('Teléfono de atención vacío 477 072')

  expect(await other.submit(refused, {}, paths.settings)).toMatchObject({ status: 303 })
  expect(await readTownSettings(portal.town.db)).toMatchObject({
    contact: { phone: '477 072', office: 'Palacio Municipal' },
  })
})

test('a mistake after which others saved is still shown the difference', async () => {
  const other = await portal.signIn('operator')
  const page = await other.get(paths.settings)
  const wrong = await other.submit(page, { zone: 'America/Leon' }, paths.settings)
  await operator.submit(await operator.get(paths.settings), { phone: '477 100' }, paths.settings)
  const mended = await other.submit(wrong, { zone: 'America/Monterrey' }, paths.settings)
  expect(mended.status).toBe(409)
  expect(mended.text).toContain('477 100')
})

test('the same form sent twice is saved once', async () => {
  const page = await operator.get(paths.settings)
  const [one, two] = await Promise.all(
    [1, 2].map(() => operator.submit(page, { hours: '9 a 14 h' }, paths.settings)),
  )
  expect([one?.status, two?.status]).toEqual([303, 303])
})
