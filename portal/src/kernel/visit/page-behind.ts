import type { Context } from 'hono'
import { hostOf } from './host.ts'

/** The page of ours that sent the request, as the browser says: its path and query. */
export function pageBehind(c: Context): string | undefined {
  const from = URL.parse(c.req.header('referer') ?? '')
  if (!from || from.host !== hostOf(c) || from.pathname.startsWith('//')) return undefined
  return from.pathname + from.search
}
