import type { Hono } from 'hono'
import { sql } from 'kysely'
import { pino } from 'pino'
import { beforeAll, expect, test } from 'vitest'
import { createPortal } from '../src/app/portal.ts'
import { openHouse } from '../src/app/rooms.ts'
import { seedDemonstration } from '../src/app/seed-demonstration.ts'
import { entryFrom } from '../src/kernel/act/index.ts'
import { toldLines } from '../src/kernel/history/told-lines.ts'
import type { House } from '../src/kernel/house/index.ts'
import { demonstrationAccounts } from '../src/kernel/identity/demonstration.ts'
import { type Role, roles } from '../src/kernel/identity/person.ts'
import type { Visit } from '../src/kernel/visit/index.ts'
import { Browser, type Page } from './support/browser.ts'
import { pagesSeenBy, type Visited } from './support/pages-of-the-portal.ts'
import { type TestTown, testTown } from './support/town.ts'
import { foreignIn, wordsSeen } from './support/words-seen.ts'

/** How many pages of each kind are read: the first may be short, the next may have what it lacks. */
const OF_A_KIND = 3

type Seer = Role | 'visitor'
const listedFor: Partial<Record<Seer, readonly Visited[]>> = pagesSeenBy

let town: TestTown
let app: Hono<Visit>
let house: House
beforeAll(async () => {
  town = await testTown()
  house = openHouse()
  await seedDemonstration({ town, house }, town.databaseUrl)
  app = createPortal({ house, townFor: () => town, log: pino({ level: 'silent' }) })
}, 180_000)

test.each<Seer>(['visitor', ...roles])(
  'no English and no name of the code on any page that a %s sees',
  async (seer) => {
    const pages = await pagesOf(seer)
    const found = pages.flatMap(({ at, html }) =>
      wordsSeen(html)
        .flatMap(foreignIn)
        .map((one) => `${at}: ${one}`),
    )
    expect(pages.length).toBeGreaterThan(10)
    expect([...new Set(found)]).toEqual([])
  },
  120_000,
)

test('every act of the town is told in words in its history', async () => {
  const { rows } = await sql<{ kind: string; ids: number[] }>`
    select thing_kind as kind, (array_agg(id order by id desc))[1:40]::int[] as ids
    from trail where thing_kind <> 'demonstration' group by 1`.execute(town.db)
  const ids = rows.flatMap((row) => row.ids)
  const lines = await town.db.selectFrom('trail').selectAll().where('id', 'in', ids).execute()
  const told = await toldLines({ town, house }, lines.map(entryFrom), undefined)
  expect(told.length).toBe(ids.length)
  const words = told.flatMap(({ what, thing, who, changes }) => [
    ...[what, thing.title, who],
    ...changes.flatMap(({ label, before, after }) => [label, before ?? '', after ?? '']),
  ])
  expect(words.flatMap(foreignIn)).toEqual([])
})

type Read = { readonly at: string; readonly html: string }

/** The pages that are listed for them, what can be reached from there and what its forms answer: a few of each kind. */
async function pagesOf(seer: Seer): Promise<Read[]> {
  const browser = await enter(seer)
  const opened = new Map<string, number>()
  const seen = new Set<string>()
  const read: Read[] = []
  const listed = (listedFor[seer] ?? [{ at: '/oficina' }]).map(({ at }) => at)
  const waiting: string[] = [...listed]
  for (let at = waiting.shift(); at !== undefined; at = waiting.shift()) {
    const kind = kindOf(at)
    const enough = (opened.get(kind) ?? 0) >= OF_A_KIND && !listed.includes(at)
    if (seen.has(at) || enough) continue
    seen.add(at)
    opened.set(kind, (opened.get(kind) ?? 0) + 1)
    const page = await browser.get(at)
    if (!page.headers.get('content-type')?.startsWith('text/html')) continue
    read.push({ at, html: page.html })
    waiting.push(...linksOf(page.html))
    for (const action of formsOf(page.forms, at)) {
      const form = `POST ${kindOf(action)}`
      if (opened.has(form)) continue
      opened.set(form, 1)
      read.push({ at: `${action}, sent empty`, html: (await browser.post(action)).html })
    }
  }
  return read
}

/** Where the forms of a page that write go to. */
const formsOf = (forms: Page['forms'], at: string) =>
  forms
    .filter(({ method, action }) => method === 'post' && !leaving.test(action))
    .map(({ action }) => (action.startsWith('#') ? at : action))

/** Who signs out or closes what they have open reads no further. */
const leaving = /salir|salida|sesion/

async function enter(seer: Seer): Promise<Browser> {
  const browser = new Browser(town.url, (request) =>
    app.fetch(request, { incoming: { socket: { remoteAddress: '203.0.113.7' } } }),
  )
  if (seer === 'visitor') return browser
  const account = demonstrationAccounts.find(({ role }) => role === seer)
  const form = await browser.get('/entrar')
  const { email = '', password = '' } = account ?? {}
  const answer = await browser.submit(form, { email, password }, '/entrar')
  expect(answer.status).toBe(303)
  return browser
}

/** The route behind an address; data files have no words. */
const kindOf = (at: string) => {
  const [path = '/'] = at.split(/[?#]/)
  return (
    app.routes.find((route) => route.method === 'GET' && matcher(route.path).test(path))?.path ??
    path
  )
}

const matcher = (route: string) =>
  new RegExp(
    `^${route
      .replace(/\*/g, '.*')
      .replace(/:\w+\?/g, '[^/]*')
      .replace(/:\w+/g, '[^/]+')
      .replace(/\./g, '\\.')}$`,
  )

const linksOf = (html: string) =>
  [...html.matchAll(/href="(\/[^"#]*)/g)]
    .map(([, address = '/']) => address.replaceAll('&amp;', '&'))
    .filter(
      (address) => !/^\/(recursos|datos\/(edca|oc4ids))|\.(csv|xlsx|json|geojson)/.test(address),
    )
