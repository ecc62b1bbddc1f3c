import type { Context, MiddlewareHandler } from 'hono'
import type { Person } from '../identity/index.ts'
import type { Visit } from './visit.ts'

/** Whoever is not signed in goes to the door first, and comes back to the page they wanted. */
export const requirePerson: MiddlewareHandler<Visit> = async (c, next) => {
  if (c.var.person) return next()
  const { pathname, search } = new URL(c.req.url)
  const back = c.req.method === 'GET' ? `${pathname}${search}` : pathname
  return c.redirect(`/entrar?volver=${encodeURIComponent(back)}`, 303)
}

/** The signed-in person of a page that stands behind `requirePerson`. */
export function personOf(c: Context<Visit>): Person {
  if (!c.var.person) throw new Error(`${c.req.path} has no requirePerson before it`)
  return c.var.person
}
