import pino from 'pino'
import { beforeAll, expect, test } from 'vitest'
import { type TestPortal, testPortal } from '../../test/support/portal.ts'
import { testTown } from '../../test/support/town.ts'
import { buildHouse } from '../kernel/house/index.ts'
import { createPortal } from './portal.ts'

let app: ReturnType<typeof createPortal>
let portal: TestPortal
let origin: string
beforeAll(async () => {
  const town = await testTown()
  origin = town.url
  portal = testPortal(town, [])
  app = createPortal({
    ...{ house: buildHouse([]), townFor: () => town },
    log: pino({ level: 'silent' }),
  })
})

const MB = 1024 * 1024

const send = (path: string, megabytes: number, referer = '') => {
  const { host } = new URL(origin)
  const headers = { 'content-length': String(megabytes * MB), host, origin, referer }
  return app.request(origin + path, { method: 'POST', body: 'x', headers })
}

/** In pieces, without saying how many; `read` tells how much was taken. */
function sendPieces(path: string, headers: Record<string, string> = {}) {
  let read = 0
  const body = new ReadableStream({
    pull(to) {
      read += MB
      if (read > 70 * MB) to.close()
      else to.enqueue(new Uint8Array(MB))
    },
  })
  const sent = { 'transfer-encoding': 'chunked', host: new URL(origin).host, ...headers }
  const init = { method: 'POST', body, headers: sent, duplex: 'half' } as const
  return { answer: app.request(origin + path, init), taken: () => read }
}

const form = '/oficina/cargas/nueva/works'

test('a file of 200 MB is told the limit and led back to its form', async () => {
  const answer = await send(form, 200, `${origin}${form}?unidad=7`)

  expect(answer.status).toBe(413)
  const page = await answer.text()
  expect(page).toContain('Lo más que recibimos de una vez son 60 MB.')
  expect(page).toContain(`href="${form}?unidad=7"`)
})

test('outside the office the limit is that of a form', async () => {
  expect(await (await send('/entrar', 1)).text()).toContain('256 KB')
})

test.each([
  ['another site', 'https://elsewhere.example/oficina'],
  ['no page', 'about:blank'],
  ['an address that would leave', '//elsewhere.example/'],
])('what comes from %s is led to nowhere but the start', async (_, referer) => {
  const from = referer.startsWith('//') ? `${origin}${referer}` : referer
  const page = await (await send(form, 200, from)).text()
  expect(page).not.toContain('Volver al formulario')
  expect(page).not.toContain('elsewhere')
})

test('what comes from elsewhere without saying its length is refused before it is read', async () => {
  const { answer, taken } = sendPieces(form)
  expect((await answer).status).toBe(403)
  expect(taken()).toBeLessThanOrEqual(2 * MB)
})

test('who has no account sends no more than a form without saying its length', async () => {
  const { answer, taken } = sendPieces(form, { origin })
  expect((await answer).status).toBe(413)
  expect(taken()).toBeLessThanOrEqual(3 * MB)
})

test('who has an account may send a file in pieces, up to the limit of files', async () => {
  const officer = await portal.signIn('unit-officer')
  const cookie = `__Host-tequio=${officer.cookies.get('__Host-tequio')}`
  const { answer } = sendPieces(form, { origin, cookie })
  const page = await (await answer).text()
  expect(page).toContain('Lo más que recibimos de una vez son 60 MB.')
})
