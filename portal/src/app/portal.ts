import { type Context, Hono, type MiddlewareHandler } from 'hono'
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
  app.use(secured)
  app.use(compress({ encoding: 'gzip' }))
  app.use(keepPages)
  app.get('/recursos/*', serveAssets)
  app.get('/salud', (c) => health(c, townFor))
  app.use(visitMiddleware(house, townFor))
  app.use(limited)
  app.get('/recursos/pueblo.css', serveTownStyles)
  app.get('/recursos/compartir.png', serveSharePicture)
  for (const room of house.rooms) room.routes?.(app)
  app.notFound(answerNotFound)
  app.onError((error, c) => answerFault(error, c, log))
  return app
}

const limitedTo = (maxSize: number) =>
  bodyLimit({ maxSize, onError: (c) => answerTooLarge(c, maxSize) })

const [formLimit, uploadLimit] = [limitedTo(FORM_LIMIT), limitedTo(UPLOAD_LIMIT)]

const limited: MiddlewareHandler<Visit> = (c, next) =>
  (takesFiles(c) ? uploadLimit : formLimit)(c, next)

/**
 * A browser says how long a file is, and then nobody reads it before who sent it is asked. What does not say it is
 * held in memory to be measured: that much, only for somebody with an account.
 */
const takesFiles = ({ req, var: { person } }: Context<Visit>) =>
  req.path.startsWith('/oficina/') &&
  (person !== undefined ||
    (!req.header('transfer-encoding') && Boolean(req.header('content-length'))))

const POLICY = 'Content-Security-Policy'

/** What an answer says of itself stands: a document may do less than a page. */
const secured: MiddlewareHandler<Visit> = async (c, next) => {
  let own: string | null = null
  await withHeaders(c, async () => {
    await next()
    own = c.res.headers.get(POLICY)
  })
  if (own) c.res.headers.set(POLICY, own)
}

/** Nothing from elsewhere, nothing inline, from the first day. */
const withHeaders = secureHeaders({
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
})
