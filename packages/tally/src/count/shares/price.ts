import { addTimes, type Fraction, numberOf } from '../fractions.ts'
import { type ExactPrice, exactMoney, exactPrice } from './exact.ts'
import { type Run, ulp } from './run.ts'

/**
 * Asks anew what a project costs its supporters: the smallest price q at which they pay it together, where a supporter
 * of satisfaction v gives q · v or all that they have. Takes one step of Newton's iteration from the price of last time:
 * those who cannot pay that give all, and the others share the rest. Any such price is too low or right, and it is right
 * where nobody drops out any more. Returns whether the project is still in the running. One pass over the row.
 */
export function ask(run: Run, p: number): boolean {
  const { column, value, start } = run.field.kinds.ofProject
  const { size } = run.field.kinds
  const { money, reach } = run
  const q = run.price[p] ?? 0
  const to = start[p + 1] ?? 0
  let given = 0
  let givenReach = 0
  let payers = 0
  for (let at = start[p] ?? 0; at < to; at++) {
    const kind = column[at] ?? 0
    const voters = size[kind] ?? 0
    const has = money[kind] ?? 0
    const worth = value[at] ?? 0
    // A product instead of a branch: who can pay is a toss of a coin, which a processor guesses wrong half the time.
    const giving = Number(has < q * worth) * voters
    given += giving * has
    givenReach += giving * (reach[kind] ?? 0)
    payers += (voters - giving) * worth
  }
  if (payers === 0) return giveAll(run, p, given, givenReach)
  const cost = run.field.costs[p] ?? 0
  const next = (cost - given) / payers
  const rounding = (run.noise * (cost + given)) / payers + Math.max(0, q - next)
  const fall = (givenReach / payers) * (1 + run.noise)
  settle(run, p, { price: next, fall, rounding })
  run.asked[p] = next <= q ? run.bought.length : -1
  return true
}

/** Nobody can pay in full: together they have `given`, which is too little, or so near to enough that it must be exact. */
function giveAll(run: Run, p: number, given: number, givenReach: number): boolean {
  const cost = run.field.costs[p] ?? 0
  const most = given + givenReach * run.doubt + run.noise * (given + cost)
  if (most < cost) {
    lowerSafeTo(run, cost - most, givenReach)
    return false
  }
  const exact = exactPriceOrLack(run, p)
  if (!exact) return false
  const price = numberOf(exact.price)
  settle(run, p, { price, fall: exact.fall, rounding: 4 * ulp * price })
  run.asked[p] = run.bought.length
  return true
}

/** The exact price; or, if its supporters cannot pay it together, the larger endowment at which they may is noted. */
export function exactPriceOrLack(run: Run, p: number): ExactPrice | undefined {
  const exact = exactPrice(run, p)
  if (exact) return exact
  const cost: Fraction = { over: run.field.race.costs[p] ?? 0n, under: 1n }
  const lack = numberOf(addTimes(cost, -1n, exactMoney(run, p))) * (1 - 4 * ulp)
  lowerSafeTo(run, lack, reachOf(run, p))
  return undefined
}

function reachOf({ field, reach }: Run, p: number) {
  const { size, ofProject } = field.kinds
  let sum = 0
  for (let at = ofProject.start[p] ?? 0; at < (ofProject.start[p + 1] ?? 0); at++) {
    const kind = ofProject.column[at] ?? 0
    sum += (size[kind] ?? 0) * (reach[kind] ?? 0)
  }
  return sum
}

/** What is so far away and comes nearer at most so fast. */
export function lowerSafeTo(run: Run, away: number, speed: number) {
  if (speed > 0) run.safe = Math.min(run.safe, away / (speed * (1 + run.noise)))
}

type Settled = { price: number; fall: number; rounding: number }

function settle(run: Run, p: number, { price, fall, rounding }: Settled) {
  const gauge = run.field.gauge[p] ?? 1
  const error = fall * run.doubt + rounding
  const low = (price - error) / gauge
  const lower = low < (run.low[p] ?? 0)
  run.price[p] = price
  run.rounding[p] = rounding
  run.error[p] = error
  // A bound goes with its fall: where the old one stays, so does its fall unless the new one is larger.
  run.fall[p] = lower ? Math.max(fall, run.fall[p] ?? 0) : fall
  run.low[p] = lower ? (run.low[p] ?? 0) : low
  run.steepest = Math.max(run.steepest, (run.fall[p] ?? 0) / gauge)
}
