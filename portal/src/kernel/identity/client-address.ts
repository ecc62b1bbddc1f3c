import { getConnInfo } from '@hono/node-server/conninfo'
import type { Context } from 'hono'

/**
 * Where a request comes from. A proxy on the same machine or network adds the client as the last of
 * X-Forwarded-For; what a client from elsewhere writes there counts for nothing.
 */
export function clientAddress(c: Context): string {
  const peer = getConnInfo(c).remote.address ?? ''
  if (!isNear(peer)) return peer
  return c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() || peer
}

const near = /^(127\.|10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.|::1$|f[cd][0-9a-f]{2}:)/i

const isNear = (address: string) => near.test(address.replace(/^::ffff:/i, ''))

export const browserOf = (c: Context) => ({
  address: clientAddress(c),
  name: c.req.header('user-agent') ?? '',
})
