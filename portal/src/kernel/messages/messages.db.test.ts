import { sql } from 'kysely'
import type { SMTPServerOptions } from 'smtp-server'
import { beforeAll, expect, test, vi } from 'vitest'
import { z } from 'zod'
import { mailServer } from '../../../test/support/mail-server.ts'
import { type TestTown, testTown } from '../../../test/support/town.ts'
import { accept, refuse } from '../../lib/decision.ts'
import { act, defineAct, type Envelope } from '../act/index.ts'
import { buildHouse } from '../house/index.ts'
import { startWorker } from '../jobs/index.ts'
import type { Town } from '../town/index.ts'
import { sendMessage } from './actions/send-message.ts'
import { cancelMessage, handOverSlip, resendMessage } from './actions/settle-message.ts'
import { channelsOf } from './channels/channels-of.ts'
import {
  messagesRoom,
  type News,
  queueMessage,
  queueNews,
  type ServiceMessage,
  sayConsent,
} from './index.ts'
import { sendWaiting } from './jobs/send-message.ts'
import { MAX_ATTEMPTS } from './rules/message.ts'
import { findMessage } from './store/outbox.ts'

const asked = defineAct('test.asked', 1, z.strictObject({}))
const officer: Envelope = { actor: { kind: 'person', id: 'p1' } }
const invitation: ServiceMessage = {
  channel: 'email',
  to: 'ana@leon.example',
  subject: 'Te invitan a Tequio',
  text: 'Hola, Ana:\n\nAbre tu cuenta mañana.',
  kind: 'service',
}
const subject = { kind: 'citizen', id: 'c1' } as const
const notices = { subject, channel: 'email', purpose: 'avisos de obras' } as const
const news: News = { ...invitation, recipient: subject, purpose: notices.purpose }

let town: TestTown
beforeAll(async () => {
  town = await testTown()
})

const servedBy = (url: string): Town => ({
  ...town,
  mail: { url, from: 'Tequio <no-responder@leon.example>' },
})
const send = (place: Town, id: number) => sendMessage(place, channelsOf(place), id)

async function queue(message = invitation) {
  const decision = await act(town.db, officer, async (acting) => {
    await acting.record(asked, { kind: 'test', id: '1' }, {})
    return accept(await queueMessage(acting, message))
  })
  if (!decision?.accepted) throw new Error('the message was refused')
  return decision.fact
}

test('a message reaches its reader with its words, its sender and one message id', async () => {
  const server = await mailServer()
  const id = await queue()
  await send(servedBy(server.url), id)

  const [letter] = server.inbox
  expect(letter).toMatchObject({ from: 'no-responder@leon.example', to: ['ana@leon.example'] })
  expect(letter?.mail).toContain('Abre tu cuenta ma=C3=B1ana.')
  expect(letter?.mail).toMatch(new RegExp(`^Message-ID: <tequio-${id}-\\w+@leon\\.example>`, 'm'))
  expect(await findMessage(town.db, id)).toMatchObject({ state: 'sent', attempts: 1, error: null })
  expect(await town.lastEntry()).toEqual({ act: 'messages.sent', facts: { channel: 'email' } })
})

test('a message is sent once, though its job runs twice, and both at one time', async () => {
  const server = await mailServer()
  const id = await queue()
  const place = servedBy(server.url)
  await Promise.all([send(place, id), send(place, id)])
  await send(place, id)
  expect(server.inbox).toHaveLength(1)
})

test('an address that the server refuses for good is not tried again; its reason is kept', async () => {
  const refusing = refuseRecipient(550, 'no such mailbox')
  const server = await mailServer(refusing)
  const id = await queue()
  await send(servedBy(server.url), id)
  expect(await findMessage(town.db, id)).toMatchObject({
    state: 'failed',
    error: expect.stringContaining('no such mailbox'),
  })
})

test('a server that asks to wait is tried again later', async () => {
  const server = await mailServer(refuseRecipient(451, 'greylisted'))
  const id = await queue()
  await expect(send(servedBy(server.url), id)).rejects.toThrow(`message ${id} was not sent`)
  expect(await findMessage(town.db, id)).toMatchObject({
    state: 'queued',
    attempts: 1,
    error: expect.stringContaining('greylisted'),
  })
})

test('a password that is wrong in our settings does not end the message', async () => {
  const server = await mailServer({
    authOptional: false,
    onAuth: (_, __, done) => done(new Error('wrong password')),
  })
  const id = await queue()
  const place = servedBy(server.url.replace('//', '//portal:mala@'))
  await expect(send(place, id)).rejects.toThrow('EAUTH')
  expect(await findMessage(town.db, id)).toMatchObject({ state: 'queued' })
})

test('while the server is down the message waits; when it comes back, the worker sends it', async () => {
  const first = await mailServer()
  const port = Number(new URL(first.url).port)
  await first.stop()
  const place = servedBy(first.url)
  const faults: string[] = []
  const house = buildHouse([messagesRoom])
  const worker = await startWorker({
    pool: town.pool,
    db: town.db,
    jobs: house.jobs,
    context: { town: place, house },
    onFault: (error) => faults.push(String(error)),
  })
  const id = await queue()
  await vi.waitFor(
    () => expect(faults).toContain(`Error: message ${id} was not sent: ESOCKET`),
    20_000,
  )

  const second = await mailServer({}, port)
  await sql`update graphile_worker._private_jobs set run_at = now() where key = ${`message ${id}`}`.execute(
    town.owner,
  )
  await vi.waitFor(
    async () =>
      expect(await findMessage(town.db, id)).toMatchObject({ state: 'sent', attempts: 2 }),
    20_000,
  )
  expect(second.inbox).toHaveLength(1)
  await worker.stop()
})

