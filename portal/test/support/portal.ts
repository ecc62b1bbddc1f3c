import { Hono } from 'hono'
import { act } from '../../src/kernel/act/index.ts'
import { buildHouse, type House, type Room } from '../../src/kernel/house/index.ts'
import {
  giveAccount,
  type Person,
  type Role,
  startSession,
} from '../../src/kernel/identity/index.ts'
import { seedUnits } from '../../src/kernel/organisation/index.ts'
import { type Visit, visitMiddleware } from '../../src/kernel/visit/index.ts'
import { accept } from '../../src/lib/decision.ts'
import { newId } from '../../src/lib/token.ts'
import { Browser, type Send } from './browser.ts'
import type { TestTown } from './town.ts'

export type { Browser, Fields, Page } from './browser.ts'

export type SignedIn = {
  /** Default: `obras-publicas`; null for the whole town, as the operator. A unit that is missing is added. */
  readonly unitId?: string | null
  readonly name?: string
}

export type TestPortal = {
  readonly app: Hono<Visit>
  readonly house: House
  readonly town: TestTown
  /** Someone without an account, in a browser of their own. */
  readonly visitor: () => Browser
  /** Someone with a new account that holds the role, already signed in. */
  readonly signIn: (role: Role, as?: SignedIn) => Promise<Browser & { readonly person: Person }>
}

/** The pages of the given rooms, behind the same door as in the portal, without a server. */
export function testPortal(town: TestTown, rooms: readonly Room[]): TestPortal {
  const house = buildHouse(rooms)
  const app = new Hono<Visit>()
  app.use(visitMiddleware(house, () => town))
  for (const room of rooms) room.routes?.(app)
  const send: Send = (request) => app.fetch(request, socketOf('203.0.113.7'))
  return {
    app,
    house,
    town,
    visitor: () => new Browser(town.url, send),
    signIn: async (role, as = {}) => {
      const person = await newPerson(town, role, as)
      const browser = new Browser(town.url, send)
      browser.cookies.set('__Host-tequio', await newSession(town, person.id))
      return Object.assign(browser, { person })
    },
  }
}

async function newPerson(town: TestTown, role: Role, { unitId, name }: SignedIn): Promise<Person> {
  const unit = unitId === undefined ? unitFor(role) : unitId
  if (unit) await seedUnits(town, [{ id: unit, name: unit, parentId: null, validFrom: null }])
  const id = newId()
  const held = [{ role, unitId: unit }]
  const account = { id, name: name ?? 'Ana Robledo', email: `${id}@leon.example` }
  const password = 'el tren pasa a las 7'
  await giveAccount(town, { actor: { kind: 'job', id: 'test' } }, { ...account, password, held })
  return { ...account, roles: held }
}

const unitFor = (role: Role) => (role === 'operator' ? null : 'obras-publicas')

async function newSession(town: TestTown, personId: string): Promise<string> {
  const decision = await act(town.db, { actor: { kind: 'person', id: personId } }, async (acting) =>
    accept(await startSession(acting, personId, 'Prueba')),
  )
  if (!decision?.accepted) throw new Error('the test could not sign in')
  return decision.fact
}

/** What the server of Node tells Hono about a connection. */
const socketOf = (remoteAddress: string) => ({ incoming: { socket: { remoteAddress } } })
