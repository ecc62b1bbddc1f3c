import { clabeDigit } from './check-digits.ts'
import { AFTER, BEFORE, hasBefore, type Span } from './span.ts'

/** Numbers of bank accounts: CLABE (Banco de México), 18 digits, the last of which checks the others. */
export function clabesIn(text: string, isClabeField: boolean): Span[] {
  return Array.from(text.matchAll(clabe)).flatMap(({ 0: whole, index }) => {
    const digits = whole.replace(/\D/g, '')
    const isSaid = isClabeField || hasBefore(text, index, clabeWord)
    const mistyped = clabeDigit(digits) !== digits.at(-1)
    if (!isSaid && (mistyped || !isWrittenAsAccount(whole))) return []
    const span = { kind: 'clabe', start: index, end: index + whole.length } as const
    return [mistyped ? { ...span, mistyped } : span]
  })
}

/** Not a part of a longer number, nor its decimals. */
const clabe = new RegExp(
  String.raw`(?<!\d[ .,\-])${BEFORE}\d(?:[ -]?\d){17}(?![.,\-]\d)${AFTER}`,
  'gu',
)

const clabeWord = /(?<!\p{L})(?:clabe|interbancaria|cuenta bancaria)(?!\p{L})/iu

/** In groups of three or more, the last one apart: pairs of digits are something else. */
const isWrittenAsAccount = (whole: string) =>
  whole
    .split(/[ -]/)
    .slice(0, -1)
    .every((group) => group.length >= 3)
