import { sql } from 'kysely'
import type { Db } from '../../../lib/db/connection.ts'
import { containing } from '../../../lib/db/like.ts'
import type { ChannelName, MessageState } from '../rules/message.ts'
import { type Message, messageIn } from './outbox.ts'

export type MessageFilter = {
  readonly q?: string | undefined
  readonly estado?: MessageState | undefined
  readonly canal?: ChannelName | undefined
}

export type MessagesPage = {
  readonly filters: MessageFilter
  readonly order: 'fecha' | 'asunto'
  readonly descending: boolean
  readonly limit: number
  readonly offset: number
}

export async function listMessages(
  db: Db,
  { filters, order, descending, limit, offset }: MessagesPage,
): Promise<{ total: number; rows: readonly Message[] }> {
  const newest = order === 'asunto' || descending
  const rows = await filtered(db, filters)
    .selectAll()
    .$if(order === 'asunto', (query) =>
      query.orderBy(sql`subject collate "es-x-icu"`, descending ? 'desc' : 'asc'),
    )
    .orderBy('id', newest ? 'desc' : 'asc')
    .limit(limit)
    .offset(offset)
    .execute()
  return { total: await countMessages(db, filters), rows: rows.map(messageIn) }
}

export async function countMessages(db: Db, filter: MessageFilter): Promise<number> {
  const { count } = await filtered(db, filter)
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** The channels for which something waits. */
export async function waitingByChannel(db: Db): Promise<ReadonlySet<ChannelName>> {
  const rows = await db
    .selectFrom('outbox')
    .select('channel')
    .distinct()
    .where('state', '=', 'queued')
    .execute()
  return new Set(rows.map(({ channel }) => channel as ChannelName))
}

const filtered = (db: Db, { q, estado: state, canal: channel }: MessageFilter) =>
  db
    .selectFrom('outbox')
    .$if(q !== undefined, (query) =>
      query.where(
        sql<boolean>`tequio.fold(subject || ' ' || recipient) like tequio.fold(${containing(q ?? '')})`,
      ),
    )
    .$if(state !== undefined, (query) => query.where('state', '=', state ?? ''))
    .$if(channel !== undefined, (query) => query.where('channel', '=', channel ?? ''))
