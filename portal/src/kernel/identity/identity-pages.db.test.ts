import { beforeAll, describe, expect, test } from 'vitest'
import { type TestPortal, testPortal } from '../../../test/support/portal.ts'
import { testTown } from '../../../test/support/town.ts'
import { organisationRoom, seedUnits } from '../organisation/index.ts'
import { settingsRoom } from '../settings/index.ts'
import { giveAccount } from './actions/open-account.ts'
import { demonstrationAccounts, identityRoom, seedIdentity } from './index.ts'
import { paths } from './paths.ts'
import { roles } from './person.ts'

const password = 'maíz, jade y barro'
const cookie = '__Host-tequio'

let portal: TestPortal
beforeAll(async () => {
  portal = testPortal(await testTown(), [identityRoom, organisationRoom, settingsRoom])
  await seedUnits(portal.town, [
    { id: 'obras-publicas', name: 'Obras Públicas', parentId: null, validFrom: null },
  ])
  const held = [{ role: 'unit-officer', unitId: 'obras-publicas' }] as const
  const account = { id: 'rosa', name: 'Rosa Ibarra', email: 'rosa@leon.example', password, held }
  await giveAccount(portal.town, { actor: { kind: 'job', id: 'test' } }, account)
})

/** The path of the link in the newest message to the address. */
async function linkTo(email: string): Promise<string> {
  const { body } = await portal.town.db
    .selectFrom('outbox')
    .select('body')
    .where('recipient', '=', email)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow()
  return new URL(/https:\S+/.exec(body)?.[0] ?? '').pathname
}

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

describe('an invitation', () => {
  const fields = {
    name: 'Beto Ruiz',
    email: 'beto@leon.example',
    role: 'unit-officer',
    unit: 'obras-publicas',
  }

  test('sent by the operator becomes an account that is signed in', async () => {
    const operator = await portal.signIn('operator')
    const sent = await operator.submit(await operator.get(paths.invite), fields, paths.invite)
    expect((await operator.follow(sent)).text).toContain('Mandamos la invitación.')

    const beto = portal.visitor()
    const link = await linkTo('beto@leon.example')
    const page = await beto.get(link)
    expect(page.text).toContain('Hola, Beto Ruiz.')
    expect(page.headers.get('Cache-Control')).toContain('no-store')
    const inside = await beto.submit(page, { password, repeat: password }, link)
    expect(inside).toMatchObject({ status: 303, location: '/oficina' })
    expect(await beto.get(paths.myAccount)).toMatchObject({ status: 200 })

    expect(await portal.visitor().get(link)).toMatchObject({ status: 410 })
    const again = await portal.visitor().post(link, { password, repeat: password })
    expect(again.status).toBe(410)
    expect(again.text).toContain('Con ella ya se abrió una cuenta.')
  })

  test.each([
    [{ password: 'corta', repeat: 'corta' }, 'Usa 12 letras o más.'],
    [{ password, repeat: 'otra' }, 'Las dos contraseñas no son iguales.'],
    [{ password: '', repeat: '' }, 'Escribe la contraseña.'],
  ])('waits while the password is wrong: %o', async (typed, sentence) => {
    const operator = await portal.signIn('operator')
    const email = 'caro@leon.example'
    await operator.post(paths.invite, { ...fields, email })
    const link = await linkTo(email)
    const page = await portal.visitor().post(link, typed)
    expect(page.status).toBe(422)
    expect(page.text).toContain(sentence)
    expect(await portal.visitor().get(link)).toMatchObject({ status: 200 })
  })

  test('keeps what was typed when a field is wrong', async () => {
    const operator = await portal.signIn('operator')
    const page = await operator.post(paths.invite, { ...fields, email: 'beto', unit: 'nada' })
    expect(page.status).toBe(422)
    expect(page.text).toContain('Escribe un correo como ana@municipio.gob.mx.')
    expect(page.html).toContain('value="Beto Ruiz"')
  })

  test('gives no more than its sender may give', async () => {
    const office = await portal.signIn('participation-office')
    const asked = { ...fields, email: 'jefe@leon.example', role: 'operator', unit: '' }
    const page = await office.post(paths.invite, asked)
    expect(page.status).toBe(422)
    expect(page.text).toContain('Ese cargo sólo lo da la operación del sistema.')
  })

  test('can be withdrawn from the list', async () => {
    const operator = await portal.signIn('operator')
    const email = 'dora@leon.example'
    await operator.post(paths.invite, { ...fields, name: 'Dora Paz', email })
    const list = await operator.get(paths.people)
    const row = list.html.slice(list.html.indexOf(email))
    const action = /action="([^"]+retiro)"/.exec(row)?.[1] ?? ''
    expect((await operator.follow(await operator.post(action))).text).toContain('Retiramos')
    expect(await portal.visitor().get(await linkTo(email))).toMatchObject({ status: 410 })
  })

  test('with a link copied badly says what to do', async () => {
    const page = await portal.visitor().get('/invitacion/mal-copiado')
    expect(page.status).toBe(404)
    expect(page.text).toContain('Ábrelo desde el correo que recibiste.')
  })
})

