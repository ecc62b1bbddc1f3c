import { randomUUID } from 'node:crypto'
import sharp from 'sharp'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type TestPortal, testPortal } from '../../../test/support/portal.ts'
import { testTown } from '../../../test/support/town.ts'
import { documentsRoom } from '../documents/index.ts'
import { settingsRoom } from './index.ts'
import { paths } from './paths.ts'
import { readTownSettings } from './store/settings.ts'

let portal: TestPortal
let operator: Awaited<ReturnType<TestPortal['signIn']>>
beforeAll(async () => {
  portal = testPortal(await testTown(), [settingsRoom, documentsRoom])
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

test('a colour on which nobody can read is refused with the nearest that passes, one button away', async () => {
  const page = await operator.get(paths.settings)
  const answer = await operator.submit(page, { strong: '#F5F06A' }, paths.settings)
  expect(answer.status).toBe(422)
  expect(answer.text).toContain('Elige uno más oscuro')
  expect(answer.text).toContain('Lo más parecido que sí se lee: #')
  const [, usar = '', colour = ''] =
    /value="((#\w{6}) #\w{6})"[^>]*>Usar este/.exec(answer.html) ?? []

  const other = await operator.submit(answer, { strong: '#ffd1e6', usar }, paths.settings)
  expect(other.status, 'what was offered for another colour is not taken').toBe(422)
  expect(await operator.submit(answer, { usar }, paths.settings)).toMatchObject({ status: 303 })
  expect(await readTownSettings(portal.town.db)).toMatchObject({ look: { strong: colour } })
})

test('colours are seen before they are saved', async () => {
  const page = await operator.get(paths.settings)
  const blue = { strong: '#1b3a8a', accent: '#f2c14e', ver: 'si' }
  const seen = await operator.submit(page, blue, paths.settings)
  expect(seen.status).toBe(200)
  expect(seen.text).toContain('Todavía no guardamos nada.')
  expect(seen.html).toContain('fill="#1b3a8a"')
  expect(await readTownSettings(portal.town.db)).not.toMatchObject({ look: { strong: '#1b3a8a' } })
})

describe('the shield', () => {
  const drawing = (width: number) =>
    sharp({ create: { width, height: 300, channels: 3, background: '#0b5a4f' } })
  const sent = async (bytes: Uint8Array<ArrayBuffer>, name = 'escudo.png') =>
    operator.post(paths.shield, { clave: randomUUID(), escudo: new File([bytes], name) })

  test('is drawn again, small and without what hid in it, and stands on every page', async () => {
    const photo = await drawing(900)
      .withExif({ IFD0: { Artist: 'Rosa Ibarra' } })
      .jpeg()
      .toBuffer()
    expect(await sent(new Uint8Array(photo))).toMatchObject({ status: 303 })

    const { look } = await readTownSettings(portal.town.db)
    expect((await operator.get(paths.settings)).html).toContain(`src="${look.shield}"`)
    const answer = await portal.app.request(look.shield ?? '')
    const shown = Buffer.from(await answer.arrayBuffer())
    expect(answer.headers.get('content-type')).toBe('image/webp')
    expect(await sharp(shown).metadata()).toMatchObject({ width: 144, height: 144, hasAlpha: true })
    expect(shown.includes('Rosa')).toBe(false)
    expect(shown.length).toBeLessThan(10_000)
  })

  test.each([
    ['no file', new Uint8Array(), 'Elige el archivo del escudo.'],
    ['a file of 3 MB', new Uint8Array(3 << 20), 'El escudo pesa más de 2 MB.'],
    ['what is no picture', new TextEncoder().encode('<svg></svg>'), 'No pudimos leer esa imagen.'],
  ])('%s is refused beside its field, and the one that hangs stays', async (_, bytes, sentence) => {
    const before = await readTownSettings(portal.town.db)
    const answer = await sent(bytes)
    expect(answer.status).toBe(422)
    expect(answer.text).toContain(sentence)
    expect(await readTownSettings(portal.town.db)).toEqual(before)
  })

  test('is taken down, and the history says so', async () => {
    await operator.post(paths.shield, { clave: randomUUID(), quitar: 'si' })
    expect(await readTownSettings(portal.town.db)).toMatchObject({ look: { shield: null } })
    const page = await operator.get(paths.settings)
    expect(page.text).toContain('No hay escudo: se ve la primera letra del nombre.')
    expect(page.text).toMatch(/Marina Solís Escudo Escudo \w{4} \(vacío\)/)
  })
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
