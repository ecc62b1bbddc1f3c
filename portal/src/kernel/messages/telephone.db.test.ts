import { sql } from 'kysely'
import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { z } from 'zod'
import { type MessageGateway, messageGateway } from '../../../test/support/message-gateway.ts'
import { type TestPortal, testPortal } from '../../../test/support/portal.ts'
import { testTown } from '../../../test/support/town.ts'
import { accept } from '../../lib/decision.ts'
import { act, defineAct } from '../act/index.ts'
import { buildHouse } from '../house/index.ts'
import { startWorker } from '../jobs/index.ts'
import { sendMessage } from './actions/send-message.ts'
import { channelsOf } from './channels/channels-of.ts'
import { messagesRoom, queueMessage, queueNews, type ServiceMessage, sayConsent } from './index.ts'
import { paths } from './paths.ts'
import { MAX_ATTEMPTS } from './rules/message.ts'
import { findMessage } from './store/outbox.ts'

const asked = defineAct('test.asked', 1, z.strictObject({}))
const job = { actor: { kind: 'job', id: 'test' } } as const
const code: ServiceMessage = {
  channel: 'sms',
  to: '477 123 4567',
  subject: 'Tu código',
  text: 'Tu código es ALFA-7.\nSirve hoy.',
  kind: 'service',
}

let portal: TestPortal
let gateway: MessageGateway
beforeAll(async () => {
  portal = testPortal(await testTown(), [messagesRoom])
})
beforeEach(async () => {
  gateway = await messageGateway()
})

const place = () => ({ ...portal.town, sms: gateway.sms, whatsapp: gateway.whatsapp })
const send = (id: number, town: ReturnType<typeof place> = place()) =>
  sendMessage(town, channelsOf(town), id)
const now = (id: number) => findMessage(portal.town.db, id)

async function queue(more: Partial<ServiceMessage> = {}) {
  const decision = await act(portal.town.db, job, async (acting) => {
    await acting.record(asked, { kind: 'test', id: '1' }, {})
    return accept(await queueMessage(acting, { ...code, ...more }))
  })
  if (!decision?.accepted) throw new Error('the message was refused')
  return decision.fact
}

describe.each(['sms', 'whatsapp'] as const)('by %s', (channel) => {
  test('a message reaches the telephone of its reader, and the id that the service gave is kept', async () => {
    const id = await queue({ channel })
    await send(id)
    const [one] = gateway.delivered
    expect(one?.to).toBe('+524771234567')
    expect(JSON.stringify(one?.request)).toContain('Tu código es ALFA-7.')
    expect(await now(id)).toMatchObject({ state: 'sent', reference: one?.id, error: null })
  })

  test('a message is sent once, though its job runs twice at one time', async () => {
    const id = await queue({ channel })
    await Promise.all([send(id), send(id)])
    expect(gateway.delivered).toHaveLength(1)
  })

  test.each([429, 500, 503])('an answer of %i is tried again later', async (status) => {
    const id = await queue({ channel })
    gateway.answerNext(status)
    await expect(send(id)).rejects.toThrow(`message ${id} was not sent: HTTP ${status}`)
    expect(await now(id)).toMatchObject({ state: 'queued', attempts: 1 })
    await send(id)
    expect(await now(id)).toMatchObject({ state: 'sent', attempts: 2 })
  })

  test('a key that is wrong in our settings does not end the message', async () => {
    const id = await queue({ channel })
    const wrong = { ...place(), sms: { ...gateway.sms, token: 'mala' } }
    const town = { ...wrong, whatsapp: { ...gateway.whatsapp, token: 'mala' } }
    await expect(send(id, town)).rejects.toThrow('HTTP 401')
    expect(await now(id)).toMatchObject({ state: 'queued' })
    expect(gateway.delivered).toEqual([])
  })

  test('an answer without an id is not taken for a message that went', async () => {
    const id = await queue({ channel })
    gateway.answerNext(200, 'Bienvenido')
    await expect(send(id)).rejects.toThrow('HTTP 200')
    expect(await now(id)).toMatchObject({ state: 'queued' })
  })

  test('a redirection is not followed: it would carry the key away', async () => {
    const id = await queue({ channel })
    gateway.answerNext(307)
    await expect(send(id)).rejects.toThrow('HTTP 307')
  })

  test('a text that is no telephone is refused without asking anybody', async () => {
    const id = await queue({ channel, to: 'ana@leon.example' })
    await send(id)
    expect(gateway.keys).toEqual([])
    expect(await now(id)).toMatchObject({
      state: 'failed',
      error: 'El número no está completo: en México son 10 cifras.',
    })
  })

  test('after the last try the outbox says so, with what the service answered', async () => {
    const id = await queue({ channel })
    await portal.town.db
      .updateTable('outbox')
      .set({ attempts: MAX_ATTEMPTS - 1 })
      .where('id', '=', id)
      .execute()
    gateway.answerNext(503)
    await send(id)
    const operator = await portal.signIn('operator')
    const page = await operator.get(paths.message(id))
    expect(page.text).toContain('No se pudo enviar')
    expect(page.text).toContain(`Se intentó ${MAX_ATTEMPTS} veces y ya no se intenta más.`)
    expect(page.text).toContain('El servicio respondió 503')
  })
})

test('a number that the service refuses for good is not tried again', async () => {
  const id = await queue()
  gateway.answerNext(400, { code: 21610, message: 'Attempt to send to unsubscribed recipient' })
  await send(id)
  expect(await now(id)).toMatchObject({
    state: 'failed',
    error: 'El servicio respondió 400: Attempt to send to unsubscribed recipient',
  })
})

