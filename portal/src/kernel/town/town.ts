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
  /** A gateway of SMS, in Twilio's shape. */
  readonly sms?: {
    readonly url: string
    readonly account: string
    readonly token: string
    readonly from: string
  }
  /** The Cloud API of WhatsApp; without a template only who wrote in the last day can be reached. */
  readonly whatsapp?: {
    readonly url: string
    readonly phoneId: string
    readonly token: string
    readonly template?: string
  }
}
