import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { type TestPortal, testPortal } from '../../../../test/support/portal.ts'
import { testTown } from '../../../../test/support/town.ts'
import { accept } from '../../../lib/decision.ts'
import { act, defineAct } from '../../act/index.ts'
import { messagesRoom, queueMessage, type ServiceMessage } from '../index.ts'
import { paths } from '../paths.ts'

const asked = defineAct('test.asked', 1, z.strictObject({}))

let portal: TestPortal
beforeAll(async () => {
  portal = testPortal(await testTown(), [messagesRoom])
})

async function queue(message: Partial<ServiceMessage> = {}) {
  const decision = await act(
    portal.town.db,
    { actor: { kind: 'job', id: 't' } },
    async (acting) => {
      await acting.record(asked, { kind: 'test', id: '1' }, {})
      return accept(
        await queueMessage(acting, {
          channel: 'email',
          to: 'ana@leon.example',
          subject: 'Tu propuesta avanzó',
          text: 'Hola, Ana:\n\nYa se dictaminó.',
          kind: 'service',
          ...message,
        }),
      )
    },
  )
  if (!decision?.accepted) throw new Error('the message was refused')
  return decision.fact
}

test('the outbox says that there is no mail server and lists what waits', async () => {
  await queue()
  const operator = await portal.signIn('operator')
  const page = await operator.get(paths.list)
  expect(page.status).toBe(200)
  expect(page.text).toContain('Este portal no tiene servidor de correo')
  expect(page.text).toContain('Tu propuesta avanzó')
  expect((await operator.get(`${paths.list}?estado=sent`)).text).toContain(
    'Ningún mensaje coincide',
  )
  expect((await operator.get(`${paths.list}?canal=paloma`)).status).toBe(400)
})

test('a message is cancelled and sent again from its page, and an old page is told so', async () => {
  const id = await queue()
  const office = await portal.signIn('participation-office')
  const page = await office.get(paths.message(id))
  expect(page.text).toContain('Ya se dictaminó.')

  expect((await office.submit(page, {}, 'cancelacion')).location).toBe(paths.message(id))
  const cancelled = await office.get(paths.message(id))
  expect(cancelled.text).toContain('Cancelado')
  expect((await office.submit(cancelled, {}, 'reenvio')).status).toBe(303)

  const old = await office.submit(page, { clave: 'otra' }, 'cancelacion')
  expect(old.status).toBe(409)
  expect(old.text).toContain('Alguien cambió este mensaje antes que tú')
})

test('a form that arrives broken does nothing, and says so', async () => {
  const id = await queue()
  const office = await portal.signIn('participation-office')
  const broken = {
    ...{ method: 'POST', body: '--y\r\nx' },
    headers: {
      ...{ Origin: portal.town.url, Host: new URL(portal.town.url).host },
      Cookie: [...office.cookies].map((pair) => pair.join('=')).join('; '),
      'Content-Type': 'multipart/form-data; boundary=x',
    },
  }
  const one = await portal.app.request(`${portal.town.url}${paths.message(id)}/cancelacion`, broken)
  expect(one.status).toBe(422)
  expect(await one.text()).toContain('El formulario llegó incompleto.')
  const several = await portal.app.request(`${portal.town.url}${paths.list}/reenvio`, broken)
  expect(several.headers.get('Location')).toContain('cuantos=0')
})

test('only the operator reads a message that may open an account', async () => {
  const id = await queue({ thing: { kind: 'person', id: 'p1' }, text: 'Tu enlace secreto' })
  const office = await portal.signIn('participation-office')
  const page = await office.get(paths.message(id))
  expect(page.text).not.toContain('Tu enlace secreto')
  expect((await office.post(paths.cancelling(id))).status).toBe(403)
  const operator = await portal.signIn('operator')
  expect((await operator.get(paths.message(id))).text).toContain('Tu enlace secreto')
})

test('a slip is printed and handed over', async () => {
  const id = await queue({ channel: 'slip', to: 'Ana Robledo' })
  const office = await portal.signIn('participation-office')
  expect((await office.get(paths.slip(id))).text).toContain('Ana Robledo')
  const page = await office.get(paths.message(id))
  expect((await office.submit(page, {}, 'entrega')).status).toBe(303)
  expect((await office.get(paths.message(id))).text).toContain('Enviado')
})

test('any message is printed; handed over, it does not leave again by itself', async () => {
  const id = await queue({ to: 'beto@leon.example' })
  const office = await portal.signIn('participation-office')
  expect((await office.get(paths.slip(id))).text).toContain('Ya se dictaminó.')
  await office.submit(await office.get(paths.message(id)), {}, 'entrega')
  expect((await office.get(paths.message(id))).text).toContain('Enviado')
  expect(await portal.town.lastEntry()).toEqual({
    act: 'messages.handed-over',
    facts: { channel: 'slip' },
  })
})

test('messages are found by words and reader, sorted, and downloaded as they are filtered', async () => {
  await queue({ to: 'zoé@leon.example', subject: 'Ábaco' })
  const operator = await portal.signIn('operator')
  const found = await operator.get(`${paths.list}?q=ZOE&orden=-asunto`)
  expect(found.text).toContain('1 mensaje')
  expect(found.html).toContain(`href="${paths.csv}?q=ZOE&amp;orden=-asunto"`)
  const file = await operator.get(`${paths.csv}?q=ZOE`)
  expect(file.headers.get('Content-Type')).toBe('text/csv; charset=utf-8')
  expect(file.html.trim().split('\r\n')).toEqual([
    expect.stringContaining('Asunto,Para,Canal'),
    expect.stringMatching(/^Ábaco,zoé@leon.example,Correo,/),
  ])
  expect((await operator.get(`${paths.list}?pagina=9`)).status).toBe(404)
})

test('those that did not go are sent again together, but for the ones that are not theirs to read', async () => {
  const mine = await queue({ to: 'fallo@leon.example' })
  const account = await queue({ to: 'fallo@leon.example', thing: { kind: 'person', id: 'p1' } })
  await portal.town.db
    .updateTable('outbox')
    .set({ state: 'failed' })
    .where('id', 'in', [mine, account])
    .execute()
  const office = await portal.signIn('participation-office')
  const page = await office.get(`${paths.list}?estado=failed`)
  expect(page.html).toContain(`name="mensaje" value="${mine}"`)
  const ids = { mensaje: [String(mine), String(account), 'x'] }
  const done = await office.submit(page, ids, paths.resendings)
  expect((await office.follow(done)).text).toContain('1 mensaje está otra vez en espera.')
  const { rows } =
    await sql`select id, state from outbox where recipient = 'fallo@leon.example' order by id`.execute(
      portal.town.db,
    )
  expect(rows).toEqual([
    { id: mine, state: 'queued' },
    { id: account, state: 'failed' },
  ])
})

test('nobody else opens the outbox, and a message that does not exist is not found', async () => {
  const officer = await portal.signIn('unit-officer')
  expect((await officer.get(paths.list)).status).toBe(403)
  expect((await portal.visitor().get(paths.list)).location).toContain('/entrar')
  const operator = await portal.signIn('operator')
  for (const address of ['/oficina/mensajes/999999', '/oficina/mensajes/uno', paths.slip(999999)])
    expect((await operator.get(address)).status).toBe(404)
})
