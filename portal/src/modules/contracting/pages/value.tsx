import type { Value } from '@tequio/ocds'
import type { Child } from 'hono/jsx'
import { type DetailItem, Money, MoneySaid } from '../../../design/index.ts'
import { MXN, type Money as Sum } from '../../../lib/money.ts'
import { amountOf, currencyOf } from '../rules/amounts.ts'
import { moneyText } from '../texts.ts'

/** An amount of the standard; another currency is said with its code. */
export function Amount({ value }: { value: Value | undefined }) {
  if (typeof value?.amount !== 'number') return null
  const [currency, amount] = [currencyOf(value), amountOf(value)]
  return amount === undefined ? (
    <>
      {value.amount.toLocaleString('es-MX')} {currency}
    </>
  ) : (
    <Amounts of={[{ amount, currency }]} />
  )
}

/** Pesos, and each other currency beside them with its code. */
export const Amounts = ({ of: amounts }: { of: readonly Sum[] }) => (
  <>
    {amounts.map((sum, at) => (
      <>
        {at > 0 && ' y '}
        {sum.currency === MXN ? <Money of={sum.amount} /> : <MoneySaid>{moneyText(sum)}</MoneySaid>}
      </>
    ))}
  </>
)

/** Lines that say something, for a list of details. */
export const told = (
  lines: readonly (readonly [label: string, value: Child | undefined])[],
): DetailItem[] =>
  lines.flatMap(([label, value]) =>
    value === null || value === undefined || value === false || value === ''
      ? []
      : [{ label, value }],
  )
