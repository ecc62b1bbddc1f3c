import type { Amount } from './election.ts'

/** An exact decimal: units / 10^scale. */
export type Decimal = { readonly units: bigint; readonly scale: number }

/** Longer than any budget, short enough that no file can make the arithmetic slow. */
const MOST_DIGITS = 1000

/**
 * Reads a decimal number, with exponent or without, exactly: '1200', '-3.50', '1e30'. Undefined where the text is
 * anything else (a comma, spaces, a currency) or has more than 1,000 digits.
 */
export function readAmount(text: string): Amount | undefined {
  const decimal = parse(text)
  return decimal && amountOf(decimal)
}

/** The amount of a decimal: a number where its shortest text is exact, otherwise the decimal text. */
export function amountOf(decimal: Decimal): Amount {
  const text = textOfDecimal(decimal)
  const number = Number(text)
  return String(number) === text ? number : text
}

/** Without zeros that say nothing: «-12.5». */
export function textOfDecimal({ units, scale }: Decimal) {
  const digits = (units < 0n ? -units : units).toString().padStart(scale + 1, '0')
  const whole = digits.slice(0, digits.length - scale)
  const fraction = digits.slice(digits.length - scale).replace(/0+$/, '')
  return `${units < 0n ? '-' : ''}${whole}${fraction && `.${fraction}`}`
}

/** The decimal of an amount. Throws a RangeError where the amount is not a number. */
export function decimalOf(amount: Amount): Decimal {
  if (Number.isSafeInteger(amount)) return { units: BigInt(amount), scale: 0 }
  const decimal = parse(String(amount))
  if (!decimal) throw new RangeError(`Not an amount: ${amount}`)
  return decimal
}

/** The exact sum; 0 of nothing. */
export function sumOf(amounts: Iterable<Amount>): Amount {
  let sum: Amount = 0
  for (const amount of amounts) sum = plus(sum, amount)
  return sum
}

/** One amount and `times` times another, exactly. */
export function plus(a: Amount, b: Amount, times = 1): Amount {
  if (Number.isSafeInteger(a) && Number.isSafeInteger(b)) {
    const sum = Number(a) + Number(b) * times
    if (Number.isSafeInteger(sum)) return sum
  }
  const [left, right] = [decimalOf(a), decimalOf(b)]
  const scale = Math.max(left.scale, right.scale)
  return amountOf({
    units: unitsAt(left, scale) + unitsAt(right, scale) * BigInt(times),
    scale,
  })
}

/** Negative, zero or positive, as `Array.sort` asks. */
export function compareAmounts(a: Amount, b: Amount): number {
  // The shortest texts of two numbers stand in the order of the numbers.
  if (typeof a === 'number' && typeof b === 'number') return a - b
  const [left, right] = [decimalOf(a), decimalOf(b)]
  const scale = Math.max(left.scale, right.scale)
  const difference = unitsAt(left, scale) - unitsAt(right, scale)
  return difference < 0n ? -1 : difference > 0n ? 1 : 0
}

/** The units of a decimal at a finer scale. */
export const unitsAt = ({ units, scale }: Decimal, finer: number) =>
  units * 10n ** BigInt(finer - scale)

function parse(text: string): Decimal | undefined {
  const parts = /^([+-]?)(\d*)(?:\.(\d*))?(?:e([+-]?\d{1,4}))?$/i.exec(text)
  if (!parts || text.length > MOST_DIGITS) return undefined
  const [, sign, whole = '', fraction = '', exponent = '0'] = parts
  const scale = fraction.length - Number(exponent)
  if (whole + fraction === '' || Math.abs(scale) > MOST_DIGITS) return undefined
  const units = BigInt(whole + fraction) * 10n ** BigInt(Math.max(0, -scale))
  return { units: sign === '-' ? -units : units, scale: Math.max(0, scale) }
}
