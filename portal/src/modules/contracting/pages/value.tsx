import type { Value } from '@tequio/ocds'
import type { Child } from 'hono/jsx'
import { type DetailItem, Money } from '../../../design/index.ts'
import { MXN } from '../../../lib/money.ts'
import { centavosOf } from '../rules/contract-state.ts'

/** An amount of the standard; another currency is said with its code. */
export function Amount({ value }: { value: Value | undefined }) {
  if (typeof value?.amount !== 'number') return null
  const currency = value.currency ?? MXN
  return currency === MXN && value.amount >= 0 ? (
    <Money of={centavosOf(value.amount)} />
  ) : (
    <>
      {value.amount.toLocaleString('es-MX')} {currency}
    </>
  )
}

/** Lines that say something, for a list of details. */
export const told = (
  lines: readonly (readonly [label: string, value: Child | undefined])[],
): DetailItem[] =>
  lines.flatMap(([label, value]) =>
    value === null || value === undefined || value === false || value === ''
      ? []
      : [{ label, value }],
  )
