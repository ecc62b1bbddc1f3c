import type { Acting, Thing } from '../act/index.ts'

export type NewMessage = {
  readonly channel: 'email'
  readonly to: string
  readonly subject: string
  readonly text: string
  /** A service message (an invitation, a code) needs no consent; news does. */
  readonly kind: 'service' | 'news'
  readonly thing?: Thing
}

/** Inside an act, after its line of the trail: the message exists only if the act commits. */
export async function queueMessage(
  { db, now, entry }: Acting,
  { channel, to, subject, text, kind, thing }: NewMessage,
): Promise<number> {
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
      created_at: now,
      entry_id: entry(),
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}
