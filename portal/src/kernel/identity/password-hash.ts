import { argon2, randomBytes, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'

/** OWASP Password Storage Cheat Sheet: argon2id with 19 MiB, two passes, one lane. */
const now = { memory: 19_456, passes: 2, parallelism: 1 } as const
const TAG = 32

type Cost = { readonly memory: number; readonly passes: number; readonly parallelism: number }

/** A PHC string, `$argon2id$v=19$m=…,t=…,p=…$salt$tag`: a later change of cost leaves old passwords readable. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16)
  const tag = await derive(password, salt, now)
  const { memory, passes, parallelism } = now
  return `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${bare(salt)}$${bare(tag)}`
}

/** Without a stored password the work is the same: the time tells nothing about who has an account. */
export async function verifyPassword(password: string, stored: string | null): Promise<boolean> {
  const { salt, tag, cost } = read(stored ?? decoy)
  const given = await derive(password, salt, cost)
  return timingSafeEqual(given, tag) && stored !== null
}

const derive = (password: string, nonce: Buffer, cost: Cost): Promise<Buffer> =>
  promisify(argon2)('argon2id', {
    // One person's «ñ» may be typed as one sign or as two.
    message: password.normalize('NFC'),
    nonce,
    tagLength: TAG,
    ...cost,
  })

const bare = (bytes: Buffer) => bytes.toString('base64').replace(/=+$/, '')

const decoy = `$argon2id$v=19$m=${now.memory},t=${now.passes},p=${now.parallelism}$${bare(randomBytes(16))}$${bare(randomBytes(TAG))}`

function read(stored: string): { salt: Buffer; tag: Buffer; cost: Cost } {
  const parts = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([^$]+)\$([^$]+)$/.exec(stored)
  if (!parts) throw new Error('a stored password is not an argon2id string')
  const [, memory, passes, parallelism, salt = '', tag = ''] = parts
  return {
    salt: Buffer.from(salt, 'base64'),
    tag: Buffer.from(tag, 'base64'),
    cost: { memory: Number(memory), passes: Number(passes), parallelism: Number(parallelism) },
  }
}
