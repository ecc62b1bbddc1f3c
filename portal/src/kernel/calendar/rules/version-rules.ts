import { z } from 'zod'
import { type CalendarDate, isCalendarDate } from '../../../lib/dates.ts'
import type { CalendarVersion } from './calendar.ts'

/** The rules of a version as they are stored: what the calendar understands, and nothing else. */
export type VersionRules = Omit<CalendarVersion, 'since'>

const date = z.custom<CalendarDate>((value) => typeof value === 'string' && isCalendarDate(value))
const month = z.int().min(1).max(12)
const day = z.int().min(1).max(31)
const named = { why: z.string().min(1), name: z.string().min(1) }

export const versionRules = z.strictObject({
  restDays: z.array(z.int().min(0).max(6)).max(6).readonly(),
  holidays: z
    .array(
      z.discriminatedUnion('on', [
        z.strictObject({ ...named, on: z.literal('day-of-month'), month, day }),
        z.strictObject({
          ...named,
          on: z.literal('nth-monday'),
          month,
          nth: z.int().min(1).max(5),
        }),
        z.strictObject({
          ...named,
          on: z.literal('day-every-years'),
          month,
          day,
          every: z.int().min(1),
          from: z.int(),
        }),
        z.strictObject({
          ...named,
          on: z.literal('declared-days'),
          days: z.array(date).readonly(),
        }),
      ]),
    )
    .readonly(),
})
