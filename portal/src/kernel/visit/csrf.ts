import type { Context, MiddlewareHandler } from 'hono'
import { hostOf } from './host.ts'
import { texts } from './texts.ts'
import type { Visit } from './visit.ts'

const safe = new Set(['GET', 'HEAD', 'OPTIONS'])

/** What changes something must come from our own pages: the browser says so in headers no other site can write. */
export const csrf: MiddlewareHandler<Visit> = async (c, next) => {
  if (safe.has(c.req.method) || isFromOurPages(c)) return next()
  return c.text(texts.foreignForm, 403)
}

function isFromOurPages(c: Context<Visit>) {
  const site = c.req.header('sec-fetch-site')
  if (site !== undefined) return site === 'same-origin'
  const origin = c.req.header('origin')
  if (!origin || !URL.canParse(origin)) return false
  // Behind a proxy that ends TLS the scheme differs; the host does not.
  return new URL(origin).host === hostOf(c) || origin === new URL(c.var.town.url).origin
}
