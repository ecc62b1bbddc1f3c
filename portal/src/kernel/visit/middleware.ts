import { randomInt } from 'node:crypto'
import type { Context, MiddlewareHandler } from 'hono'
import type { Db } from '../../lib/db/connection.ts'
import { databaseNow } from '../act/index.ts'
import type { House } from '../house/index.ts'
import { personOfToken, sessionToken } from '../identity/index.ts'
import { readTownSettings } from '../settings/index.ts'
import { csrf } from './csrf.ts'
import { hostOf } from './host.ts'
import { texts } from './texts.ts'
import type { TownFor } from './town-by-host.ts'
import type { Visit } from './visit.ts'

/**
 * Fills `c.var` (see visit.ts): the town by the Host header, its settings and clock, and who is signed in.
 * Forms from elsewhere stop here (csrf.ts).
 */
export const visitMiddleware =
  (house: House, townFor: TownFor): MiddlewareHandler<Visit> =>
  async (c, next) => {
    c.set('requestId', newRequestId())
    c.set('path', c.req.path)
    c.header('X-Request-Id', c.get('requestId'))
    const town = townFor(hostOf(c))
    if (!town) return c.text(texts.unknownTown, 421)
    // PostgreSQL keeps no zero byte: an address with one names nothing.
    if (c.req.url.includes('%00')) return c.text(texts.wrongAddress, 400)

    c.set('town', town)
    const [now, settings, person] = await Promise.all([
      databaseNow(town.db),
      readTownSettings(town.db),
      personOf(c, town.db),
    ])
    c.set('house', house)
    c.set('now', now)
    c.set('settings', settings)
    c.set('person', person)
    const refused = await csrf(c, next)
    keepPrivate(c)
    return refused
  }

async function personOf(c: Context<Visit>, db: Db) {
  const token = sessionToken(c)
  return token ? (await personOfToken(db, token))?.person : undefined
}

/** A page that greets someone by name is nobody else's. */
function keepPrivate(c: Context<Visit>) {
  if (!c.res.headers.get('Content-Type')?.startsWith('text/html')) return
  c.header('Vary', 'Cookie', { append: true })
  if (c.var.person) c.header('Cache-Control', 'private, no-store')
}

/** «7KQM-2XPD»: what a visitor can say on the telephone. */
function newRequestId() {
  const signs = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'
  const letters = Array.from({ length: 8 }, () => signs[randomInt(signs.length)])
  return `${letters.slice(0, 4).join('')}-${letters.slice(4).join('')}`
}
