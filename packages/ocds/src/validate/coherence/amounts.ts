import { isObject, type JsonObject, own } from '../values.ts'
import {
  type Contract,
  type Entry,
  entriesIn,
  objectIn,
  type Process,
  type Say,
} from './process.ts'

type Amount = { readonly amount: number; readonly currency: unknown; readonly hasRates: boolean }

/** Whether each amount fits in the one that it comes from: budget, award, contract, payments. */
export function checkAmounts({ release, tender, awards, contracts }: Process, say: Say) {
  const value = amountIn(tender, 'value')
  const least = amountIn(tender, 'minValue')
  if (value && least && isAbove(least.amount, value)) say('min-over-max', 'tender/minValue/amount')
  for (const name of ['value', 'minValue']) checkSign(tender, name, 'tender', say)

  checkBudget(release, awards, say)
  for (const { path, object } of awards) checkSign(object, 'value', path, say)
  for (const contract of contracts) checkContract(contract, say)
  checkAwarded(contracts, say)
}

const isAbove = (sum: number, { amount }: Amount) => sum > amount + 0.005

/** What the parts add up to in the currency of the whole. */
const sumIn = (parts: readonly (Amount | undefined)[], whole: Amount) =>
  parts.reduce(
    (sum, part) => (part && part.currency === whole.currency ? sum + part.amount : sum),
    0,
  )

function amountIn(object: JsonObject, name: string): Amount | undefined {
  const value = own(object, name)
  if (!isObject(value)) return undefined
  const amount = own(value, 'amount')
  if (typeof amount !== 'number') return undefined
  const hasRates = own(value, 'exchangeRates') !== undefined
  return { amount, currency: own(value, 'currency'), hasRates }
}

function checkSign(object: JsonObject, name: string, path: string, say: Say) {
  const value = amountIn(object, name)
  if (value && value.amount < 0) say('negative-amount', `${path}/${name}/amount`)
}

function checkBudget(release: JsonObject, awards: readonly Entry[], say: Say) {
  const budget = objectIn(objectIn(release, 'planning'), 'budget')
  const whole = amountIn(budget, 'amount')
  checkSign(budget, 'amount', 'planning/budget', say)
  if (!whole) return

  const active = awards.filter(({ object }) => own(object, 'status') === 'active')
  const awarded = sumIn(amountsOf(active, 'value'), whole)
  if (isAbove(awarded, whole)) say('over-budget', 'planning/budget/amount')

  const parts = amountsOf(entriesIn(budget, 'budgetBreakdown', ''), 'amount')
  const isComplete = parts.length > 0 && parts.every((part) => part?.currency === whole.currency)
  if (isComplete && Math.abs(sumIn(parts, whole) - whole.amount) > 0.01) {
    say('breakdown-sum', 'planning/budget/budgetBreakdown')
  }
}

const amountsOf = (entries: readonly Entry[], name: string) =>
  entries.map(({ object }) => amountIn(object, name))

function checkContract({ path, object, award, payments }: Contract, say: Say) {
  checkSign(object, 'value', path, say)
  const value = amountIn(object, 'value')
  if (!value) return

  checkCurrency(value, award && amountIn(award, 'value'), `${path}/value/currency`, say)
  for (const guarantee of entriesIn(object, 'guarantees', `${path}/`)) {
    const guaranteed = amountIn(guarantee.object, 'value')
    if (guaranteed?.currency === value.currency && isAbove(guaranteed?.amount ?? 0, value)) {
      say('guarantee-over-contract', `${guarantee.path}/value/amount`)
    }
    checkSign(guarantee.object, 'value', guarantee.path, say)
  }
  for (const payment of payments) {
    const paid = amountIn(payment.object, 'value')
    if (paid) checkCurrency(paid, value, `${payment.path}/value/currency`, say)
  }
  if (isAbove(sumIn(amountsOf(payments, 'value'), value), value)) {
    say('overpaid', `${path}/implementation/transactions`)
  }
}

function checkCurrency(value: Amount, origin: Amount | undefined, path: string, say: Say) {
  const [one, other] = [value.currency, origin?.currency]
  if (typeof one !== 'string' || typeof other !== 'string' || one === other) return
  if (!value.hasRates && !origin?.hasRates) say('currency-mix', path, one, other)
}

function checkAwarded(contracts: readonly Contract[], say: Say) {
  const byAward = Map.groupBy(contracts, ({ award }) => award)
  for (const [award, drawn] of byAward) {
    const value = award && amountIn(award, 'value')
    const [first] = drawn
    if (!value || !first) continue
    const live = drawn.filter(({ object }) => own(object, 'status') !== 'cancelled')
    const sum = sumIn(amountsOf(live, 'value'), value)
    if (isAbove(sum, value)) say('contract-over-award', `${first.path}/value/amount`)
  }
}
