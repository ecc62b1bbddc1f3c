import { beforeAll, describe, expect, test } from 'vitest'
import { password } from '../../../../test/support/accounts.ts'
import { officePortal } from '../../../../test/support/office-portal.ts'
import { type TestPortal, testPortal } from '../../../../test/support/portal.ts'
import { demonstrationAccounts, identityRoom, seedIdentity } from '../index.ts'
import { paths } from '../paths.ts'
import { roles } from '../person.ts'

const cookie = '__Host-tequio'

let portal: TestPortal
beforeAll(async () => {
  portal = await officePortal()
})

describe('the door', () => {
  test('opens with address and password, and leads to where one was going', async () => {
    const rosa = portal.visitor()
    const door = await rosa.follow(await rosa.get('/oficina/mi-cuenta'))
    const inside = await rosa.submit(door, { email: 'Rosa@Leon.example ', password }, paths.signIn)
    expect(inside).toMatchObject({ status: 303, location: '/oficina/mi-cuenta' })
    expect(await rosa.follow(inside)).toMatchObject({ status: 200 })
  })

  test('gives a cookie that no script and no other site can use', async () => {
    const rosa = portal.visitor()
    const inside = await rosa.post(paths.signIn, { email: 'rosa@leon.example', password })
    const [line] = inside.headers.getSetCookie()
    expect(line).toMatch(/^__Host-tequio=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Lax$/)
  })

  test('on the machine itself gives a cookie that every browser keeps, and only there', async () => {
    const local = testPortal({ ...portal.town, url: 'http://localhost:3000' }, [identityRoom])
    const rosa = local.visitor()
    const inside = await rosa.post(paths.signIn, { email: 'rosa@leon.example', password })
    const [line] = inside.headers.getSetCookie()
    expect(line).toMatch(/^tequio=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/)
    expect(await rosa.get(paths.myAccount)).toMatchObject({ status: 200 })

    const elsewhere = portal.visitor()
    elsewhere.cookies.set('tequio', rosa.cookies.get('tequio') ?? '')
    expect(await elsewhere.get(paths.myAccount)).toMatchObject({ status: 303 })
    const proxied = { 'X-Forwarded-Proto': 'https' }
    const sealed = await local
      .visitor()
      .post(paths.signIn, { email: 'rosa@leon.example', password }, proxied)
    expect(sealed.headers.getSetCookie()[0]).toContain('__Host-tequio=')
  })

  test('says why the session is lost where nothing is encrypted', async () => {
    const office = testPortal({ ...portal.town, url: 'http://192.168.1.5:3000' }, [identityRoom])
    const rosa = office.visitor()
    const inside = await rosa.post(paths.signIn, { email: 'rosa@leon.example', password })
    rosa.cookies.clear()
    const door = await rosa.follow(inside)
    expect(door.text).toContain('esta dirección no va cifrada')
  })

  test.each(['https://otro.example/', '//otro.example', '/\\otro.example', '/.//otro.example'])(
    'sends nobody to another site: %s',
    async (volver) => {
      const rosa = portal.visitor()
      const door = await rosa.get(`${paths.signIn}?volver=${encodeURIComponent(volver)}`)
      const fields = { email: 'rosa@leon.example', password }
      const inside = await rosa.submit(door, fields, paths.signIn)
      expect(inside.location).toBe('/oficina')
      const forced = await rosa.post(paths.signIn, { ...fields, volver })
      expect(forced.location).toBe('/oficina')
    },
  )

  test('says the same to an unknown address as to a wrong password, and keeps the address', async () => {
    const answers = await Promise.all(
      ['rosa@leon.example', 'nadie@leon.example'].map(async (email) => {
        const page = await portal.visitor().post(paths.signIn, { email, password: 'otra cosa más' })
        return { ...page, html: page.html.replaceAll(email, '') }
      }),
    )
    const [known, unknown] = answers
    expect(known?.status).toBe(422)
    expect(known?.text).toContain('El correo o la contraseña no son correctos.')
    expect(known?.html).toBe(unknown?.html)
    expect(known?.html).not.toContain('otra cosa más')
  })

  test('closes after too many tries and says when it opens', async () => {
    await portal.town.setClock('2026-11-20T16:30:00Z')
    const visitor = portal.visitor()
    const fields = { email: 'terco@leon.example', password: 'otra cosa más' }
    for (let n = 0; n < 5; n++) await visitor.post(paths.signIn, fields)
    const closed = await visitor.post(paths.signIn, fields)
    await portal.town.setClock()
    expect(closed.status).toBe(429)
    expect(closed.headers.get('Retry-After')).toBe('900')
    expect(closed.text).toContain('Vuelve a intentarlo a las 10:45.')
  })

  test('never takes a session that somebody else put in the browser', async () => {
    const victim = portal.visitor()
    victim.cookies.set(cookie, 'B'.repeat(43))
    await victim.post(paths.signIn, { email: 'rosa@leon.example', password })
    expect(victim.cookies.get(cookie)).not.toBe('B'.repeat(43))
    const attacker = portal.visitor()
    attacker.cookies.set(cookie, 'B'.repeat(43))
    expect(await attacker.get(paths.myAccount)).toMatchObject({ status: 303 })
  })

  test('does not open to a form of another site', async () => {
    const visitor = portal.visitor()
    const fields = { email: 'rosa@leon.example', password }
    const answer = await visitor.post(paths.signIn, fields, { Origin: 'https://otro.example' })
    expect(answer.status).toBe(403)
    expect(visitor.cookies.has(cookie)).toBe(false)
  })

  test('closes behind who leaves, on the server too', async () => {
    const rosa = portal.visitor()
    await rosa.post(paths.signIn, { email: 'rosa@leon.example', password })
    const token = rosa.cookies.get(cookie) ?? ''
    expect(await rosa.post(paths.signOut)).toMatchObject({ status: 303 })
    expect(rosa.cookies.has(cookie)).toBe(false)
    rosa.cookies.set(cookie, token)
    expect(await rosa.get(paths.myAccount)).toMatchObject({ status: 303 })
  })

  test('of the demonstration shows an account for each role, each of which enters', async () => {
    await seedIdentity(
      { town: portal.town },
      Object.fromEntries(roles.map((role) => [role, 'obras-publicas'])),
    )
    const page = await portal.visitor().get(paths.signIn)
    expect(demonstrationAccounts.map(({ role }) => role)).toEqual(roles)
    for (const { email, password } of demonstrationAccounts) {
      expect(page.text).toContain(email)
      const inside = await portal.visitor().post(paths.signIn, { email, password })
      expect(inside.location).toBe('/oficina')
    }
  })

  test('of a real town shows no account and takes no seed', async () => {
    const town = { ...portal.town, demonstration: false }
    const page = await testPortal(town, [identityRoom]).visitor().get(paths.signIn)
    expect(page.text).not.toContain('@san-tequio.example')
    await expect(seedIdentity({ town }, {})).rejects.toThrow('only the demonstration')
  })
})