describe('the list of people', () => {
  test('is for those who may invite', async () => {
    const officer = await portal.signIn('unit-officer')
    for (const path of [paths.people, paths.invite, paths.person('rosa')])
      expect(await officer.get(path)).toMatchObject({ status: 403 })
    expect(await portal.visitor().get(paths.people)).toMatchObject({ status: 303 })
  })

  test('finds by name without accents, by role, unit and state', async () => {
    const operator = await portal.signIn('operator')
    const found = await operator.get(
      `${paths.people}?q=ROSA+ibárra&funcion=unit-officer&area=obras-publicas&estado=activa`,
    )
    expect(found.text).toContain('rosa@leon.example')
    expect(found.text).not.toContain('beto@leon.example')
    const none = await operator.get(`${paths.people}?q=50%25`)
    expect(none.text).toContain('Nadie coincide con esos filtros')
  })

  test.each(['?funcion=rey', '?estado=muerta', '?pagina=cero', '?orden=edad'])(
    'refuses %s in one sentence',
    async (query) => {
      const operator = await portal.signIn('operator')
      expect(await operator.get(paths.people + query)).toMatchObject({ status: 400 })
    },
  )
})

describe('an account', () => {
  test('receives and loses a role, and the history says who did it', async () => {
    const operator = await portal.signIn('operator', { name: 'Marina Solís' })
    const officer = await portal.signIn('unit-officer', { name: 'Hugo Reyes' })
    const path = paths.person(officer.person.id)
    const given = await operator.submit(
      await operator.get(path),
      { role: 'treasury', unit: 'obras-publicas' },
      paths.roles(officer.person.id),
    )
    const page = await operator.follow(given)
    expect(page.text).toContain('Dimos el cargo.')
    expect(page.text).toContain('Se dio un cargo: Tesorería · Obras Públicas Marina Solís')
    expect(await officer.get(paths.myAccount)).toMatchObject({ status: 303 })

    const withdrawn = await operator.submit(page, { role: 'treasury' }, 'funciones/retiro')
    expect((await operator.follow(withdrawn)).text).toContain('Retiramos el cargo.')
  })

  test('is suspended with a reason that the trail does not keep, and can come back', async () => {
    const operator = await portal.signIn('operator')
    const officer = await portal.signIn('unit-officer')
    const { id } = officer.person
    const page = await operator.get(paths.person(id))
    const silent = await operator.submit(page, { reason: ' ' }, paths.suspension(id))
    expect(silent).toMatchObject({ status: 422 })
    expect(silent.text).toContain('Escribe por qué.')
    await operator.submit(page, { reason: 'Licencia médica' }, paths.suspension(id))
    expect(await portal.town.lastEntry()).toEqual({ act: 'identity.suspended', facts: {} })
    expect(await officer.get(paths.myAccount)).toMatchObject({ status: 303 })
    const back = await operator.submit(
      await operator.get(paths.person(id)),
      {},
      paths.reinstatement(id),
    )
    expect((await operator.follow(back)).text).toContain('La cuenta está activa otra vez.')
  })

  test('changed by two at once refuses the second', async () => {
    const operator = await portal.signIn('operator')
    const officer = await portal.signIn('unit-officer')
    const { id } = officer.person
    const page = await operator.get(paths.person(id))
    const role = { role: 'treasury', unit: 'obras-publicas' }
    await operator.submit(page, role, paths.roles(id))
    const second = await operator.submit(
      page,
      { ...role, role: 'council', clave: 'x' },
      paths.roles(id),
    )
    expect(second.status).toBe(422)
    expect(second.text).toContain('Alguien cambió esta cuenta')
  })

  test('above one’s own cannot be changed, and the page says so', async () => {
    const office = await portal.signIn('participation-office')
    const operator = await portal.signIn('operator')
    const { id } = operator.person
    const page = await office.get(paths.person(id))
    expect(page.text).toContain('no te toca cambiarlos')
    const forced = await office.post(paths.suspension(id), { reason: 'X' })
    expect(forced.status).toBe(422)
    expect(await operator.get(paths.myAccount)).toMatchObject({ status: 200 })
  })
})

describe('my account', () => {
  test('changes the password, closes the other sessions and stays in this one', async () => {
    const [here, there] = [portal.visitor(), portal.visitor()]
    const email = 'irma@leon.example'
    const held = [{ role: 'treasury', unitId: 'obras-publicas' }] as const
    const account = { id: 'irma', name: 'Irma Valdés', email, password, held }
    await giveAccount(portal.town, { actor: { kind: 'job', id: 'test' } }, account)
    for (const browser of [here, there]) await browser.post(paths.signIn, { email, password })
    const next = 'la feria es en enero'
    const page = await here.get(paths.myAccount)
    const fields = { password: next, repeat: next }
    const wrong = await here.submit(page, { ...fields, current: 'no es esta' }, paths.myPassword)
    expect(wrong.text).toContain('La contraseña actual no es correcta.')
    const done = await here.submit(page, { ...fields, current: password }, paths.myPassword)
    expect((await here.follow(done)).text).toContain('Cambiamos tu contraseña')
    expect(await there.get(paths.myAccount)).toMatchObject({ status: 303 })
  })

  test('shows the open sessions and closes another one', async () => {
    const [here, there] = [portal.visitor(), portal.visitor()]
    const { email, password } = demonstrationAccounts[0] ?? { email: '', password: '' }
    const phone = 'Mozilla/5.0 (Linux; Android 14) Chrome/130.0 Mobile Safari/537.36'
    await there.post(paths.signIn, { email, password }, { 'User-Agent': phone })
    await here.post(paths.signIn, { email, password })
    const page = await here.get(paths.myAccount)
    expect(page.text).toContain('Chrome en Android')
    const row = page.html.slice(page.html.indexOf('Chrome en Android'))
    await here.post(/action="([^"]+cierre)"/.exec(row)?.[1] ?? '')
    expect(await there.get(paths.myAccount)).toMatchObject({ status: 303 })
    expect(await here.get(paths.myAccount)).toMatchObject({ status: 200 })
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
