import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { compress } from 'hono/compress'
import { secureHeaders } from 'hono/secure-headers'
import type { Logger } from 'pino'
import { serveAssets, serveSharePicture, serveTownStyles } from '../design/index.ts'
import type { House } from '../kernel/house/index.ts'
import { type TownFor, type Visit, visitMiddleware } from '../kernel/visit/index.ts'
import { FORM_LIMIT, UPLOAD_LIMIT } from '../lib/byte-size.ts'
import { answerFault, answerNotFound, answerTooLarge } from './faults.tsx'
import { health } from './health.ts'
import { keepPages } from './page-cache.ts'

export type PortalOptions = {
  readonly house: House
  readonly townFor: TownFor
  readonly log: Logger
}

/** All pages of all rooms behind one door: limits, headers, the visit, and what to say when something fails. */
export function createPortal({ house, townFor, log }: PortalOptions): Hono<Visit> {
  const app = new Hono<Visit>()
  app.use(secureHeaders(headers))
  app.use(compress({ encoding: 'gzip' }))
  app.use(keepPages)
  app.get('/recursos/*', serveAssets)
  app.get('/salud', (c) => health(c, townFor))
  app.use('/oficina/*', limitedTo(UPLOAD_LIMIT))
  app.use(smallForms)
  app.use(visitMiddleware(house, townFor))
  app.get('/recursos/pueblo.css', serveTownStyles)
  app.get('/recursos/compartir.png', serveSharePicture)
  for (const room of house.rooms) room.routes?.(app)
  app.notFound(answerNotFound)
  app.onError((error, c) => answerFault(error, c, log))
  return app
}

const limitedTo = (maxSize: number) =>
  bodyLimit({ maxSize, onError: (c) => answerTooLarge(c, maxSize) })

const formLimit = limitedTo(FORM_LIMIT)

const smallForms: typeof formLimit = (c, next) =>
  c.req.path.startsWith('/oficina/') ? next() : formLimit(c, next)

/** Nothing from elsewhere, nothing inline, from the first day. */
const headers: Parameters<typeof secureHeaders>[0] = {
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'"],
    fontSrc: ["'self'"],
    imgSrc: ["'self'", 'data:'],
    connectSrc: ["'self'"],
    manifestSrc: ["'self'"],
    formAction: ["'self'"],
    baseUri: ["'none'"],
    frameAncestors: ["'none'"],
  },
  referrerPolicy: 'same-origin',
  xFrameOptions: 'DENY',
  crossOriginResourcePolicy: 'same-site',
}