test('a limit of WhatsApp that comes as a wrong request is tried again', async () => {
  const id = await queue({ channel: 'whatsapp' })
  gateway.answerNext(400, { error: { code: 130429, message: '(#130429) Rate limit hit' } })
  await expect(send(id)).rejects.toThrow('HTTP 400')
  expect(await now(id)).toMatchObject({ state: 'queued' })
})

test('a reader that WhatsApp cannot reach ends the message, with its reason', async () => {
  const id = await queue({ channel: 'whatsapp' })
  const error = { code: 131047, message: 'x', error_data: { details: 'More than 24 hours' } }
  gateway.answerNext(400, { error })
  await send(id)
  expect(await now(id)).toMatchObject({
    state: 'failed',
    error: 'El servicio respondió 400: More than 24 hours',
  })
})

test('with a template WhatsApp receives its one variable, in one line', async () => {
  const town = { ...place(), whatsapp: { ...gateway.whatsapp, template: 'aviso' } }
  await send(await queue({ channel: 'whatsapp' }), town)
  expect(gateway.delivered[0]?.request).toMatchObject({
    type: 'template',
    template: {
      name: 'aviso',
      language: { code: 'es_MX' },
      components: [
        { type: 'body', parameters: [{ type: 'text', text: 'Tu código es ALFA-7. Sirve hoy.' }] },
      ],
    },
  })
})

test('every try of one message carries one key, and another message another', async () => {
  const [one, two] = [await queue(), await queue()]
  gateway.answerNext(500)
  await expect(send(one)).rejects.toThrow()
  await send(one)
  await send(two)
  expect(new Set(gateway.keys).size).toBe(2)
  expect(gateway.keys[0]).toBe(gateway.keys[1])
})

test('a service that is away keeps the message for later', async () => {
  const id = await queue()
  const town = { ...place(), sms: { ...gateway.sms, url: 'http://127.0.0.1:1' } }
  await expect(send(id, town)).rejects.toThrow(`message ${id} was not sent`)
  expect((await now(id))?.error).toMatch(/^No se pudo llegar al servicio \(/)
})

test('without a gateway messages wait, and the outbox says for what', async () => {
  await queue()
  const operator = await portal.signIn('operator')
  const page = await operator.get(paths.list)
  expect(page.text).toContain('SMS: este portal no tiene servicio configurado')
})

test('the worker tries again by itself what the service could not take', async () => {
  const faults: string[] = []
  const house = buildHouse([messagesRoom])
  gateway.answerNext(500)
  const id = await queue()
  await sql`delete from graphile_worker._private_jobs where key <> ${`message ${id}`}`.execute(
    portal.town.owner,
  )
  const context = { town: place(), house }
  const { pool, db } = portal.town
  const onFault = (error: unknown) => faults.push(String(error))
  const worker = await startWorker({ pool, db, jobs: house.jobs, context, onFault })
  await vi.waitFor(async () => expect(await now(id)).toMatchObject({ state: 'sent' }), 20_000)
  await worker.stop()
  expect(faults).toEqual([`Error: message ${id} was not sent: HTTP 500`])
})

test('no telephone reaches the log, the trail, the jobs or a list', async () => {
  const id = await queue({ to: '+52 477 987 6543' })
  gateway.answerNext(500, { code: 1, message: 'could not send to +524779876543' })
  const fault = await send(id).then(String, String)
  gateway.answerNext(400, { code: 21211, message: '+524779876543 is not valid' })
  await send(id)
  const { rows: trail } = await sql`select * from trail`.execute(portal.town.db)
  const { rows: jobs } = await sql`select * from graphile_worker._private_jobs`.execute(
    portal.town.owner,
  )
  const operator = await portal.signIn('operator')
  const list = await operator.get(paths.list)
  expect(list.text).toContain('•••• 6543')
  for (const bytes of [fault, JSON.stringify([trail, jobs]), list.html])
    expect(bytes.replace(/\D/g, '')).not.toContain('4779876543')
})

describe('news', () => {
  const subject = { kind: 'citizen', id: 'c9' } as const
  const consent = { subject, channel: 'whatsapp', purpose: 'avisos de obras' } as const
  const tell = () =>
    act(portal.town.db, job, async (acting) => {
      await acting.record(asked, { kind: 'test', id: '1' }, {})
      const { kind: _, ...words } = code
      const { channel, purpose } = consent
      return queueNews(acting, { ...words, channel, purpose, recipient: subject })
    })

  test('goes only to who agreed, carries the way to stop it, and stops', async () => {
    expect(await tell()).toMatchObject({ accepted: false, refusal: { because: 'no-consent' } })
    await sayConsent(portal.town.db, job, { ...consent, given: true })
    const told = await tell()
    if (!told?.accepted) throw new Error('news was refused')
    await send(told.fact)

    const words = JSON.stringify(gateway.delivered[0]?.request)
    const path = new URL(/https:[^"\\\s]+/.exec(words)?.[0] ?? '').pathname
    const reader = portal.visitor()
    const page = await reader.get(path)
    expect(page.text).toContain('Son de: avisos de obras.')
    const done = await reader.submit(page, {}, path)
    expect((await reader.follow(done)).text).toContain('Listo: ya no te los mandamos')
    expect(await tell()).toMatchObject({ accepted: false, refusal: { because: 'no-consent' } })
    expect(await reader.post(path)).toMatchObject({ status: 303 })
  })

  test('stops by no invented link', async () => {
    expect(await portal.visitor().get(paths.optOut('inventado'))).toMatchObject({ status: 404 })
    expect(await portal.visitor().post(paths.optOut('inventado'))).toMatchObject({ status: 404 })
  })

  test('a service message carries no such way', async () => {
    await send(await queue())
    expect(JSON.stringify(gateway.delivered)).not.toContain('baja')
  })
})
