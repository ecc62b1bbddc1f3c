import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { afterAll } from 'vitest'
import type { Town } from '../../src/kernel/town/index.ts'

/** A message that the gateway took, by the number it was sent to. */
export type Delivered = { readonly id: string; readonly to: string; readonly request: unknown }

export type MessageGateway = {
  readonly sms: NonNullable<Town['sms']>
  readonly whatsapp: NonNullable<Town['whatsapp']>
  readonly delivered: readonly Delivered[]
  /** The `Idempotency-Key` of each request, in order. */
  readonly keys: readonly string[]
  /** What it answers next, whatever it is asked. */
  readonly answerNext: (status: number, body?: unknown) => void
}

const settings = {
  sms: { account: 'AC0123', token: 'clave-sms', from: '+524770000000' },
  whatsapp: { phoneId: '10620', token: 'clave-whatsapp' },
} as const

/** A real HTTP server that takes SMS as Twilio does and WhatsApp as the Cloud API does. */
export async function messageGateway(): Promise<MessageGateway> {
  const delivered: Delivered[] = []
  const keys: string[] = []
  const next: { status: number; body: unknown }[] = []
  const server = createServer(async (request, response) => {
    keys.push(String(request.headers['idempotency-key'] ?? ''))
    const body = await text(request)
    const planned = next.shift()
    if (planned) return say(response, planned.status, planned.body)
    const { status, answer, taken } = answerTo(request, body, `id-${delivered.length + 1}`)
    if (taken) delivered.push(taken)
    say(response, status, answer)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  afterAll(() => stop(server))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    sms: { url: `${url}/2010-04-01`, ...settings.sms },
    whatsapp: { url: `${url}/v23.0`, ...settings.whatsapp },
    delivered,
    keys,
    answerNext: (status, body) => next.push({ status, body }),
  }
}

type Outcome = { readonly status: number; readonly answer: unknown; readonly taken?: Delivered }

function answerTo({ method, url, headers }: IncomingMessage, body: string, id: string): Outcome {
  const is = (path: string, type: string) =>
    method === 'POST' && url === path && headers['content-type']?.startsWith(type)
  if (is(`/2010-04-01/Accounts/${settings.sms.account}/Messages.json`, 'application/x-www-form'))
    return takeSms(headers.authorization, new URLSearchParams(body), id)
  if (is(`/v23.0/${settings.whatsapp.phoneId}/messages`, 'application/json'))
    return takeWhatsapp(headers.authorization, JSON.parse(body), id)
  return { status: 404, answer: { message: 'not here' } }
}

function takeSms(authorization: string | undefined, form: URLSearchParams, id: string): Outcome {
  const { account, token, from } = settings.sms
  const right = `Basic ${Buffer.from(`${account}:${token}`).toString('base64')}`
  if (authorization !== right)
    return { status: 401, answer: { code: 20003, message: 'Authenticate' } }
  const to = form.get('To') ?? ''
  if (!/^\+[1-9]\d{6,14}$/.test(to) || form.get('From') !== from || !form.get('Body'))
    return { status: 400, answer: { code: 21211, message: `${to} is not a valid phone number` } }
  const request = Object.fromEntries(form)
  return { status: 201, answer: { sid: id, status: 'queued' }, taken: { id, to, request } }
}

type Asked = { messaging_product?: string; to?: string; type?: string }

function takeWhatsapp(authorization: string | undefined, request: Asked, id: string): Outcome {
  if (authorization !== `Bearer ${settings.whatsapp.token}`)
    return { status: 401, answer: { error: { code: 190, message: 'Invalid OAuth access token' } } }
  const { messaging_product, to = '', type = '' } = request
  if (messaging_product !== 'whatsapp' || !to || !(type in request))
    return { status: 400, answer: { error: { code: 100, message: 'Invalid parameter' } } }
  const answer = { messaging_product, contacts: [{ input: to }], messages: [{ id }] }
  return { status: 200, answer, taken: { id, to, request } }
}

function say(response: ServerResponse, status: number, body: unknown) {
  response.writeHead(status, { 'content-type': 'application/json' })
  response.end(body === undefined ? '' : JSON.stringify(body))
}

const stop = (server: Server) =>
  new Promise<void>((resolve) => {
    server.closeAllConnections()
    server.close(() => resolve())
  })
