import type { Office } from '../../house/index.ts'
import { defineJob } from '../../jobs/index.ts'
import { sendResetLink } from '../actions/reset-password.ts'
import { sendResetLinkJob } from '../actions/send-reset-link-job.ts'

export const sendResetLinks = defineJob({
  ...sendResetLinkJob,
  run: ({ town }: Office, { request }) => sendResetLink(town, request),
})
