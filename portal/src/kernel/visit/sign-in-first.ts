import type { Context, MiddlewareHandler } from 'hono'
import type { Person } from '../identity/index.ts'
import { pageBehind } from './page-behind.ts'
import type { Visit } from './visit.ts'

/** Whoever is not signed in goes to the door first, and comes back to the page they wanted. */
export const requirePerson: MiddlewareHandler<Visit> = async (c, next) => {
  if (c.var.person) return next()
  return c.redirect(`/entrar?volver=${encodeURIComponent(wanted(c))}`, 303)
}

/** The address of a form's answer is no page: who was signed out while writing goes back to the form. */
function wanted(c: Context<Visit>): string {
  if (c.req.method !== 'GET') return pageBehind(c) ?? '/oficina'
  const { pathname, search } = new URL(c.req.url)
  return `${pathname}${search}`
}

/** The signed-in person of a page that stands behind `requirePerson`. */
export function personOf(c: Context<Visit>): Person {
  if (!c.var.person) throw new Error(`${c.req.path} has no requirePerson before it`)
  return c.var.person
}
