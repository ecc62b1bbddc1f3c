import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import type { Visit } from '../visit/visit.ts'

const NAME = 'tequio'

const common = { path: '/', httpOnly: true, sameSite: 'Lax' } as const

/** `__Host-`: only this host, only encrypted, for every path; no script reads it. */
const sealed = { ...common, prefix: 'host', secure: true } as const

/** On the machine itself nothing travels, and Safari keeps no sealed cookie without TLS. */
const local = { ...common, secure: false } as const

export const sessionToken = (c: Context<Visit>): string | undefined =>
  isOnThisMachine(c) ? getCookie(c, NAME) : getCookie(c, NAME, 'host')

/** It lives as long as the browser; how long it is worth something, the database says. */
export const giveSessionCookie = (c: Context<Visit>, token: string): void =>
  setCookie(c, NAME, token, isOnThisMachine(c) ? local : sealed)

export function takeSessionCookie(c: Context<Visit>): void {
  deleteCookie(c, NAME, isOnThisMachine(c) ? local : sealed)
}

/** The browser asked without encryption from another machine: it will not keep the cookie. */
export function willLoseCookie(c: Context<Visit>): boolean {
  const origin = c.req.header('origin') ?? ''
  if (!URL.canParse(origin)) return false
  const { protocol, hostname } = new URL(origin)
  return protocol === 'http:' && !isLoopback(hostname)
}

/** A town without TLS, asked for by the name of this machine and by no proxy. */
function isOnThisMachine(c: Context<Visit>): boolean {
  const { url } = c.var.town
  const asked = `http://${c.req.header('host') ?? ''}`
  return (
    url.startsWith('http:') &&
    !c.req.header('x-forwarded-proto') &&
    URL.canParse(asked) &&
    isLoopback(new URL(asked).hostname)
  )
}

const isLoopback = (name: string) =>
  name === 'localhost' ||
  name.endsWith('.localhost') ||
  name === '[::1]' ||
  /^127(\.\d+){3}$/.test(name)
