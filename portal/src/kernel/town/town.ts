import type pg from 'pg'
import type { Db } from '../../lib/db/connection.ts'
import type { FileStore } from './file-store.ts'

/** One town: a value passed down, never a global (DESIGN §4). */
export type Town = {
  /** The host name it answers to; `*` for the only town of a process. */
  readonly host: string
  readonly db: Db
  readonly pool: pg.Pool
  /** Large files by their SHA-256: documents, whole-town data files. */
  readonly files: FileStore
  /** The public address, without a final slash: published data carries it. */
  readonly url: string
  /** Whether it is the demonstration: its pages say so and its sign-in page shows the accounts. */
  readonly demonstration: boolean
  /** Where e-mail leaves; without it messages wait in the outbox. */
  readonly mail?: { readonly url: string; readonly from: string }
}
