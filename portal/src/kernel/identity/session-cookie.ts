import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'

const NAME = 'tequio'

/** `__Host-`: only this host, only encrypted, for every path; no script reads it. */
const options = {
  prefix: 'host',
  path: '/',
  secure: true,
  httpOnly: true,
  sameSite: 'Lax',
} as const

export const sessionToken = (c: Context): string | undefined => getCookie(c, NAME, 'host')

/** It lives as long as the browser; how long it is worth something, the database says. */
export const giveSessionCookie = (c: Context, token: string): void =>
  setCookie(c, NAME, token, options)

export function takeSessionCookie(c: Context): void {
  deleteCookie(c, NAME, options)
}
