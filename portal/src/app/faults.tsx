import type { Context } from 'hono'
import type { Logger } from 'pino'
import { Fault, NotFound, TooLarge } from '../design/index.ts'
import { pageBehind, type Visit } from '../kernel/visit/index.ts'
import { movedTo } from './old-addresses.ts'

/** Faults are caught here and nowhere else: logged, and the visitor gets a folio to quote. */
export function answerFault(error: Error, c: Context<Visit>, log: Logger) {
  const folio = c.var.requestId ?? crypto.randomUUID().slice(0, 8)
  const away = isDatabaseAway(error)
  if (c.req.raw.signal.aborted) log.info({ folio, path: c.req.path }, 'the visitor left')
  else log.error({ err: error, folio, path: c.req.path }, 'fault')
  if (away) c.header('Retry-After', '5')
  return c.html(<Fault visit={c.var} folio={folio} away={away} />, away ? 503 : 500)
}

/** What stands under another address now is led there; the rest is said to be nowhere. */
export function answerNotFound(c: Context<Visit>) {
  const { pathname, search } = new URL(c.req.url)
  const moved = c.req.method === 'GET' || c.req.method === 'HEAD' ? movedTo(pathname) : undefined
  if (moved !== undefined) return c.redirect(moved + search, 301)
  return c.html(<NotFound visit={c.var} />, 404)
}

/** Names the limit, and leads back to the form that was sent. */
export const answerTooLarge = (c: Context<Visit>, limit: number) =>
  c.html(<TooLarge visit={c.var} limit={limit} back={pageBehind(c)} />, 413)

/** PostgreSQL stopped, restarts or refuses more connections: it is worth trying again. */
function isDatabaseAway(error: Error & { code?: string }) {
  return (
    /^(08|57P)/.test(error.code ?? '') ||
    ['ECONNREFUSED', 'ECONNRESET', '53300', 'EPIPE'].includes(error.code ?? '') ||
    /Connection terminated|timeout exceeded when trying to connect/.test(error.message)
  )
}
