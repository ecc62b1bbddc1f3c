import { z } from 'zod'
import { parseMoney } from '../../../lib/money.ts'
import { pageTexts } from '../page-texts.ts'
import { isPercentage } from '../rules/report.ts'

const { errors } = pageTexts

const typed = z
  .string()
  .default('')
  .transform((value) => value.trim())

/** «45», «45.5 %». */
export const percentage = typed.transform((value, context) => {
  const number = Number(value.replace(/\s*%$/, ''))
  if (value !== '' && isPercentage(number)) return number
  context.addIssue({ code: 'custom', message: errors.percent })
  return z.NEVER
})

/** Pesos as an office writes them, in centavos; empty is null. */
export const optionalMoney = typed.transform((value, context) => {
  if (value === '') return null
  const money = parseMoney(value)
  if (money.accepted) return Number(money.fact)
  context.addIssue({ code: 'custom', message: errors.money })
  return z.NEVER
})

const optionalNumber = (pattern: RegExp, most: number, message: string) =>
  typed.transform((value, context) => {
    if (value === '') return null
    const number = Number(value.replace(/,(?=\d{3}\b)/g, ''))
    if (pattern.test(value) && Math.abs(number) <= most) return number
    context.addIssue({ code: 'custom', message })
    return z.NEVER
  })

export const optionalCount = optionalNumber(/^\d[\d,]*$/, 2_000_000_000, errors.votes)
export const optionalLatitude = optionalNumber(/^-?\d{1,2}(?:\.\d+)?$/, 90, errors.degrees)
export const optionalLongitude = optionalNumber(/^-?\d{1,3}(?:\.\d+)?$/, 180, errors.degrees)

export const year = typed
  .refine((value) => /^20\d\d$/.test(value), errors.edition)
  .transform(Number)

export const choice = typed.transform((value) => value || null)

/** One of the codes of a list; empty is null. */
export const optionalCode = <Code extends string>(isCode: (value: string) => value is Code) =>
  typed.transform((value, context) => {
    if (value === '') return null
    if (isCode(value)) return value
    context.addIssue({ code: 'custom', message: errors.choice })
    return z.NEVER
  })

/** The files that were chosen; a field left empty sends one without name. */
export const files = z
  .unknown()
  .optional()
  .transform((value) =>
    [value].flat().filter((one): one is File => one instanceof File && one.size > 0),
  )
