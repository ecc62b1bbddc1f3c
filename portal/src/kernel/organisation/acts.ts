import { z } from 'zod'
import { defineAct } from '../act/index.ts'

const unit = z.strictObject({
  name: z.string(),
  parentId: z.string().nullable(),
  validFrom: z.string().nullable(),
})

/** Things: `unit`. */
export const acts = {
  added: defineAct('organisation.unit-added', 1, unit),
  renamed: defineAct(
    'organisation.unit-renamed',
    1,
    z.strictObject({ before: z.string(), after: z.string(), on: z.string() }),
  ),
  moved: defineAct(
    'organisation.unit-moved',
    1,
    z.strictObject({ before: z.string().nullable(), after: z.string().nullable() }),
  ),
  closed: defineAct('organisation.unit-closed', 1, z.strictObject({ lastDay: z.string() })),
  aliasAdded: defineAct('organisation.alias-added', 1, z.strictObject({ alias: z.string() })),
} as const
