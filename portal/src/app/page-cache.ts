import { createHash } from 'node:crypto'
import type { Context, MiddlewareHandler } from 'hono'
import type { Visit } from '../kernel/visit/index.ts'

/** Three seconds at most behind the tables: a change is public within five. */
const SHARED = 'public, max-age=1, stale-while-revalidate=2'
const NOBODY_ELSE = 'private, no-store'

/**
 * What others may keep of what we answer (DESIGN §9, a CDN for public pages). A room that says it itself is believed;
 * the office and who is signed in are nobody else's; a public page carries a mark of its bytes.
 */
export const keepPages: MiddlewareHandler<Visit> = async (c, next) => {
  await next()
  if (c.res.headers.has('Cache-Control')) return
  if (c.var.person || isOffice(c.req.path)) return c.header('Cache-Control', NOBODY_ELSE)
  if (!marked.test(c.res.headers.get('Content-Type') ?? '')) return
  if (!isShared(c)) return c.header('Cache-Control', 'no-store')

  const page = await c.res.text()
  c.res = new Response(page, c.res)
  // A form that writes carries a key of its own against repeats: two visitors with the same would be one.
  if (page.includes('method="post"')) return c.header('Cache-Control', NOBODY_ELSE)
  c.header('Cache-Control', SHARED)
  const mark = `W/"${createHash('sha256').update(page).digest('base64url').slice(0, 22)}"`
  c.header('ETag', mark)
  if (isKnown(c.req.header('if-none-match'), mark)) c.res = new Response(null, { status: 304 })
}

/** Pages, and what a map shows beside them. */
const marked = /^(?:text\/html|application\/geo\+json)/

const isOffice = (path: string) => path === '/oficina' || path.startsWith('/oficina/')

const isShared = ({ req, res }: Context) =>
  (req.method === 'GET' || req.method === 'HEAD') &&
  res.status === 200 &&
  !res.headers.has('Set-Cookie')

/** Between two marks the weak comparison (RFC 9110, 8.8.3.2): a proxy may have made ours strong or weak. */
const isKnown = (asked: string | undefined, mark: string) =>
  asked?.split(',').some((one) => [mark, mark.slice(2), '*'].includes(one.trim())) ?? false
