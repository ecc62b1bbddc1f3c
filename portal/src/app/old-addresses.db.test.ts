import { pino } from 'pino'
import { beforeAll, expect, test } from 'vitest'
import { testTown } from '../../test/support/town.ts'
import { withCheck } from '../lib/folio.ts'
import { createPortal } from './portal.ts'
import { openHouse } from './rooms.ts'

const folio = withCheck('PP25-Z43-0038')

let app: ReturnType<typeof createPortal>
beforeAll(async () => {
  const town = await testTown()
  app = createPortal({ house: openHouse(), townFor: () => town, log: pino({ level: 'silent' }) })
})

test.each([
  ['/obras?q=calle&orden=-monto', '/proyectos?q=calle&orden=-monto'],
  [`/obras/${folio.toLowerCase()}`, `/proyectos/${folio}`],
  ['/contratos', '/contrataciones'],
  ['/proyectos/', '/proyectos'],
  ['/AREAS', '/areas'],
  ['/datos/', '/datos'],
])('who follows an old link, %s, arrives', async (old, now) => {
  const answer = await app.request(old)
  expect([answer.status, answer.headers.get('Location')]).toEqual([301, now])
})

test.each(['/%5cotro.example/', '/%09/otro.example/', '/%2f/otro.example/', '/obras/%0d%0aA:b/'])(
  'no address leads to another site or writes a header: %s',
  async (path) => {
    const answer = await app.request(path)
    const location = answer.headers.get('Location') ?? '/'
    expect(answer.status).toBeLessThan(500)
    expect(new URL(location, 'https://san-tequio.example').host).toBe('san-tequio.example')
    expect(location).toMatch(/^[!-~]+$/)
  },
)

test('what never was is not found, and what is sent to an old address is not sent on', async () => {
  expect((await app.request('/no-existe/nada')).status).toBe(404)
  expect((await app.request('/obras', { method: 'POST' })).status).not.toBe(301)
  expect((await app.request('//otro.example/')).headers.get('Location') ?? '/').toMatch(/^\/(?!\/)/)
})
