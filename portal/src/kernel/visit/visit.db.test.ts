import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { type TestPortal, testPortal } from '../../../test/support/portal.ts'
import { testTown } from '../../../test/support/town.ts'
import type { Room } from '../house/index.ts'
import { personOf, requirePerson } from './index.ts'

const desk: Room = {
  name: 'desk',
  routes: (app) => {
    app.get('/hola', (c) => c.html(`<h1>Hola, ${c.var.person?.name ?? 'vecina'}</h1>`))
    app.get('/oficina/mesa', requirePerson, (c) => c.html(`<h1>${personOf(c).name}</h1>`))
    app.post('/oficina/mesa', requirePerson, (c) => c.body(null, 204))
    app.post('/hola', (c) => c.text('guardado'))
  },
}

let portal: TestPortal
beforeAll(async () => {
  portal = testPortal(await testTown(), [desk])
})

describe('a visit', () => {
  test('of someone without an account knows the town and nobody', async () => {
    const page = await portal.visitor().get('/hola')
    expect(page.text).toBe('Hola, vecina')
    expect(page.headers.get('Vary')).toContain('Cookie')
    expect(page.headers.get('X-Request-Id')).toMatch(/^[2-9A-Z]{4}-[2-9A-Z]{4}$/)
  })

  test('of someone signed in greets them, and nobody else keeps that page', async () => {
    const officer = await portal.signIn('unit-officer', { name: 'Ana Robledo' })
    const page = await officer.get('/hola')
    expect(page.text).toBe('Hola, Ana Robledo')
    expect(page.headers.get('Cache-Control')).toBe('private, no-store')
  })

  test('to a page of the office goes through the door and remembers where it was going', async () => {
    const page = await portal.visitor().get('/oficina/mesa?estado=abierta')
    expect(page).toMatchObject({
      status: 303,
      location: '/entrar?volver=%2Foficina%2Fmesa%3Festado%3Dabierta',
    })
  })

  test('that sends a form after signing out leads back to the form, never to the address of its answer', async () => {
    const ask = async (headers: Record<string, string>) =>
      (await portal.visitor().post('/oficina/mesa', {}, headers)).location
    const own = 'https://san-tequio.example'
    expect(await ask({ Referer: `${own}/oficina/obras?q=olmo` })).toBe(
      '/entrar?volver=%2Foficina%2Fobras%3Fq%3Dolmo',
    )
    const office = '/entrar?volver=%2Foficina'
    expect(await ask({})).toBe(office)
    expect(await ask({ Referer: 'https://otro.example/oficina/obras' })).toBe(office)
    expect(await ask({ Referer: `${own}//otro.example/` })).toBe(office)
  })

  test('ends after twelve hours without coming back, and each visit counts again', async () => {
    const officer = await portal.signIn('unit-officer')
    const hours = (count: number) => new Date(Date.now() + count * 3_600_000)
    await portal.town.setClock(hours(11))
    expect(await officer.get('/oficina/mesa')).toMatchObject({ status: 200 })
    await portal.town.setClock(hours(22))
    expect(await officer.get('/oficina/mesa')).toMatchObject({ status: 200 })
    await portal.town.setClock(hours(34.1))
    expect(await officer.get('/oficina/mesa')).toMatchObject({ status: 303 })
    await portal.town.setClock()
  })

  test('with an invented session is a visit of nobody', async () => {
    const stranger = portal.visitor()
    stranger.cookies.set('__Host-tequio', 'A'.repeat(43))
    expect(await stranger.get('/oficina/mesa')).toMatchObject({ status: 303 })
  })

  test('finds its token nowhere in the database: only its hash', async () => {
    const officer = await portal.signIn('unit-officer')
    const token = officer.cookies.get('__Host-tequio') ?? ''
    const { rows } = await sql<{ row: string }>`select s::text as row from sessions s`.execute(
      portal.town.db,
    )
    expect(rows.some(({ row }) => row.includes(token))).toBe(false)
    expect(rows.length).toBeGreaterThan(0)
  })

  test('to an address with a zero byte gets one clear sentence', async () => {
    expect(await portal.visitor().get('/hola?q=%00')).toMatchObject({
      status: 400,
      text: 'La dirección está mal escrita. Revisa el enlace que seguiste.',
    })
  })
})

describe('a form', () => {
  const own = 'https://san-tequio.example'

  test.each([
    ['our own page, by its origin', { Origin: own }],
    ['our own page, as the browser says', { Origin: 'null', 'Sec-Fetch-Site': 'same-origin' }],
    ['our own page behind a proxy', { Origin: 'http://san-tequio.example' }],
  ])('from %s is taken', async (_, headers) => {
    expect(await portal.visitor().post('/hola', {}, headers)).toMatchObject({ status: 200 })
  })

  test.each([
    ['another site', { Origin: 'https://otro.example' }],
    ['a neighbour of the same domain', { Origin: own, 'Sec-Fetch-Site': 'same-site' }],
    ['a page that hides where it comes from', { Origin: 'null' }],
    ['nowhere', { Origin: '' }],
  ])('from %s is refused and saves nothing', async (_, headers) => {
    const officer = await portal.signIn('unit-officer')
    const page = await officer.post('/hola', {}, headers)
    expect(page.status).toBe(403)
    expect(page.text).toContain('no guardamos nada')
  })
})
