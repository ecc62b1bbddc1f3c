import type { Db } from '../../../lib/db/connection.ts'
import { accept, type Decision } from '../../../lib/decision.ts'
import { type Acting, type ActRefusal, act, type Envelope } from '../../act/index.ts'
import { acts } from '../acts.ts'
import {
  type CancelRefusal,
  decideCancelling,
  decideHandingOver,
  decideResending,
  type HandOverRefusal,
  type ResendRefusal,
} from '../rules/message.ts'
import { enqueueSending } from '../send-message-job.ts'
import { hasConsent } from '../store/consents.ts'
import { addMessage, lockMessage, type Message, markAs, markSent } from '../store/outbox.ts'
import { thingOf } from './send-message.ts'

type Answer<Fact, Refusal> = Promise<Decision<Fact, Refusal | ActRefusal> | undefined>

/** Sends again what failed or was cancelled, or a copy of what was sent. The fact is the message that now waits. */
export const resendMessage = (
  db: Db,
  envelope: Envelope,
  id: number,
): Answer<number, ResendRefusal> =>
  act(db, envelope, async (acting) => {
    const message = await lockMessage(acting.db, id)
    if (!message) return undefined
    const decision = decideResending(message, {
      hasConsent: await agreed(acting.db, message),
      now: acting.now,
    })
    if (!decision.accepted) return decision
    const again = await (decision.fact === 'copy' ? copy : requeue)(acting, message)
    await enqueueSending(acting.db, again)
    return accept(again)
  })

async function requeue(acting: Acting, message: Message) {
  const { id, channel } = message
  await acting.record(acts.resent, thingOf(message), { channel })
  await markAs(acting, id, { state: 'queued' })
  return id
}

async function copy(acting: Acting, message: Message) {
  const { id, channel, to, subject, text, kind, thing, recipient, purpose, goodUntil } = message
  await acting.record(acts.copied, thingOf(message), { channel, copyOf: id })
  return addMessage(acting, {
    ...{ channel, to, subject, text, kind },
    ...(thing && { thing }),
    ...(recipient && { recipient }),
    ...(purpose !== null && { purpose }),
    ...(goodUntil && { goodUntil }),
  })
}

async function agreed(db: Db, { recipient, channel, purpose }: Message) {
  if (!recipient || purpose === null) return false
  return hasConsent(db, { subject: recipient, channel, purpose })
}

export const cancelMessage = (
  db: Db,
  envelope: Envelope,
  id: number,
): Answer<null, CancelRefusal> =>
  act(db, envelope, async (acting) => {
    const message = await lockMessage(acting.db, id)
    if (!message) return undefined
    const decision = decideCancelling(message.state)
    if (!decision.accepted) return decision
    const { channel } = message
    await acting.record(acts.cancelled, thingOf(message), { channel, because: 'asked' })
    await markAs(acting, id, { state: 'cancelled', error: message.error })
    return decision
  })

/** Somebody printed the slip and gave it to whom it is for. */
export const handOverSlip = (
  db: Db,
  envelope: Envelope,
  id: number,
): Answer<null, HandOverRefusal> =>
  act(db, envelope, async (acting) => {
    const message = await lockMessage(acting.db, id)
    if (!message) return undefined
    const decision = decideHandingOver(message)
    if (!decision.accepted) return decision
    await acting.record(acts.handedOver, thingOf(message), { channel: 'slip' })
    await markSent(acting, id, null)
    return decision
  })
