import { z } from 'zod'
import { parseDate } from './date-reading.ts'
import type { CalendarDate } from './dates.ts'

/** Parts of the schemas that read forms. Each carries its sentences; an absent field counts as empty. */

export const requiredText = (missing: string, max = 200) =>
  text.pipe(z.string().refine(isSeen, missing).max(max, tooLong(max)))

/** Signs that nobody sees are no answer. */
const isSeen = (value: string) => /[^\p{C}\p{Z}]/u.test(value)

export const optionalText = (max = 200) => text.pipe(z.string().max(max, tooLong(max)))

/** A calendar date in any way that Mexico writes it; empty is null. */
export const optionalDate = (wrong: string) =>
  text.transform((value, context) => (value === '' ? null : readDate(value, { wrong, context })))

export const requiredDate = (wrong: string) =>
  text.transform((value, context) => readDate(value, { wrong, context }))

/** A box that was ticked arrives; one that was not does not. */
export const checkbox = z
  .string()
  .default('')
  .transform((value) => value !== '')

const text = z
  .string()
  .default('')
  .transform((value) => value.replace(/[ \t\u00a0]+/g, ' ').trim())

type Reading = { readonly wrong: string; readonly context: z.core.$RefinementCtx }

function readDate(value: string, { wrong, context }: Reading): CalendarDate {
  const read = parseDate(value)
  if (read.accepted) return read.fact
  context.addIssue({ code: 'custom', message: wrong })
  return z.NEVER
}

const tooLong = (max: number) => `Usa ${max} letras o menos.`
