import type { Value } from '@tequio/ocds'
import {
  type Centavos,
  type Currency,
  centavos,
  MOST_CENTAVOS,
  type Money,
  MXN,
  sumOf,
} from '../../../lib/money.ts'

export const figures = ['planned', 'awarded', 'contracted', 'paid'] as const
export type Figure = (typeof figures)[number]

/** What a procurement says in another currency than pesos. It is never added to them. */
export type OtherMoney = {
  readonly figure: Figure
  readonly currency: Currency
  readonly centavos: Centavos
}

export const currencyOf = (value: Value | undefined): Currency => value?.currency ?? MXN

/** Undefined when nothing says an amount, or one beyond every currency: a file may say 1e300. */
export function amountOf(value: Value | undefined): Centavos | undefined {
  if (typeof value?.amount !== 'number') return undefined
  const count = Math.round(value.amount * 100)
  return Math.abs(count) <= MOST_CENTAVOS ? centavos(count) : undefined
}

/**
 * The sum of each currency. A refund counts against what was paid; less than nothing is nothing, and a sum beyond
 * what money can be is none.
 */
export function sumsByCurrency(
  values: readonly (Value | undefined)[],
): ReadonlyMap<Currency, Centavos> {
  const sums = new Map<Currency, number>()
  for (const value of values) {
    const amount = amountOf(value)
    if (amount === undefined) continue
    const currency = currencyOf(value)
    sums.set(currency, (sums.get(currency) ?? 0) + amount)
  }
  const known = [...sums].filter(([, sum]) => sum <= MOST_CENTAVOS)
  return new Map(known.map(([currency, sum]) => [currency, centavos(Math.max(0, sum))]))
}

/** Of several figures, what is not in pesos. */
export const inOtherCurrencies = (
  sums: Readonly<Record<Figure, ReadonlyMap<Currency, Centavos>>>,
): OtherMoney[] =>
  figures.flatMap((figure) =>
    [...sums[figure]]
      .filter(([currency]) => currency !== MXN)
      .map(([currency, amount]) => ({ figure, currency, centavos: amount })),
  )

type InPesos = { readonly [Name in `${Figure}Centavos`]: Centavos | null }

/** A figure of one procurement, pesos first. Empty when nothing says it. */
export function moneyOf(
  summary: InPesos & { readonly otherMoney: readonly OtherMoney[] },
  figure: Figure,
): Money[] {
  const pesos = summary[`${figure}Centavos`]
  return [
    ...(pesos === null ? [] : [{ amount: pesos, currency: MXN }]),
    ...othersOf(summary.otherMoney, figure),
  ]
}

/** Of several procurements, each currency by itself. */
export function summed(amounts: readonly Money[]): Money[] {
  const sums = new Map<Currency, Centavos>()
  for (const { amount, currency } of amounts)
    sums.set(currency, sumOf([sums.get(currency) ?? centavos(0), amount]))
  return [...sums].map(([currency, amount]) => ({ amount, currency }))
}

export const othersOf = (all: readonly OtherMoney[], figure: Figure): Money[] =>
  all.flatMap((one) =>
    one.figure === figure ? [{ amount: one.centavos, currency: one.currency }] : [],
  )
