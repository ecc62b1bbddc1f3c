import { z } from 'zod'
import { optionalDate, requiredDate, requiredText } from '../../../lib/fields.ts'
import { nfc } from '../../../lib/text.ts'
import type { DaysOff } from '../rules/days-off.ts'
import { texts } from '../texts.ts'

const kinds = { dia: 'extra-day', suspension: 'suspension' } as const

/** One date is a day; two are a span. */
export const daysOffForm = z
  .object({
    tipo: z.enum(['dia', 'suspension'], texts.wrongKind),
    desde: requiredDate(texts.wrongDate),
    hasta: optionalDate(texts.wrongDate),
    motivo: requiredText(texts.missingWhy, 300),
  })
  .superRefine(({ tipo, desde, hasta }, context) => {
    if (tipo === 'dia' && hasta !== null && hasta !== desde)
      context.addIssue({ code: 'custom', path: ['hasta'], message: texts.oneDay })
  })
  .transform(
    ({ tipo, desde, hasta, motivo }): DaysOff => ({
      kind: kinds[tipo],
      first: desde,
      last: hasta ?? desde,
      why: nfc(motivo),
    }),
  )

const typedHour = z
  .string()
  .transform((text) => text.trim().padStart(text.trim() === '' ? 0 : 5, '0'))
  .pipe(z.string().regex(/^(|([01]\d|2[0-3]):[0-5]\d)$/, texts.wrongHour))
  .transform((text) => (text === '' ? null : text))

/** What a form does not say at all is no hour taken away. */
export const cutoffForm = z.object({ cierre: typedHour })

const hour = z.string().default('').pipe(typedHour)

export const deadlineForm = z.object({
  recibido: requiredDate(texts.wrongDate),
  hora: hour,
  dias: z
    .string()
    .default('')
    .transform((text) => text.trim())
    .pipe(z.string().regex(/^(\d{1,3}|1000)$/, texts.wrongDays))
    .transform(Number),
})

export const yearIn = (text: string | undefined, today: string): number | undefined => {
  const year = Number(text || today.slice(0, 4))
  return Number.isInteger(year) && year >= 2006 && year <= 2100 ? year : undefined
}

export const liftingForm = z.object({ motivo: requiredText(texts.missingWhy, 300) })
