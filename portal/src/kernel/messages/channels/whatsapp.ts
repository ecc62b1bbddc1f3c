import { z } from 'zod'
import type { Town } from '../../town/index.ts'
import { phoneOf } from '../rules/phone.ts'
import { texts } from '../texts.ts'
import type { Channel, Outgoing } from './channel.ts'
import { askGateway, sentBy } from './gateway.ts'

export type WhatsappSettings = NonNullable<Town['whatsapp']>

/** The Cloud API of WhatsApp: `POST {url}/{phone id}/messages` (developers.facebook.com, Cloud API reference). */
export const whatsappChannel = (settings: WhatsappSettings): Channel => ({
  async send(message) {
    const to = phoneOf(message.to)
    if (!to) return { taken: false, why: texts.noPhone }
    const { url, phoneId, token } = settings
    const answer = await askGateway(`${url}/${phoneId}/messages`, {
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify(bodyOf(message, to, settings)),
    })
    return sentBy(answer, reading)
  },
})

const bodyOf = (message: Outgoing, to: string, { template }: WhatsappSettings) => ({
  messaging_product: 'whatsapp',
  recipient_type: 'individual',
  to,
  ...(template ? templated(message, template) : plain(message)),
  // Comes back in what WhatsApp tells of the message: a repeat can be known by it.
  biz_opaque_callback_data: message.messageId,
})

/** Who has not written to the town in a day receives only texts that WhatsApp approved; they take no line ends. */
const templated = ({ text }: Outgoing, name: string) => ({
  type: 'template',
  template: {
    name,
    language: { code: 'es_MX' },
    components: [
      { type: 'body', parameters: [{ type: 'text', text: text.replace(/\s+/g, ' ').trim() }] },
    ],
  },
})

const plain = ({ text }: Outgoing) => ({ type: 'text', text: { preview_url: false, body: text } })

const taken = z.object({ messages: z.array(z.object({ id: z.string().min(1) })).min(1) })
const refused = z.object({
  error: z.object({
    code: z.number(),
    message: z.string(),
    error_data: z.object({ details: z.string() }).partial().optional(),
  }),
})

const reading = {
  referenceIn: (body: unknown) => taken.safeParse(body).data?.messages[0]?.id,
  refusalIn: (body: unknown) => {
    const error = refused.safeParse(body).data?.error
    return error && (error.error_data?.details ?? error.message)
  },
  mayPass: (body: unknown) => passing.has(refused.safeParse(body).data?.error.code ?? -1),
}

/** Error codes of the Cloud API: limits of pace, faults of theirs, and what the town has to mend in its account. */
const passing = new Set([
  ...[1, 2, 4, 80007, 130429, 131048, 131056, 133016],
  ...[131000, 131016, 131057, 133004],
  ...[0, 3, 10, 33, 190, 368, 131005, 131031, 131042, 131045, 133010],
  ...[132001, 132007, 132015, 132016],
])
