import { z } from 'zod'
import { defineAct } from '../act/index.ts'
import { channels } from './rules/message.ts'

/** Addresses and words stay in the outbox: the facts hold references. */
const channel = z.enum(channels)
const onChannel = z.strictObject({ channel })
const agreed = z.strictObject({ channel, purpose: z.string() })

/** Things: `message` by its number in the outbox, `consent` by «person p1». */
export const acts = {
  sent: defineAct('messages.sent', 1, onChannel),
  failed: defineAct('messages.failed', 1, onChannel),
  cancelled: defineAct(
    'messages.cancelled',
    2,
    z.strictObject({ channel, because: z.enum(['asked', 'no-consent', 'too-late', 'ended']) }),
  ),
  resent: defineAct('messages.resent', 1, onChannel),
  copied: defineAct('messages.copied', 1, z.strictObject({ channel, copyOf: z.number() })),
  handedOver: defineAct('messages.handed-over', 1, onChannel),
  consentGiven: defineAct('messages.consent-given', 1, agreed),
  consentWithdrawn: defineAct('messages.consent-withdrawn', 1, agreed),
} as const
