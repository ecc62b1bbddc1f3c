import { accept, type Decision } from '../../../lib/decision.ts'
import type { Acting } from '../../act/index.ts'
import { decideSending, type NoConsent, type Subject } from '../rules/message.ts'
import { enqueueSending } from '../send-message-job.ts'
import { hasConsent } from '../store/consents.ts'
import { addMessage, type NewMessage } from '../store/outbox.ts'

/** What the office must tell someone: an invitation, a code, an answer. It needs no consent. */
export type ServiceMessage = NewMessage & { readonly kind: 'service' }

/** What someone may not want to hear: it goes only to who agreed to it. */
export type News = Omit<NewMessage, 'kind' | 'recipient' | 'purpose'> & {
  readonly recipient: Subject
  readonly purpose: string
}

/** Inside an act, after its line of the trail: the message exists, and goes, only if the act commits. */
export async function queueMessage(acting: Acting, message: ServiceMessage): Promise<number> {
  const id = await addMessage(acting, message)
  await enqueueSending(acting.db, id)
  return id
}

/** The same for what needs consent; without it nothing is written. */
export async function queueNews(acting: Acting, news: News): Promise<Decision<number, NoConsent>> {
  const { recipient: subject, channel, purpose } = news
  const allowed = decideSending('news', await hasConsent(acting.db, { subject, channel, purpose }))
  if (!allowed.accepted) return allowed
  const id = await addMessage(acting, { ...news, kind: 'news' })
  await enqueueSending(acting.db, id)
  return accept(id)
}