test('after a day and a half of tries a person is asked to look', async () => {
  const server = await mailServer()
  await server.stop()
  const id = await queue()
  await town.db
    .updateTable('outbox')
    .set({ attempts: MAX_ATTEMPTS - 1 })
    .where('id', '=', id)
    .execute()
  await send(servedBy(server.url), id)
  expect(await findMessage(town.db, id)).toMatchObject({ state: 'failed', attempts: MAX_ATTEMPTS })
})

test('without a mail server messages wait, and go when there is one', async () => {
  const id = await queue()
  await send(town, id)
  expect(await findMessage(town.db, id)).toMatchObject({ state: 'queued', attempts: 0 })

  await sql`delete from graphile_worker._private_jobs`.execute(town.owner)
  const server = await mailServer()
  await sendWaiting.run({ town: servedBy(server.url), house: buildHouse([]) }, {})
  const { rows } = await sql<{ key: string }>`select key from graphile_worker.jobs`.execute(town.db)
  expect(rows).toContainEqual({ key: `message ${id}` })
})

test('the message of an act that is refused does not exist', async () => {
  const before = await count()
  await act(town.db, officer, async (acting) => {
    await acting.record(asked, { kind: 'test', id: '1' }, {})
    await queueMessage(acting, invitation)
    return refuse({ because: 'changed my mind' })
  })
  expect(await count()).toBe(before)
})

test('news goes only to who agreed, and stops when they take it back', async () => {
  expect(await tell()).toEqual(refuse({ because: 'no-consent' }))
  expect(await sayConsent(town.db, officer, { ...notices, given: true })).toEqual(accept(null))
  expect(await sayConsent(town.db, officer, { ...notices, given: true })).toEqual(
    refuse({ because: 'already-given' }),
  )

  const decision = await tell()
  if (!decision?.accepted) throw new Error('news was refused')
  await sayConsent(town.db, officer, { ...notices, given: false })
  const server = await mailServer()
  await send(servedBy(server.url), decision.fact)
  expect(server.inbox).toEqual([])
  expect(await findMessage(town.db, decision.fact)).toMatchObject({ state: 'cancelled' })
  expect(await resendMessage(town.db, officer, decision.fact)).toEqual(
    refuse({ because: 'no-consent' }),
  )
})

test('what was sent is sent again only as another message', async () => {
  const server = await mailServer()
  const id = await queue()
  const place = servedBy(server.url)
  await send(place, id)
  const copy = await resendMessage(town.db, officer, id)
  if (!copy?.accepted) throw new Error('the copy was refused')
  expect(copy.fact).not.toBe(id)
  await send(place, copy.fact)
  const ids = server.inbox.map(({ mail }) => /^Message-ID: (.*)$/m.exec(mail)?.[1])
  expect(new Set(ids).size).toBe(2)
})

test('a cancelled message does not go until someone sends it again', async () => {
  const server = await mailServer()
  const id = await queue()
  expect(await cancelMessage(town.db, officer, id)).toEqual(accept(null))
  await send(servedBy(server.url), id)
  expect(server.inbox).toEqual([])
  expect(await resendMessage(town.db, officer, id)).toEqual(accept(id))
  await send(servedBy(server.url), id)
  expect(server.inbox).toHaveLength(1)
})

test('a slip waits until somebody hands it over', async () => {
  const id = await queue({ ...invitation, channel: 'slip', to: 'Ana Robledo' })
  await send(servedBy('smtp://127.0.0.1:1'), id)
  expect(await findMessage(town.db, id)).toMatchObject({ state: 'queued' })
  expect(await handOverSlip(town.db, officer, id)).toEqual(accept(null))
  expect(await findMessage(town.db, id)).toMatchObject({ state: 'sent' })
})

test('a message whose link ended while it waited does not leave', async () => {
  const server = await mailServer()
  const ended = new Date(Date.now() - 1000)
  const id = await queue({ ...invitation, goodUntil: ended })
  await send(servedBy(server.url), id)
  expect(server.inbox).toEqual([])
  expect(await findMessage(town.db, id)).toMatchObject({
    state: 'cancelled',
    error: 'Lo que ofrece venció antes de que pudiera salir.',
  })
  expect(await resendMessage(town.db, officer, id)).toEqual(refuse({ because: 'too-late' }))
})

test('an address with a comma is one reader', async () => {
  const server = await mailServer()
  const id = await queue({ ...invitation, to: 'ana@leon.example,otro@leon.example' })
  await send(servedBy(server.url), id)
  expect(server.inbox.map(({ to }) => to)).not.toContainEqual([
    'ana@leon.example',
    'otro@leon.example',
  ])
})

const tell = () =>
  act(town.db, officer, async (acting) => {
    await acting.record(asked, { kind: 'test', id: '1' }, {})
    return queueNews(acting, news)
  })

const count = async () => (await town.db.selectFrom('outbox').select('id').execute()).length

const refuseRecipient = (responseCode: number, why: string): SMTPServerOptions => ({
  onRcptTo: (_, __, done) => done(Object.assign(new Error(why), { responseCode })),
})
