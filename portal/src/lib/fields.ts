import { z } from 'zod'
import { isCalendarDate } from './dates.ts'

/** Parts of the schemas that read forms. Each carries its sentences; an absent field counts as empty. */

export const requiredText = (missing: string, max = 200) =>
  text.pipe(z.string().min(1, missing).max(max, tooLong(max)))

export const optionalText = (max = 200) => text.pipe(z.string().max(max, tooLong(max)))

/** A calendar date as <input type="date"> sends it; empty is null. */
export const optionalDate = (wrong: string) =>
  text
    .refine((value) => value === '' || isCalendarDate(value), wrong)
    .transform((value) => value || null)

export const requiredDate = (wrong: string) => text.refine((value) => isCalendarDate(value), wrong)

/** A box that was ticked arrives; one that was not does not. */
export const checkbox = z
  .string()
  .default('')
  .transform((value) => value !== '')

const text = z
  .string()
  .default('')
  .transform((value) => value.replace(/[ \t\u00a0]+/g, ' ').trim())

const tooLong = (max: number) => `Usa ${max} letras o menos.`
