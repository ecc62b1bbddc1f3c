import { beforeAll, describe, expect, test } from 'vitest'
import { password } from '../../../../test/support/accounts.ts'
import { officePortal } from '../../../../test/support/office-portal.ts'
import type { TestPortal } from '../../../../test/support/portal.ts'
import { paths } from '../paths.ts'

let portal: TestPortal
beforeAll(async () => {
  portal = await officePortal({ mail: { url: 'smtp://127.0.0.1:1', from: 'x@leon.example' } })
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
    expect((await operator.follow(sent)).text).toContain('La invitación sale en un momento.')

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

  test('without a mail server gives its link once, and says that it waits', async () => {
    const byHand = await officePortal()
    const office = await byHand.signIn('participation-office')
    const form = await office.get(paths.invite)
    expect(form.text).toContain('Este portal no manda correos.')
    const page = await office.submit(form, fields, paths.invite)
    expect(page.text).toContain('la invitación de Beto Ruiz espera en Mensajes')
    expect(page.headers.get('Cache-Control')).toContain('no-store')
    const link = /https:\/\/\S+\/invitacion\/[\w-]{43}/.exec(page.text)?.[0] ?? ''
    expect(await byHand.visitor().get(new URL(link).pathname)).toMatchObject({ status: 200 })

    const again = await office.submit(form, fields, paths.invite)
    expect(again.location).toBe(`${paths.people}?aviso=invitada`)
    const list = await office.follow(again)
    expect(list.html).not.toContain('/invitacion/')
    expect(list.text).not.toContain('sale en un momento')
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
