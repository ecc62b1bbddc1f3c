import { accept, type Decision, refuse } from '../../../lib/decision.ts'

export const channels = ['email', 'sms', 'whatsapp', 'slip'] as const
export type ChannelName = (typeof channels)[number]

export const messageStates = ['queued', 'sent', 'failed', 'cancelled'] as const
export type MessageState = (typeof messageStates)[number]

/** Whom a message is for; names and addresses stay in their own rooms. */
export type Subject = { readonly kind: 'person' | 'citizen'; readonly id: string }

/** What the town agreed with someone: this channel, for this purpose. */
export type ConsentOf = {
  readonly subject: Subject
  readonly channel: ChannelName
  /** «avisos de mi propuesta» */
  readonly purpose: string
}

/** After so many tries, about a day and a half, a person has to look at it. */
export const MAX_ATTEMPTS = 14

export type NoConsent = { readonly because: 'no-consent' }

/** A service message (an invitation, a code) needs no consent; everything else does. */
export const decideSending = (
  kind: 'service' | 'news',
  hasConsent: boolean,
): Decision<null, NoConsent> =>
  kind === 'service' || hasConsent ? accept(null) : refuse({ because: 'no-consent' })

export type ResendRefusal = { readonly because: 'already-waiting' | 'too-late' } | NoConsent

export type Resent = {
  readonly state: MessageState
  readonly kind: 'service' | 'news'
  readonly goodUntil: Date | null
}

/** A link or a code that ended helps nobody. */
export const isTooLate = (goodUntil: Date | null, now: Date): boolean =>
  goodUntil !== null && goodUntil <= now

/** What was sent is never sent twice: a copy of it goes, on record as another message. */
export function decideResending(
  { state, kind, goodUntil }: Resent,
  { hasConsent, now }: { readonly hasConsent: boolean; readonly now: Date },
): Decision<'same' | 'copy', ResendRefusal> {
  if (state === 'queued') return refuse({ because: 'already-waiting' })
  if (isTooLate(goodUntil, now)) return refuse({ because: 'too-late' })
  const allowed = decideSending(kind, hasConsent)
  if (!allowed.accepted) return allowed
  return accept(state === 'sent' ? 'copy' : 'same')
}

export type CancelRefusal = { readonly because: 'already-sent' | 'already-cancelled' }

export function decideCancelling(state: MessageState): Decision<null, CancelRefusal> {
  if (state === 'sent') return refuse({ because: 'already-sent' })
  if (state === 'cancelled') return refuse({ because: 'already-cancelled' })
  return accept(null)
}

export type HandOverRefusal = { readonly because: 'no-slip' } | CancelRefusal

/** Any message that waits may be printed and handed over; news only to who agreed to a slip. */
export function decideHandingOver({
  channel,
  kind,
  state,
}: {
  readonly channel: ChannelName
  readonly kind: 'service' | 'news'
  readonly state: MessageState
}): Decision<null, HandOverRefusal> {
  if (channel !== 'slip' && kind === 'news') return refuse({ because: 'no-slip' })
  return decideCancelling(state)
}

export type ConsentRefusal = { readonly because: 'already-given' | 'not-given' }

export function decideConsent(given: boolean, inForce: boolean): Decision<null, ConsentRefusal> {
  if (given === inForce) return refuse({ because: given ? 'already-given' : 'not-given' })
  return accept(null)
}
