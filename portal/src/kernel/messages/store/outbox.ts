import type { Db, Tx } from '../../../lib/db/connection.ts'
import { newToken } from '../../../lib/token.ts'
import type { Acting, Thing } from '../../act/index.ts'
import type { ChannelName, MessageState, Subject } from '../rules/message.ts'

export type NewMessage = {
  readonly channel: ChannelName
  /** The address, the number, or the name on a slip. */
  readonly to: string
  readonly subject: string
  readonly text: string
  /** What it is about. */
  readonly thing?: Thing
  readonly recipient?: Subject
  readonly purpose?: string
  /** When what it offers (a link, a code) ends: after it the message does not leave. */
  readonly goodUntil?: Date
} & { readonly kind: 'service' | 'news' }

export type Message = {
  readonly id: number
  readonly channel: ChannelName
  readonly to: string
  readonly subject: string
  readonly text: string
  readonly kind: 'service' | 'news'
  readonly thing: Thing | undefined
  readonly recipient: Subject | undefined
  readonly purpose: string | null
  readonly state: MessageState
  readonly attempts: number
  readonly createdAt: Date
  readonly sentAt: Date | null
  readonly error: string | null
  readonly reference: string | null
  readonly goodUntil: Date | null
  /** In the address by which its reader stops more of the same; what is a service has none. */
  readonly optOut: string | null
}

export async function addMessage({ db, now, entry }: Acting, message: NewMessage): Promise<number> {
  const { channel, to, subject, text, kind, thing, recipient, purpose, goodUntil } = message
  const { id } = await db
    .insertInto('outbox')
    .values({
      channel,
      recipient: to,
      subject,
      body: text,
      kind,
      thing_kind: thing?.kind ?? null,
      thing_id: thing?.id ?? null,
      subject_kind: recipient?.kind ?? null,
      subject_id: recipient?.id ?? null,
      purpose: purpose ?? null,
      good_until: goodUntil ?? null,
      created_at: now,
      entry_id: entry(),
      opt_out_token: kind === 'news' ? newToken() : null,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export async function findMessage(db: Db, id: number): Promise<Message | undefined> {
  const row = await messages(db).where('id', '=', id).executeTakeFirst()
  return row && messageIn(row)
}

/** The news that carried the token. */
export async function findNews(db: Db, optOut: string): Promise<Message | undefined> {
  const row = await messages(db).where('opt_out_token', '=', optOut).executeTakeFirst()
  return row && messageIn(row)
}

/** Waits for whoever is sending it. */
export async function lockMessage(db: Tx, id: number): Promise<Message | undefined> {
  const row = await messages(db).where('id', '=', id).forUpdate().executeTakeFirst()
  return row && messageIn(row)
}

/** A message that another process is sending is left to it. */
export async function takeQueued(db: Tx, id: number): Promise<Message | undefined> {
  const row = await messages(db)
    .where('id', '=', id)
    .where('state', '=', 'queued')
    .forUpdate()
    .skipLocked()
    .executeTakeFirst()
  return row && messageIn(row)
}

const messages = (db: Db) => db.selectFrom('outbox').selectAll()

type Row = Awaited<ReturnType<ReturnType<typeof messages>['executeTakeFirstOrThrow']>>

export const messageIn = (row: Row): Message => ({
  id: row.id,
  channel: row.channel as ChannelName,
  to: row.recipient,
  subject: row.subject,
  text: row.body,
  kind: row.kind as Message['kind'],
  thing: row.thing_kind && row.thing_id ? { kind: row.thing_kind, id: row.thing_id } : undefined,
  recipient: row.subject_id
    ? { kind: row.subject_kind as Subject['kind'], id: row.subject_id }
    : undefined,
  purpose: row.purpose,
  state: row.state as MessageState,
  attempts: row.attempts,
  createdAt: row.created_at,
  sentAt: row.sent_at,
  error: row.error,
  reference: row.reference,
  goodUntil: row.good_until,
  optOut: row.opt_out_token,
})

export async function markSent({ db, now, entry }: Acting, id: number, reference: string | null) {
  await db
    .updateTable('outbox')
    .set(({ eb }) => ({
      state: 'sent',
      sent_at: now,
      attempts: eb('attempts', '+', 1),
      error: null,
      reference,
      settled_by: entry(),
    }))
    .where('id', '=', id)
    .execute()
}

/** `failed`, `cancelled`, or `queued` again from the start. */
export async function markAs(
  { db, entry }: Acting,
  id: number,
  { state, error = null }: { state: Exclude<MessageState, 'sent'>; error?: string | null },
) {
  await db
    .updateTable('outbox')
    .set({ state, error, settled_by: entry(), ...(state === 'queued' && { attempts: 0 }) })
    .where('id', '=', id)
    .execute()
}

/** Those that wait about the things, held until the act ends. */
export async function takeWaitingAbout(
  db: Tx,
  things: readonly Thing[],
): Promise<readonly Pick<Message, 'id' | 'channel'>[]> {
  if (things.length === 0) return []
  const rows = await db
    .selectFrom('outbox')
    .select(['id', 'channel'])
    .where('state', '=', 'queued')
    .where(({ or, eb }) =>
      or(things.map(({ kind, id }) => eb('thing_kind', '=', kind).and('thing_id', '=', id))),
    )
    .orderBy('id')
    .forUpdate()
    .skipLocked()
    .execute()
  return rows.map(({ id, channel }) => ({ id, channel: channel as ChannelName }))
}

/** Cancelled for good: what they offered is over. */
export async function endMessages({ db, now, entry }: Acting, ids: readonly number[], why: string) {
  await db
    .updateTable('outbox')
    .set({ state: 'cancelled', error: why, good_until: now, settled_by: entry() })
    .where('id', 'in', [...ids])
    .execute()
}

/** Outside any act: a try that did not pass changes nothing of the town. Returns how many there were. */
export async function noteAttempt(db: Db, id: number, error: string): Promise<number> {
  const row = await db
    .updateTable('outbox')
    .set(({ eb }) => ({ attempts: eb('attempts', '+', 1), error }))
    .where('id', '=', id)
    .where('state', '=', 'queued')
    .returning('attempts')
    .executeTakeFirst()
  return row?.attempts ?? 0
}

/** Those that wait for a channel the town has now, oldest first. */
export async function waitingFor(db: Db, channels: readonly ChannelName[], limit: number) {
  const rows = await db
    .selectFrom('outbox')
    .select('id')
    .where('state', '=', 'queued')
    .where('channel', 'in', [...channels, ''])
    .orderBy('id')
    .limit(limit)
    .execute()
  return rows.map(({ id }) => id)
}
