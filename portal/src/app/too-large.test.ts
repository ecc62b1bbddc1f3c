import pino from 'pino'
import { expect, test } from 'vitest'
import { buildHouse } from '../kernel/house/index.ts'
import { createPortal } from './portal.ts'

const app = createPortal({
  house: buildHouse([]),
  townFor: () => undefined,
  log: pino({ level: 'silent' }),
})

const send = (path: string, megabytes: number, referer = '') =>
  app.request(`http://tequio.example${path}`, {
    method: 'POST',
    body: 'x',
    headers: { 'content-length': String(megabytes * 1024 * 1024), host: 'tequio.example', referer },
  })

const form = '/oficina/cargas/nueva/works'

test('a file of 200 MB is told the limit and led back to its form', async () => {
  const answer = await send(form, 200, `http://tequio.example${form}?unidad=7`)

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
  ['an address that would leave', 'http://tequio.example//elsewhere.example/'],
])('what comes from %s is led to nowhere but the start', async (_, referer) => {
  const page = await (await send(form, 200, referer)).text()
  expect(page).not.toContain('Volver al formulario')
  expect(page).not.toContain('elsewhere')
})
