import { accept, type Decision, refuse } from './decision.ts'

declare const brand: unique symbol

/** An amount in hundredths of its currency: a safe integer, never a fraction. */
export type Centavos = number & { readonly [brand]: 'centavos' }

export type Currency = string

export const MXN: Currency = 'MXN'

export type Money = { readonly amount: Centavos; readonly currency: Currency }

export type MoneyRefusal = { readonly text: string } & (
  | { readonly because: 'empty' }
  | { readonly because: 'not-an-amount' }
  | { readonly because: 'other-currency' }
  | { readonly because: 'decimal-comma' }
  | { readonly because: 'ambiguous-point' }
  | { readonly because: 'bad-grouping' }
  | { readonly because: 'more-than-centavos' }
  | { readonly because: 'too-large' }
)

/**
 * Below 2^46 pesos neighbouring centavos are different doubles, so each has one exact JSON number.
 * Seventy billones of pesos is about twice what Mexico produces in a year.
 */
export const MOST_CENTAVOS = 7_000_000_000_000_000

/** States that an integer is an amount of centavos; anything else is a fault of the caller. */
export function centavos(count: number): Centavos {
  if (!isAmount(count)) throw new RangeError(`${count} is not a whole amount of centavos`)
  return count === 0 ? zero : count
}

const isAmount = (count: number): count is Centavos =>
  Number.isInteger(count) && Math.abs(count) <= MOST_CENTAVOS

const zero = 0 as Centavos

/** Adds amounts; an overflow is a fault. */
export const sumOf = (amounts: Iterable<Centavos>): Centavos => {
  let total = 0
  for (const amount of amounts) total += amount
  return centavos(total)
}

/**
 * Reads an amount as Mexican offices write it: «$1,250,000.00», «1250000», «1 250 000.50», «1'250,000.00»,
 * «(426,908.57)» and «-500» for less than nothing, «-» for nothing, as accounting formats print zero.
 * What could be read in two ways is refused, not guessed.
 */
export function parseMoney(text: string): Decision<Centavos, MoneyRefusal> {
  const written = text
    .normalize('NFKC')
    .replace(/[\u2212\u2013\u2014]/g, '-')
    .trim()
  if (written === '') return refuse({ because: 'empty', text })
  if (foreign.test(written)) return refuse({ because: 'other-currency', text })

  const { sign, figure } = signOf(withoutCurrency(written))
  if (figure === '-') return accept(zero)
  const digits = digitsOf(figure)
  if (typeof digits !== 'object') return refuse({ because: digits, text })
  return amountOf(digits, sign, text)
}

const foreign = /\b(?:usd|us\$|eur|euros?|d[oó]lar(?:es)?|dlls?|cad|gbp|udis?)\b|us\$|[€£¥]/i

const withoutCurrency = (text: string) =>
  text
    .replace(/\b(?:mxn|mxp|pesos?(?:\s+mexicanos?)?|m\.\s?n\.?|mn)(?=$|[\s)\d$.-])\.?/gi, ' ')
    .replace(/(?:mx)?\$/i, ' ')
    .trim()

function signOf(text: string): { sign: 1 | -1; figure: string } {
  const inParentheses = /^\((.*)\)$/s.exec(text)?.[1]
  if (inParentheses !== undefined) return { sign: -1, figure: inParentheses.trim() }
  const afterMinus = /^-\s*(\S.*)$/s.exec(text)?.[1]
  if (afterMinus !== undefined) return { sign: -1, figure: afterMinus }
  return { sign: 1, figure: text.replace(/^\+\s*/, '') }
}

type Digits = { readonly whole: string; readonly fraction: string }

function digitsOf(figure: string): Digits | MoneyRefusal['because'] {
  if (!/^[\d.,'’\s]*\d[\d.,'’\s]*$/.test(figure)) return 'not-an-amount'
  if (/,\d{1,2}$/.test(figure) || /\.\d{3}(?:\.\d{3})*,\d+$/.test(figure)) return 'decimal-comma'
  if (/^[1-9]\d{0,2}(?:\.\d{3})+$/.test(figure)) return 'ambiguous-point'

  const parts = /^([\d,'’\s]*)(?:\.(\d*))?$/.exec(figure)
  if (!parts) return 'not-an-amount'
  const whole = parts[1] ?? ''
  if (!/^\d*$/.test(whole) && !grouped.test(whole)) return 'bad-grouping'
  return { whole: whole.replace(/\D/g, ''), fraction: parts[2] ?? '' }
}

/** Threes, with one separator throughout; the apostrophe may mark the millions (1'250,000). */
const grouped = /^\d{1,3}(?:(?:,\d{3})+|(?:\s\d{3})+|(?:['’]\d{3})+|(?:['’]\d{3})+(?:,\d{3})+)$/

function amountOf({ whole, fraction }: Digits, sign: 1 | -1, text: string) {
  if (/[1-9]/.test(fraction.slice(2)))
    return refuse({ because: 'more-than-centavos', text } as const)
  const count = BigInt(whole + fraction.slice(0, 2).padEnd(2, '0'))
  if (count > MOST_CENTAVOS) return refuse({ because: 'too-large', text } as const)
  return accept(centavos(sign * Number(count)))
}

/** The amount as a JSON number of pesos, exact to the centavo. */
export const toDecimal = (amount: Centavos): number => amount / 100

/** A JSON number of pesos; one with thousandths is refused, not rounded. */
export function fromDecimal(pesos: number): Decision<Centavos, MoneyRefusal> {
  const text = String(pesos)
  const parts = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text)
  if (!parts) return refuse({ because: 'not-an-amount', text })
  const [, minus, whole = '', fraction = ''] = parts
  return amountOf({ whole, fraction }, minus ? -1 : 1, text)
}

/** A sheet's cell. Excel shows 15 digits, and a saved sum carries noise beyond them: 58499999.940000005. */
export function moneyInCell(cell: string | number | boolean | null) {
  if (typeof cell === 'number') return fromDecimal(Number(cell.toPrecision(15)))
  return parseMoney(cell === null ? '' : String(cell))
}
