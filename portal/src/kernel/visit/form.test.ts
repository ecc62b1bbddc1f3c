import { Hono } from 'hono'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { optionalDate, requiredText } from '../../lib/fields.ts'
import { parseForm } from './form.ts'

const schema = z.object({
  name: requiredText('Escribe el nombre.', 10),
  from: optionalDate('Escribe una fecha que exista.'),
  kind: z.enum(['obra', 'compra']),
})

async function send(body: URLSearchParams | string, headers = {}) {
  const app = new Hono().post('/', async (c) => c.json(await parseForm(c, schema)))
  return (await app.request('/', { method: 'POST', body, headers })).json()
}

test('a good form gives its values', async () => {
  const answer = await send(new URLSearchParams({ name: '  Parque   K3 ', from: '', kind: 'obra' }))
  expect(answer).toMatchObject({ values: { name: 'Parque K3', from: null, kind: 'obra' } })
})

test('a wrong form keeps what was typed and says one sentence beside each field', async () => {
  const typed = { name: '', from: '2026-02-31', kind: 'fiesta' }
  expect(await send(new URLSearchParams(typed))).toEqual({
    typed,
    errors: {
      name: 'Escribe el nombre.',
      from: 'Escribe una fecha que exista.',
      kind: 'Revisa este dato.',
    },
  })
})

test('a text that is too long says how long it may be', async () => {
  const answer = await send(new URLSearchParams({ name: 'Plaza del Obispo', kind: 'obra' }))
  expect(answer).toMatchObject({ errors: { name: 'Usa 10 letras o menos.' } })
})

test('the letters of another keyboard and its zero bytes do no harm', async () => {
  const answer = await send(new URLSearchParams({ name: 'Pen\u0303a\u0000', kind: 'obra' }))
  expect(answer).toMatchObject({ values: { name: 'Pe\u00f1a' } })
})

test.each(['application/json', 'text/plain', 'multipart/form-data'])(
  'what is sent as %s is no form',
  async (type) => {
    const answer = await send('{"name":"Plaza"}', { 'Content-Type': type })
    expect(answer).toMatchObject({ errors: { '': expect.stringContaining('incompleto') } })
  },
)

test('a form cut in half is refused as a whole', async () => {
  const headers = { 'Content-Type': 'multipart/form-data; boundary=x' }
  const answer = await send('--x\r\nContent-Disposition: form-da', headers)
  expect(answer).toMatchObject({
    errors: { '': 'El formulario llegó incompleto. No guardamos nada. Vuelve a enviarlo.' },
  })
})
