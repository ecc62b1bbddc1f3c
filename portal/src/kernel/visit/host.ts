import type { Context } from 'hono'

/** The name under which the browser asked. */
export const hostOf = (c: Context): string => c.req.header('host') ?? new URL(c.req.url).host
