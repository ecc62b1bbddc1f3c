import type { Town } from '../../town/index.ts'
import type { Channels } from './channel.ts'
import { emailChannel } from './email.ts'

/** A slip has no channel: it waits until somebody prints it and hands it over. */
export const channelsOf = ({ mail }: Town): Channels => (mail ? { email: emailChannel(mail) } : {})
