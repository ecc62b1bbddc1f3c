import { z } from 'zod'

/** What a button of the form asks beside saving: to see the colours first, or to wear those that were offered. */
export const lookForm = z.object({
  ver: z.string().default(''),
  usar: z.string().default(''),
})
