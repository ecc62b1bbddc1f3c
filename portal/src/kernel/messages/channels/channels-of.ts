import type { Town } from '../../town/index.ts'
import type { Channels } from './channel.ts'
import { emailChannel } from './email.ts'
import { smsChannel } from './sms.ts'
import { whatsappChannel } from './whatsapp.ts'

/** A slip has no channel: it waits until somebody prints it and hands it over. */
export const channelsOf = ({
  mail,
  sms,
  whatsapp,
}: Pick<Town, 'mail' | 'sms' | 'whatsapp'>): Channels => ({
  ...(mail && { email: emailChannel(mail) }),
  ...(sms && { sms: smsChannel(sms) }),
  ...(whatsapp && { whatsapp: whatsappChannel(whatsapp) }),
})
