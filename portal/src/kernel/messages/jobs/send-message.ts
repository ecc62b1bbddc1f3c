import { z } from 'zod'
import type { Office } from '../../house/index.ts'
import { defineJob } from '../../jobs/index.ts'
import { sendMessage } from '../actions/send-message.ts'
import { channelsOf } from '../channels/channels-of.ts'
import type { ChannelName } from '../rules/message.ts'
import { enqueueSending, sendMessageJob } from '../send-message-job.ts'
import { waitingFor } from '../store/outbox.ts'

export const sendOne = defineJob({
  ...sendMessageJob,
  run: ({ town }: Office, { id }) => sendMessage(town, channelsOf(town), id),
})

const AT_ONCE = 500

/** What waited while the town had no mail server goes when it has one; a message under way keeps its own job. */
export const sendWaiting = defineJob({
  name: 'send-waiting-messages',
  payload: z.unknown(),
  cron: '*/5 * * * *',
  async run({ town }: Office) {
    const channels = Object.keys(channelsOf(town)) as ChannelName[]
    if (channels.length === 0) return
    for (const id of await waitingFor(town.db, channels, AT_ONCE))
      await enqueueSending(town.db, id, 'unsafe_dedupe')
  },
})
