import { z } from 'zod'
import { parseDate } from '../../../../lib/date-reading.ts'
import type { CalendarDate } from '../../../../lib/dates.ts'
import { requiredText } from '../../../../lib/fields.ts'
import { type Centavos, parseMoney } from '../../../../lib/money.ts'
import { explainDate, explainMoney } from '../../../../lib/texts.ts'
import { readOffers, readRfc } from '../../rules/suppliers.ts'
import { formTexts } from '../form-texts.ts'

const typed = z
  .string()
  .default('')
  .transform((value) => value.trim())

const { missing } = formTexts

export const title = requiredText(missing, 300)
export const number = requiredText(missing, 60)

/** Text that may be left out; several lines are kept. */
export const words = (most = 2000) =>
  typed.pipe(z.string().max(most, formTexts.tooLong(most))).transform((value) => value || undefined)

/** Pesos as an office writes them, in centavos. */
export const money = typed.transform((value, context) => readMoney(value, context))
export const optionalMoney = typed.transform((value, context) =>
  value === '' ? undefined : aboveZero(readMoney(value, context), context),
)

function aboveZero(amount: Centavos, context: z.core.$RefinementCtx): Centavos {
  if (amount <= 0) context.addIssue({ code: 'custom', message: formTexts.aboveZero })
  return amount
}

function readMoney(value: string, context: z.core.$RefinementCtx): Centavos {
  const read = parseMoney(value)
  if (read.accepted) return read.fact
  context.addIssue({ code: 'custom', message: explainMoney(read.refusal) })
  return z.NEVER
}

export const date = typed.transform((value, context) => readDay(value, context))
export const optionalDate = typed.transform((value, context) =>
  value === '' ? undefined : readDay(value, context),
)

function readDay(value: string, context: z.core.$RefinementCtx): CalendarDate {
  const read = parseDate(value)
  if (read.accepted) return read.fact
  context.addIssue({ code: 'custom', message: explainDate(read.refusal) })
  return z.NEVER
}

export const method = z.enum(['open', 'selective', 'limited', 'direct'], formTexts.choose)

/** Boxes of one name: none, one or several of those that were offered, or that stood already. */
export const boxes = z
  .unknown()
  .optional()
  .transform((value) =>
    [value ?? []].flat().filter((one): one is string => typeof one === 'string' && code.test(one)),
  )

/** A code of the standard's lists; what is none would wait unpublished. */
const code = /^[A-Za-z]{1,40}$/

/** One of the offered codes, or nothing. */
export const optionalCode = (options: readonly { readonly value: string }[]) =>
  typed
    .pipe(z.enum(['', ...options.map(({ value }) => value)], formTexts.choose))
    .transform((value) => value || undefined)

export const rfc = typed.transform((value, context) => {
  if (value === '') return null
  const read = readRfc(value)
  if (read) return read
  context.addIssue({ code: 'custom', message: formTexts.wrongRfc })
  return z.NEVER
})

export const offers = typed.transform(readOffers)

/** The file that was chosen; a field left empty sends one without name. */
export const file = z
  .unknown()
  .transform((value) =>
    [value].flat().find((one): one is File => one instanceof File && one.size > 0),
  )
