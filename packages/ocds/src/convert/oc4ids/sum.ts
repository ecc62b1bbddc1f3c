import type { Json } from '../../merge/json.ts'

/**
 * The sum of amounts, exact to the last decimal that any of them has: 0.1 and 0.2 are 0.3. What is no number counts
 * nothing, as in the reference; a number written as text counts.
 */
export function sumOf(values: readonly (Json | undefined)[]): number {
  const amounts = values.map(amountOf)
  const decimals = amounts.reduce((most, amount) => Math.max(most, decimalsOf(amount)), 0)
  // Beyond this many decimals, or in exponent, no amount of money is written.
  if (decimals > 20) return amounts.reduce((sum, amount) => sum + amount, 0)
  const whole = amounts.reduce((sum, amount) => sum + scaled(amount, decimals), 0n)
  return Number(`${whole}e-${decimals}`)
}

function amountOf(value: Json | undefined): number {
  if (typeof value === 'number') return value
  const read = typeof value === 'string' && value.trim() !== '' ? Number(value) : 0
  return Number.isFinite(read) ? read : 0
}

function decimalsOf(amount: number): number {
  const text = String(amount)
  if (text.includes('e')) return Number.POSITIVE_INFINITY
  const point = text.indexOf('.')
  return point < 0 ? 0 : text.length - point - 1
}

function scaled(amount: number, decimals: number): bigint {
  const [whole = '0', fraction = ''] = String(amount).split('.')
  return BigInt(whole + fraction.padEnd(decimals, '0'))
}
