import { pino } from 'pino'
import { beforeAll, expect, test } from 'vitest'
import { Browser } from '../../test/support/browser.ts'
import { pagesSeenBy } from '../../test/support/pages-of-the-portal.ts'
import { townWithProcurements } from '../modules/contracting/test/town-with-procurements.ts'
import { createPortal } from './portal.ts'
import { openHouse } from './rooms.ts'

let neighbour: Browser
beforeAll(async () => {
  const town = await townWithProcurements()
  await town.procurement('implementation')
  const log = pino({ level: 'silent' })
  const app = createPortal({ house: openHouse(), townFor: () => town, log })
  neighbour = new Browser(town.url, (request) => app.fetch(request))
})

/** Pages of the gallery are samples, also of the office and of what is said before the town is known. */
const addresses = pagesSeenBy.visitor
  .filter(({ at, first }) => first === undefined && !at.startsWith('/galeria/'))
  .map(({ at }) => at)

test.each(addresses)('%s has a title, a description and a picture to share', async (address) => {
  const { html } = await neighbour.get(address)
  expect(html).toMatch(/<title>[^<]{5,}<\/title>/)
  expect(html.match(/<meta name="description" content="[^"]{20,}"/g)).toHaveLength(1)
  expect(html).toMatch(/<meta property="og:image" content="https:\/\/san-tequio\.example\/[^"]+"/)
})

test('the picture that pages share is there', async () => {
  const { html } = await neighbour.get('/entrar')
  const [, address = ''] =
    /og:image" content="https:\/\/san-tequio\.example([^"]+)"/.exec(html) ?? []
  const picture = await neighbour.get(address)
  expect([picture.status, picture.headers.get('Content-Type')]).toEqual([200, 'image/png'])
  expect(picture.headers.get('ETag')).toMatch(/^"/)
})

test('every way a neighbour needs is at the head and at the foot of a page', async () => {
  const { html } = await neighbour.get('/')
  const ways = ['/proyectos', '/cifras', '/contrataciones', '/areas', '/datos', '/ayuda', '/buscar']
  for (const part of [/<header.*?<\/header>/s, /<footer.*?<\/footer>/s])
    for (const way of ways) expect(part.exec(html)?.[0]).toContain(`<a href="${way}"`)
})

test.each(['constructor', '__proto__', 'toString'])(
  'a word that is none of ours, %s, opens nothing and says nothing',
  async (word) => {
    expect((await neighbour.get(`/galeria/${word}`)).status).toBe(404)
    expect((await neighbour.get(`/${word}`)).status).toBe(404)
    const door = await neighbour.get(`/entrar?aviso=${word}`)
    expect(door.text).toBe((await neighbour.get('/entrar')).text)
    expect(door.html).not.toContain('class="notice success')
  },
)
