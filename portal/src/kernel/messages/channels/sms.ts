import { z } from 'zod'
import type { Town } from '../../town/index.ts'
import { phoneOf } from '../rules/phone.ts'
import { texts } from '../texts.ts'
import type { Channel } from './channel.ts'
import { askGateway, sentBy } from './gateway.ts'

export type SmsSettings = NonNullable<Town['sms']>

/**
 * An SMS by any gateway that takes Twilio's request: `POST {url}/Accounts/{account}/Messages.json`, a form with
 * To, From and Body, basic authorization; it answers `sid`, or `code` and `message` (twilio.com, Messages resource).
 */
export const smsChannel = ({ url, account, token, from }: SmsSettings): Channel => ({
  async send({ to: written, text, messageId }) {
    const to = phoneOf(written)
    if (!to) return { taken: false, why: texts.noPhone }
    const key = Buffer.from(`${account}:${token}`).toString('base64')
    const answer = await askGateway(`${url}/Accounts/${account}/Messages.json`, {
      headers: {
        authorization: `Basic ${key}`,
        'content-type': 'application/x-www-form-urlencoded',
        // A gateway that knows it does not send a repeat.
        'idempotency-key': messageId,
      },
      body: new URLSearchParams({ To: to, From: from, Body: text }).toString(),
    })
    return sentBy(answer, reading)
  },
})

const taken = z.object({ sid: z.string().min(1) })
const refused = z.object({ message: z.string() })

const reading = {
  referenceIn: (body: unknown) => taken.safeParse(body).data?.sid,
  refusalIn: (body: unknown) => refused.safeParse(body).data?.message,
}
