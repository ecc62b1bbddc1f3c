import { pino } from 'pino'
import { beforeAll, expect, test } from 'vitest'
import { pdfOf } from '../../seeds/paper.ts'
import { prepareFile } from '../kernel/documents/index.ts'
import { publishTender } from '../modules/contracting/index.ts'
import { tenderForm } from '../modules/contracting/test/street.ts'
import {
  officer,
  said,
  townWithProcurements,
} from '../modules/contracting/test/town-with-procurements.ts'
import { createPortal } from './portal.ts'
import { openHouse } from './rooms.ts'

/** Pages that nobody is led to, and why. */
const apart = [
  // Links of a message.
  ...['/invitacion/:token', '/contrasena/:token', '/avisos/baja/:token'],
  // For machines: their addresses are on the page of data, with their fields filled by who asks.
  ...['/salud', '/api/v1/openapi.json', '/recursos/*', '/recursos/pueblo.css'],
  // For who receives the address of a page.
  '/recursos/compartir.png',
  // From a work with more photographs than its page shows (works/pages/work-page.db.test.tsx).
  '/proyectos/:folio/fotos',
  '/proyectos/:folio/fotos.csv',
  // From a search that found something (kernel/story/search.db.test.ts).
  '/buscar.csv',
  // For who writes pages.
  '/galeria/:page?',
]

let app: ReturnType<typeof createPortal>
let reached: ReadonlySet<string>
let own: string
beforeAll(async () => {
  const town = await townWithProcurements()
  own = town.url
  const file = await prepareFile(town.files, {
    name: 'convocatoria.pdf',
    bytes: pdfOf({ title: 'Convocatoria', lines: [] }),
  })
  if (!file.accepted) throw new Error('the paper was refused')
  const ocid = await town.procurement('planning')
  const attachment = { title: 'Convocatoria', documentType: 'tenderNotice', file: file.fact }
  said(await publishTender(town, officer, { ...tenderForm, ocid, attachment }))
  app = createPortal({ house: openHouse(), townFor: () => town, log: pino({ level: 'silent' }) })
  reached = await crawl('/')
})

/** Every public page as its room mounts it; data files and the office have doors of their own. */
const publicPages = () => [
  ...new Set(
    app.routes
      .filter(({ method, path }) => method === 'GET' && !/^\/(oficina|datos\/)/.test(path))
      .map(({ path }) => path),
  ),
]

test('every public page can be reached from the first one', () => {
  const missing = publicPages().filter((path) => !reached.has(path) && !apart.includes(path))
  expect(missing).toEqual([])
})

test('no page is said to be apart that is led to', () => {
  expect(apart.filter((path) => reached.has(path))).toEqual([])
})

/** The first page alone leads to a dozen lists of works. */
const EACH = 16

/** The routes behind the links and the boxes of every page, each kind of page opened a few times. */
async function crawl(start: string): Promise<ReadonlySet<string>> {
  const seen = new Set<string>()
  const opened = new Map<string, number>()
  const waiting = [start]
  for (let at = waiting.shift(); at !== undefined; at = waiting.shift()) {
    const [path = '/'] = at.split(/[?#]/)
    const route = publicPages().find((one) => matcher(one).test(path))
    if (seen.has(at) || !route || (opened.get(route) ?? 0) >= EACH) continue
    seen.add(at)
    opened.set(route, (opened.get(route) ?? 0) + 1)
    const answer = await app.request(at)
    expect([at, answer.status]).toEqual([at, 200])
    if (answer.headers.get('content-type')?.includes('html'))
      waiting.push(...addressesIn((await answer.text()).replaceAll(`"${own}/`, '"/')))
  }
  return new Set(opened.keys())
}

const addressesIn = (html: string) =>
  [...html.matchAll(/(?:href|src|action|data-\w+)="(\/[^"]*)"/g)].map(([, address = '/']) =>
    address.replaceAll('&amp;', '&'),
  )

const matcher = (route: string) =>
  new RegExp(
    `^${route
      .replace(/\*/g, '.*')
      .replace(/:\w+\??/g, '[^/]+')
      .replace(/\./g, '\\.')}$`,
  )
