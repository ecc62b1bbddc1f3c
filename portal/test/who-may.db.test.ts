import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { openHouse } from '../src/app/rooms.ts'
import { seedDemonstration } from '../src/app/seed-demonstration.ts'
import type { Office } from '../src/kernel/house/index.ts'
import { roles } from '../src/kernel/identity/person.ts'
import { previewImport } from '../src/kernel/imports/index.ts'
import type { Db } from '../src/lib/db/connection.ts'
import type { Browser, Page } from './support/browser.ts'
import { testPortal } from './support/portal.ts'
import { testTown } from './support/town.ts'
import { type Asking, whoMay } from './support/who-may.ts'

const browsers = new Map<Asking, Browser>()
let nobody: Browser
/** The addresses of the office by route, each about a thing that exists. */
let addresses: ReadonlyMap<string, string>

beforeAll(async () => {
  const town = await testTown()
  const office = { town, house: openHouse() }
  await seedDemonstration(office, town.databaseUrl)
  const things = await thingsOf(office)
  const { app, signIn, visitor } = testPortal(town, office.house.rooms)
  for (const role of roles)
    browsers.set(role, await signIn(role, { unitId: role === 'operator' ? null : things.unit }))
  browsers.set('another-unit', await signIn('unit-officer', { unitId: 'otra-area' }))
  nobody = visitor()
  const offices = app.routes.filter(
    ({ method, path }) => method !== 'ALL' && path.startsWith('/oficina'),
  )
  addresses = new Map(
    offices.map(({ method, path }) => [`${method} ${path}`, addressOf(path, things)]),
  )
}, 120_000)

test('every address of the office says who may enter', () => {
  expect(whoMay.flatMap(({ may }) => may).toSorted()).toEqual([...addresses.keys()].toSorted())
})

test.each(whoMay)('$whom may enter, and nobody else', async ({ who, may }) => {
  for (const route of may) {
    const entered: Asking[] = []
    for (const [asking, browser] of browsers)
      if ((await ask(browser, route)).status !== 403) entered.push(asking)
    expect({ route, entered }).toEqual({
      route,
      entered: [...browsers.keys()].filter((one) => who.includes(one)),
    })
  }
})

test('without an account every address of the office leads to the sign-in page', async () => {
  for (const route of addresses.keys())
    expect({ route, to: (await ask(nobody, route)).location }).toEqual({
      route,
      to: expect.stringMatching(/^\/entrar/),
    })
})

function ask(browser: Browser, route: string): Promise<Page> {
  const address = addresses.get(route) ?? ''
  return route.startsWith('GET ') ? browser.get(address) : browser.post(address)
}

/** What the addresses are about: all of the unit that works on one project, and a load that nobody applied. */
async function thingsOf(office: Office) {
  const { db } = office.town
  const { folio, ocid, unit } = await workWithContract(db)
  const person = await db.selectFrom('people').select('id').limit(1).executeTakeFirstOrThrow()
  return { folio, ocid, unit, person: person.id, load: await waitingLoad(office) }
}

const workWithContract = (db: Db) =>
  db
    .selectFrom('processes as p')
    .innerJoin('project_list as l', 'l.folio', 'p.folio')
    .select(['l.folio', 'p.ocid', sql<string>`p.unit_id`.as('unit')])
    .where('l.stage', '=', 'under-way')
    .whereRef('l.unit_id', '=', 'p.unit_id')
    .orderBy('l.folio')
    .executeTakeFirstOrThrow()

async function waitingLoad(office: Office): Promise<string> {
  const importer = office.house.importers.find(({ kind }) => kind === 'works')
  if (!importer) throw new Error('the house loads no works')
  const bytes = new TextEncoder().encode('Obra,Zona,Techo\nParque,Z01,100\n')
  const preview = await previewImport(office, { importer, files: [{ name: 'obras.csv', bytes }] })
  if (!preview.accepted) throw new Error(JSON.stringify(preview.refusal))
  return String(preview.fact.id)
}

function addressOf(path: string, things: Awaited<ReturnType<typeof thingsOf>>): string {
  const { folio, ocid, unit, person, load } = things
  const values: Readonly<Record<string, string>> = {
    ...{ ':folio': folio, ':ocid': ocid, ':etapa': 'pago', ':name': 'works.contracted' },
    ...{ ':kind': 'works', ':file': 'plantilla.csv', ':position': '1' },
    ...{ 'areas/:id': `areas/${unit}`, 'personas/:id': `personas/${person}` },
    'cargas/:id': `cargas/${load}`,
    ':slug/:id': `areas/${unit}`,
    ':id': '1',
  }
  return Object.entries(values).reduce((filled, [part, value]) => filled.replace(part, value), path)
}
