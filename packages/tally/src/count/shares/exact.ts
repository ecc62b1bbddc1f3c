import { addTimes, compareFractions, type Fraction, numberOf, zero } from '../fractions.ts'
import { type Run, ulp } from './run.ts'

export type ExactPrice = {
  readonly price: Fraction
  /** How fast it falls with the endowment at most. */
  readonly fall: number
}

/**
 * The exact price of a project at this point of the run; undefined if its supporters cannot pay it together.
 * Newton's iteration as in `ask`, from whatever split the doubles suggest: the price of any split is too low or right,
 * and one that gives itself is right (docs/floating-point.md). O(entries of its supporters), in exact numbers.
 */
export function exactPrice(run: Run, p: number): ExactPrice | undefined {
  const cost = run.field.race.costs[p] ?? 0n
  if (allCanPay(run, p)) {
    return { price: { over: cost, under: BigInt(run.field.weight[p] ?? 1) }, fall: 0 }
  }
  const edge = edgeOf(run)
  let split = splitAt(run, p, (kind, worth) => (run.money[kind] ?? 0) < (run.price[p] ?? 0) * worth)
  if (split.payers === 0) split = splitAt(run, p, () => false)
  let price = priceOf(run, cost, split)
  for (;;) {
    const near = numberOf(price)
    const now = splitAt(run, p, (kind, worth) => edge(kind, worth, near, price) < 0)
    if (now.payers === 0) return undefined
    const next = priceOf(run, cost, now)
    const fall = (now.reach / now.payers) * (1 + run.noise)
    if (compareFractions(next, price) === 0) return { price, fall }
    price = next
  }
}

/** Without a doubt everybody can pay the price that is lowest of all, as in the first rounds most can. */
function allCanPay({ field, money, reach, doubt }: Run, p: number) {
  const { column, value, start } = field.kinds.ofProject
  const price = ((field.costs[p] ?? 0) / (field.weight[p] ?? 1)) * (1 + 8 * ulp)
  const to = start[p + 1] ?? 0
  for (let at = start[p] ?? 0; at < to; at++) {
    const kind = column[at] ?? 0
    const least = (money[kind] ?? 0) - (reach[kind] ?? 0) * doubt
    if (least <= price * (value[at] ?? 0)) return false
  }
  return true
}

/** What the supporters of a project have left together, exactly. */
export const exactMoney = (run: Run, p: number): Fraction =>
  moneyOf(
    run,
    splitAt(run, p, () => true),
  )

/** What was paid in an earlier round for one satisfaction. Each is worked out once, after all before it. */
export function exactPaid(run: Run, round: number): Fraction {
  for (let next = run.paid.length; next <= round; next++) run.paid[next] = workOutPaid(run, next)
  return run.paid[round] ?? zero
}

/** Tells on which side of a price a supporter stands: below 0 if they cannot pay price · worth, 0 if just so. */
export function edgeOf(run: Run) {
  const known = new Map<string, number>()
  return (kind: number, worth: number, near: number, price: Fraction) => {
    const [has, must] = [run.money[kind] ?? 0, near * worth]
    if (Math.abs(has - must) > (run.reach[kind] ?? 0) * run.doubt + 8 * ulp * must)
      return has - must
    // Kinds that paid for the same stand alike.
    const key = `${signature(run, kind)}|${worth}|${price.over}/${price.under}`
    const side =
      known.get(key) ??
      compareFractions(moneyOfOne(run, kind), {
        over: price.over * BigInt(worth),
        under: price.under,
      })
    known.set(key, side)
    return side
  }
}

function signature({ field, gaveAll, boughtAt }: Run, kind: number) {
  if ((gaveAll[kind] ?? -1) >= 0) return 'gone'
  const { start, column, value } = field.kinds.ofKind
  let text = ''
  for (let at = start[kind] ?? 0; at < (start[kind + 1] ?? 0); at++) {
    const round = boughtAt[column[at] ?? 0] ?? -1
    if (round >= 0) text += `${round}:${value[at]} `
  }
  return text
}

/** What one voter of a kind has left. O(projects of the kind). */
function moneyOfOne(run: Run, kind: number): Fraction {
  if ((run.gaveAll[kind] ?? -1) >= 0) return zero
  const purse = newPurse()
  addVoters(run, purse, { kind, voters: 1, before: run.bought.length })
  return moneyOf(run, purse)
}

/**
 * Voters who have something, together: how many, and how much satisfaction each round sold them. Whole numbers below
 * 2^53, so that doubles are exact.
 */
export type Purse = { voters: number; readonly satisfied: Map<number, number> }

export const newPurse = (): Purse => ({ voters: 0, satisfied: new Map() })

type Voters = { readonly kind: number; readonly voters: number; readonly before: number }

/** Adds voters as they stand before a round. Until they gave all, they paid in full for all that they support. */
export function addVoters(run: Run, purse: Purse, { kind, voters, before }: Voters) {
  const { start, column, value } = run.field.kinds.ofKind
  const { satisfied } = purse
  purse.voters += voters
  for (let at = start[kind] ?? 0; at < (start[kind + 1] ?? 0); at++) {
    const round = run.boughtAt[column[at] ?? 0] ?? -1
    if (round < 0 || round >= before) continue
    satisfied.set(round, (satisfied.get(round) ?? 0) + voters * (value[at] ?? 0))
  }
}

/** Their endowments less what they paid. */
export function moneyOf(run: Run, { voters, satisfied }: Purse): Fraction {
  const { over, under } = run.endowment
  let money: Fraction = { over: BigInt(voters) * over, under }
  for (const [round, worth] of satisfied) {
    money = addTimes(money, BigInt(-worth), exactPaid(run, round))
  }
  return money
}

/** Some supporters give all that they have left, the others pay in full for their satisfaction. */
type Split = Purse & { payers: number; reach: number }

function splitAt(run: Run, p: number, givesAll: (kind: number, worth: number) => boolean): Split {
  const { kinds } = run.field
  const { start, column, value } = kinds.ofProject
  const split = { ...newPurse(), payers: 0, reach: 0 }
  for (let at = start[p] ?? 0; at < (start[p + 1] ?? 0); at++) {
    const [kind, worth] = [column[at] ?? 0, value[at] ?? 0]
    const voters = kinds.size[kind] ?? 0
    if (!givesAll(kind, worth)) {
      split.payers += voters * worth
      continue
    }
    split.reach += voters * (run.reach[kind] ?? 0)
    if ((run.gaveAll[kind] ?? -1) < 0) {
      addVoters(run, split, { kind, voters, before: run.bought.length })
    }
  }
  return split
}

function priceOf(run: Run, cost: bigint, split: Purse & { payers: number }): Fraction {
  const { over, under } = moneyOf(run, split)
  return { over: cost * under - over, under: under * BigInt(split.payers) }
}

function workOutPaid(run: Run, round: number): Fraction {
  const { field, gaveAll } = run
  const p = run.bought[round] ?? 0
  const { start, column, value } = field.kinds.ofProject
  const split = { ...newPurse(), payers: 0 }
  for (let at = start[p] ?? 0; at < (start[p + 1] ?? 0); at++) {
    const kind = column[at] ?? 0
    const voters = field.kinds.size[kind] ?? 0
    const gave = gaveAll[kind] ?? -1
    if (gave < 0 || gave > round) split.payers += voters * (value[at] ?? 0)
    if (gave === round) addVoters(run, split, { kind, voters, before: round })
  }
  // If all gave all, nobody is left to whom the price matters.
  return split.payers === 0 ? zero : priceOf(run, field.race.costs[p] ?? 0n, split)
}
