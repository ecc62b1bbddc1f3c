import { z } from 'zod'

/** Known by name here, so that asking does not import what runs. */
export const sendResetLinkJob = {
  name: 'identity.send-reset-link',
  payload: z.strictObject({ request: z.string() }),
} as const