describe('a forgotten password', () => {
  test('is asked for with one answer for every address', async () => {
    const answers = await Promise.all(
      ['rosa@leon.example', 'nadie@leon.example'].map((email) =>
        portal.visitor().post(paths.forgotten, { email }),
      ),
    )
    expect(answers[0]?.status).toBe(200)
    expect(answers[0]?.html).toBe(answers[1]?.html)
  })

  test('without a mail server sends nobody to their mail', async () => {
    expect((await portal.visitor().get(paths.forgotten)).text).toContain('no manda correos')
    const page = await portal.visitor().post(paths.forgotten, { email: 'otra@leon.example' })
    expect(page.text).toContain('Pídelo a quien opera el sistema.')
    expect(page.text).not.toContain('Revisa tu correo')
    const mail = { url: 'smtp://127.0.0.1:1', from: 'x@leon.example' }
    const mailed = testPortal({ ...portal.town, mail }, [identityRoom]).visitor()
    const sent = await mailed.post(paths.forgotten, { email: 'mas@leon.example' })
    expect(sent.text).toContain('Revisa tu correo')
  })

  test('asked for with a text that is no address says so', async () => {
    const page = await portal.visitor().post(paths.forgotten, { email: 'rosa' })
    expect(page.status).toBe(422)
    expect(page.text).toContain('Escribe un correo como')
  })

  test('with an invented link offers another one', async () => {
    const page = await portal.visitor().get('/contrasena/inventado')
    expect(page.status).toBe(410)
    expect(page.text).toContain('Pedir otro enlace')
  })
})
