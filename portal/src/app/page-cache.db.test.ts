import { pino } from 'pino'
import { beforeAll, expect, test } from 'vitest'
import { Browser } from '../../test/support/browser.ts'
import { testPortal } from '../../test/support/portal.ts'
import { type TestTown, testTown } from '../../test/support/town.ts'
import { changeSettings } from '../kernel/settings/index.ts'
import { createPortal } from './portal.ts'
import { openHouse } from './rooms.ts'

let town: TestTown
let app: ReturnType<typeof createPortal>
beforeAll(async () => {
  town = await testTown()
  app = createPortal({
    house: openHouse(),
    townFor: () => town,
    log: pino({ level: 'silent' }),
  })
})

const ask = async (path: string, headers: Record<string, string> = {}) =>
  app.request(`${town.url}${path}`, { headers })

const PUBLIC = 'public, max-age=1, stale-while-revalidate=2'

test.each(['/', '/proyectos', '/contrataciones', '/datos', '/buscar?q=calle'])(
  'the public page %s may be kept for a moment, and is not sent again while it is the same',
  async (path) => {
    const first = await ask(path)
    expect(first.status).toBe(200)
    expect(first.headers.get('Cache-Control')).toBe(PUBLIC)
    expect(first.headers.get('Vary')).toContain('Cookie')
    const mark = first.headers.get('ETag') ?? ''
    expect(mark).toMatch(/^W\/"[\w-]{22}"$/)
    expect(await first.text()).toContain('</html>')

    const again = await ask(path, { 'If-None-Match': `"other", ${mark}` })
    expect(again.status).toBe(304)
    expect(await again.text()).toBe('')
    expect(again.headers.get('ETag')).toBe(mark)
    expect(again.headers.get('Cache-Control')).toBe(PUBLIC)
    expect(again.headers.get('Vary')).toContain('Cookie')
  },
)

test('what the map of the list shows is not sent again either while it is the same', async () => {
  const first = await ask('/proyectos.geojson')
  expect(first.headers.get('Cache-Control')).toBe(PUBLIC)
  const again = await ask('/proyectos.geojson', {
    'If-None-Match': first.headers.get('ETag') ?? '',
  })
  expect(again.status).toBe(304)
})

test('a page that changed is sent whole, with another mark', async () => {
  const mark = (await ask('/datos')).headers.get('ETag') ?? ''
  await changeSettings(town, { actor: { kind: 'person', id: 'p1' } }, { name: 'Santa Ana' })
  const changed = await ask('/datos', { 'If-None-Match': mark })
  expect(changed.status).toBe(200)
  expect(changed.headers.get('ETag')).not.toBe(mark)
})

test('what somebody signed in sees, and all of the office, is kept by nobody', async () => {
  const someone = await testPortal(town, openHouse().rooms).signIn('operator')
  const browser = new Browser(town.url, async (request) => app.fetch(request))
  for (const [name, value] of someone.cookies) browser.cookies.set(name, value)
  for (const path of ['/', '/proyectos', '/oficina']) {
    const page = await browser.get(path)
    expect(page.headers.get('Cache-Control')).toBe('private, no-store')
    expect(page.headers.has('ETag')).toBe(false)
  }
  const sent = await ask('/oficina')
  expect(sent.headers.get('Cache-Control')).toBe('private, no-store')
})

test('what is no page yet, or carries a form that writes, is kept by nobody', async () => {
  expect((await ask('/no-existe')).headers.get('Cache-Control')).toBe('no-store')
  expect((await ask('/salud')).headers.get('Cache-Control')).toBe('no-store')
  expect((await ask('/entrar')).headers.get('Cache-Control')).toContain('no-store')
})
