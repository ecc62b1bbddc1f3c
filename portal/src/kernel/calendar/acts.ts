import { z } from 'zod'
import { defineAct } from '../act/index.ts'
import { versionRules } from './rules/version-rules.ts'

const span = z.strictObject({
  kind: z.enum(['extra-day', 'suspension']),
  first: z.string(),
  last: z.string(),
  why: z.string(),
})

/** The thing is `calendar`, by its jurisdiction. */
export const acts = {
  daysOffDeclared: defineAct('calendar.days-off-declared', 1, span),
  daysOffLifted: defineAct('calendar.days-off-lifted', 1, span.extend({ because: z.string() })),
  versionDeclared: defineAct(
    'calendar.version-declared',
    1,
    z.strictObject({ since: z.string(), rules: versionRules }),
  ),
  cutoffSet: defineAct('calendar.cutoff-set', 1, z.strictObject({ cutoff: z.string().nullable() })),
} as const

export const calendarThing = (jurisdiction: string) => ({ kind: 'calendar', id: jurisdiction })
