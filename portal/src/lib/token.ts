import { createHash, randomBytes } from 'node:crypto'

/** What only its holder knows: 256 bits, safe in an address or a cookie. */
export const newToken = (): string => randomBytes(32).toString('base64url')

/** What the database keeps of a token. It is random, so one plain hash is enough. */
export const hashToken = (token: string): Buffer => createHash('sha256').update(token).digest()

/** An identifier that tells nothing and follows no order. */
export const newId = (): string => randomBytes(12).toString('hex')
