import type { Db } from '../../../lib/db/connection.ts'
import { accept } from '../../../lib/decision.ts'
import { type Acting, act, type Envelope } from '../../act/index.ts'
import type { Town } from '../../town/index.ts'
import { acts } from '../acts.ts'
import type { Channels } from '../channels/channel.ts'
import { paths } from '../paths.ts'
import { decideSending, isTooLate, MAX_ATTEMPTS } from '../rules/message.ts'
import { sendMessageJob } from '../send-message-job.ts'
import { hasConsent } from '../store/consents.ts'
import { type Message, markAs, markSent, noteAttempt, takeQueued } from '../store/outbox.ts'
import { texts } from '../texts.ts'

const job: Envelope = { actor: { kind: 'job', id: sendMessageJob.name } }

/**
 * Sends a message that waits, once: whoever sends it holds its row, and what is marked sent is not taken again.
 * A process that dies between the server's answer and our commit sends it again under the same message id.
 * Without its channel the message waits. What may pass another time is thrown, so that the job comes back later.
 */
export async function sendMessage(
  town: Pick<Town, 'db' | 'url'>,
  channels: Channels,
  id: number,
): Promise<void> {
  const { db, url } = town
  try {
    await act(db, job, (acting) => sendIn(acting, { channels, url }, id))
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    // What the server said may name a person: it stays in the outbox, out of the log.
    if ((await noteAttempt(db, id, why)) < MAX_ATTEMPTS)
      throw new Error(`message ${id} was not sent: ${codeOf(error)}`)
    await giveUp(db, id, why)
  }
}

type Way = { readonly channels: Channels; readonly url: string }

async function sendIn(acting: Acting, { channels, url }: Way, id: number) {
  const message = await takeQueued(acting.db, id)
  const channel = message && channels[message.channel]
  if (!channel) return undefined
  const { channel: name } = message
  const thing = thingOf(message)
  const because = await reasonToStay(acting, message)
  if (because) {
    await acting.record(acts.cancelled, thing, { channel: name, because })
    await markAs(acting, id, { state: 'cancelled', error: texts.whyCancelled[because] })
    return accept(null)
  }
  const sent = await channel.send({
    ...message,
    text: wordsOf(message, url),
    messageId: `tequio-${id}-${identity(message)}`,
  })
  await acting.record(sent.taken ? acts.sent : acts.failed, thing, { channel: name })
  if (sent.taken) await markSent(acting, id, sent.reference)
  else await markAs(acting, id, { state: 'failed', error: sent.why })
  return accept(null)
}

export const thingOf = ({ id }: Pick<Message, 'id'>) => ({ kind: 'message', id: String(id) })

/** What is no service says how to stop it. */
export const wordsOf = ({ text, optOut }: Pick<Message, 'text' | 'optOut'>, url: string) =>
  optOut === null ? text : `${text}\n\n${texts.optOutFoot(url + paths.optOut(optOut))}`

/** Two towns may have a message of one number. */
const identity = ({ createdAt }: Message) => createdAt.getTime().toString(36)

async function reasonToStay({ db, now }: Acting, message: Message) {
  if (isTooLate(message.goodUntil, now)) return 'too-late'
  return (await mayGo(db, message)) ? undefined : 'no-consent'
}

/** Consent may have been withdrawn while it waited. */
async function mayGo(db: Db, { kind, recipient, channel, purpose }: Message) {
  const agreed =
    recipient !== undefined &&
    purpose !== null &&
    (await hasConsent(db, { subject: recipient, channel, purpose }))
  return decideSending(kind, agreed).accepted
}

const codeOf = (error: unknown) => String((error as { code?: unknown }).code ?? 'unknown reason')

const giveUp = (db: Db, id: number, why: string) =>
  act(db, job, async (acting) => {
    const message = await takeQueued(acting.db, id)
    if (!message) return undefined
    await acting.record(acts.failed, thingOf(message), { channel: message.channel })
    await markAs(acting, id, { state: 'failed', error: why })
    return accept(null)
  })
