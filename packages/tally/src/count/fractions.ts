import type { Exact } from '../outcome.ts'

/** An exact number: over / under, under above 0, not necessarily in lowest terms. */
export type Fraction = { readonly over: bigint; readonly under: bigint }

export const zero: Fraction = { over: 0n, under: 1n }

/** Negative, zero or positive, as `Array.sort` asks. */
export function compareFractions(a: Fraction, b: Fraction): number {
  const difference = a.over * b.under - b.over * a.under
  return difference < 0n ? -1 : difference > 0n ? 1 : 0
}

/** a + factor · b over a common multiple of both: the smaller one where it is one, so that long sums stay short. */
export function addTimes(a: Fraction, factor: bigint, b: Fraction): Fraction {
  if (a.under === b.under) return { over: a.over + factor * b.over, under: a.under }
  if (a.under % b.under === 0n) {
    return { over: a.over + factor * b.over * (a.under / b.under), under: a.under }
  }
  const grow = b.under / gcd(a.under, b.under)
  const under = a.under * grow
  return { over: a.over * grow + factor * b.over * (under / b.under), under }
}

/** The nearest double, within a relative error of 2^-52, for values between 10^-280 and 10^280. */
export function numberOf({ over, under }: Fraction): number {
  if (over < 0n) return -numberOf({ over: -over, under })
  if (over === 0n) return 0
  const shift = bitsOf(under) - bitsOf(over) + 64
  const quotient = shift >= 0 ? (over << BigInt(shift)) / under : over / (under << BigInt(-shift))
  return Number(quotient) * 2 ** -shift
}

/**
 * In lowest terms, as a decimal where it is one («12.5»), otherwise as a fraction («1000/3»). The text is made when somebody
 * reads it: it may have hundreds of digits.
 */
export const exactOf = (fraction: Fraction): Exact => ({
  get text() {
    return textOf(fraction)
  },
  value: numberOf(fraction),
})

function textOf({ over, under }: Fraction) {
  const common = gcd(over < 0n ? -over : over, under)
  const [top, bottom] = [over / common, under / common]
  const places = decimalPlaces(bottom)
  if (places === undefined) return `${top}/${bottom}`
  const digits = `${((top < 0n ? -top : top) * 10n ** BigInt(places)) / bottom}`.padStart(
    places + 1,
    '0',
  )
  const sign = top < 0n ? '-' : ''
  if (places === 0) return sign + digits
  return `${sign}${digits.slice(0, -places)}.${digits.slice(-places)}`
}

/** How many decimals 1 / n has, if it ends: n has no prime but 2 and 5. */
function decimalPlaces(n: bigint) {
  let [rest, twos, fives] = [n, 0, 0]
  for (; rest % 2n === 0n; rest /= 2n) twos++
  for (; rest % 5n === 0n; rest /= 5n) fives++
  return rest === 1n ? Math.max(twos, fives) : undefined
}

function gcd(a: bigint, b: bigint): bigint {
  let [big, small] = [a, b]
  while (small > 0n) [big, small] = [small, big % small]
  return big
}

const bitsOf = (n: bigint) => n.toString(16).length * 4
