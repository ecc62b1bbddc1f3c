import { parseDate } from '../../lib/date-reading.ts'
import { type CalendarDate, formatDate } from '../../lib/dates.ts'
import { parseMoney } from '../../lib/money.ts'
import { explainDate, explainMoney } from '../../lib/texts.ts'
import { findPersonalValue } from '../act/personal-values.ts'
import { texts } from './texts.ts'

/**
 * What an answer must be, as data that travels with its field: the server that takes the form and the script that
 * looks at it while it is filled in read one rule, and say one sentence.
 */
export type AnswerRule = {
  readonly asks: 'text' | 'money' | 'date' | 'code'
  readonly required?: boolean
  /** What is said when it is missing. */
  readonly missing?: string
  /** Letters of a text, at most. */
  readonly most?: number
  /** The field tells of nobody: a CURP, an RFC of a person or a clave de elector do not belong in it. */
  readonly ofNobody?: boolean
  /** How a text has to look, as a regular expression, and what is said of any other. */
  readonly like?: { readonly pattern: string; readonly said: string }
  /** The codes that may be chosen. */
  readonly codes?: readonly string[]
  /** The last day that has come. */
  readonly latest?: CalendarDate
  /** The field with the first day of the same period. */
  readonly from?: { readonly name: string; readonly label: string }
  /** The field without which this one says nothing: where it is answered, this one is asked for too. */
  readonly along?: { readonly name: string; readonly said: string }
}

/** What is typed in another field of the form. */
export type OtherAnswer = (name: string) => string

/** Why an answer cannot be taken, in one sentence; undefined when it can. */
export function faultOf(rule: AnswerRule, typed: string, other: OtherAnswer): string | undefined {
  const text = typed.trim()
  if (text === '') return faultOfNone(rule, other)
  switch (rule.asks) {
    case 'text':
      return faultOfText(rule, text)
    case 'money':
      return faultOfMoney(rule, text)
    case 'date':
      return faultOfDate(rule, text, other)
    case 'code':
      return rule.codes?.includes(text) ? undefined : texts.choose
  }
}

function faultOfNone({ asks, required, missing, along }: AnswerRule, other: OtherAnswer) {
  if (along && other(along.name).trim() !== '') return along.said
  if (!required) return undefined
  if (missing) return missing
  if (asks === 'money') return explainMoney({ because: 'empty', text: '' })
  if (asks === 'date') return explainDate({ because: 'empty', text: '' })
  return asks === 'code' ? texts.choose : texts.missingField
}

function faultOfText({ most, like, ofNobody }: AnswerRule, text: string) {
  if (most !== undefined && text.length > most) return texts.tooLong(most)
  if (like && !new RegExp(like.pattern, 'iu').test(text)) return like.said
  return ofNobody && findPersonalValue(text) !== undefined ? texts.personalKey : undefined
}

function faultOfMoney({ required }: AnswerRule, text: string) {
  const read = parseMoney(text)
  if (!read.accepted) return explainMoney(read.refusal)
  if (read.fact > 0) return undefined
  return required ? texts.aboveZero : texts.aboveZeroOrBlank
}

function faultOfDate({ latest, from }: AnswerRule, text: string, other: OtherAnswer) {
  const read = parseDate(text)
  if (!read.accepted) return explainDate(read.refusal)
  if (latest && read.fact > latest) return texts.notYet
  const first = from && parseDate(other(from.name))
  if (!first?.accepted || read.fact >= first.fact) return undefined
  return texts.before(from?.label ?? '', formatDate(first.fact))
}
