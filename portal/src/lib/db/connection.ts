import { Kysely, PostgresDialect, type Transaction } from 'kysely'
import pg from 'pg'
import type { DB } from './schema.ts'

export type Tables = DB
/** A place to ask the database: the pool or an open transaction. */
export type Db = Kysely<Tables>
export type Tx = Transaction<Tables>

export type Connection = { readonly db: Db; readonly pool: pg.Pool; readonly url: string }

/** The role the portal works as: it cannot alter what is append-only (DESIGN §4, settings). */
export const PORTAL_ROLE = 'tequio_portal'

export type ConnectionOptions = {
  readonly url: string
  /** The owner migrates; everything else works as the portal. */
  readonly as: 'owner' | 'portal'
  readonly max?: number
  readonly onError?: (error: Error) => unknown
}

export function connect({ url, as, max = 10, onError = () => {} }: ConnectionOptions): Connection {
  const pool = new pg.Pool({
    connectionString: url,
    max,
    types: { getTypeParser },
    connectionTimeoutMillis: 10_000,
    application_name: `tequio ${as}`,
    // A user named like a schema of ours would otherwise find its tables there.
    options: `-c search_path=public${as === 'portal' ? ` -c role=${PORTAL_ROLE}` : ''}`,
  })
  // Without a listener an idle connection that the server closes would end the process.
  pool.on('error', onError)
  pool.on('connect', (client) => client.on('error', onError))
  return { db: new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) }), pool, url }
}

const DATE = 1082
const INT8 = 20

/** Calendar dates stay text (DESIGN §4, time); counts and centavos are safe integers. */
function getTypeParser(oid: number, format?: 'text' | 'binary') {
  if (oid === DATE) return (value: string) => value
  if (oid === INT8) return safeInteger
  return pg.types.getTypeParser(oid, format)
}

function safeInteger(value: string): number {
  const number = Number(value)
  if (!Number.isSafeInteger(number)) throw new RangeError(`integer beyond 2^53: ${value}`)
  return number
}
