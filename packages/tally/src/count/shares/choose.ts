import { addTimes, compareFractions, type Fraction, numberOf } from '../fractions.ts'
import { raise, remove, upTo } from '../heap.ts'
import type { ExactPrice } from './exact.ts'
import { areTwins } from './field.ts'
import { ask, exactPriceOrLack, lowerSafeTo } from './price.ts'
import { isClear, type Run, ulp } from './run.ts'

export type Choice = {
  readonly project: number
  /** Where doubles were not enough. */
  readonly exact?: Fraction
  /** All that are exactly level with it, itself too. */
  readonly level: readonly number[]
  /** How fast its price falls with the endowment, at least, within the horizon. */
  readonly fall: number
}

/**
 * The project whose price over the gauge is lowest, among those that their supporters can pay; undefined if there is none.
 * Prices only rise in a run, so whoever's last price is above the best of this round is not asked again. Also lowers
 * `safe` to where another might be chosen.
 */
export function choose(run: Run): Choice | undefined {
  for (let best = freshest(run); best >= 0; best = freshest(run)) {
    const clear = isClear(run, best)
    const found = clear ? undefined : findExactly(run, best)
    if (!clear && !found) continue
    const top = found ? numberOf(found.price) : (run.price[best] ?? 0) + (run.error[best] ?? 0)
    const ceiling = (top / (run.field.gauge[best] ?? 1)) * (1 + 8 * ulp)
    const rivals = rivalsOf(run, ceiling)
    if (rivals.length > 1) return chooseAmong(run, rivals, ceiling)
    if (found) run.fall[best] = found.fall
    const fall = lowerSafe(run, { chosen: best, ceiling, rivals: [] })
    return { project: best, ...(found && { exact: found.price }), level: [best], fall }
  }
  return undefined
}

/** The top of the heap, once its price of this round is known; -1 if nobody is left. */
function freshest(run: Run): number {
  const { heap } = run
  while (heap.size > 0) {
    const top = heap.items[0] ?? 0
    if (isFresh(run, top)) return top
    renew(run, top)
  }
  return -1
}

const isFresh = ({ asked, bought }: Run, p: number) => asked[p] === bought.length

function renew(run: Run, p: number) {
  if (ask(run, p)) raise(run.heap, p, run.low[p] ?? 0)
  else remove(run.heap, p)
}

/** All that may be as cheap as the ceiling, with their prices of this round. */
function rivalsOf(run: Run, ceiling: number): number[] {
  for (;;) {
    const rivals = upTo(run.heap, ceiling)
    const stale = rivals.filter((p) => !isFresh(run, p))
    if (stale.length === 0) return rivals
    for (const p of stale) renew(run, p)
  }
}

type Found = ExactPrice & { readonly p: number; readonly compared: Fraction }

/** Takes it out of the running if its supporters cannot pay it, which doubles could not tell. */
function findExactly(run: Run, p: number): Found | undefined {
  const exact = exactPriceOrLack(run, p)
  if (!exact) remove(run.heap, p)
  return exact && { ...exact, p, compared: comparedOf(run, p, exact.price) }
}

/** Between rivals exact prices decide. There is always one that can be paid: the one whose price is the ceiling. */
function chooseAmong(run: Run, rivals: readonly number[], ceiling: number): Choice {
  const { rank } = run.field.race.order
  const found = rivals.map((p) => findExactly(run, p)).filter((one) => one !== undefined)
  let [best] = found
  for (const one of found) {
    const order = best ? compareFractions(one.compared, best.compared) : -1
    if (order < 0 || (order === 0 && best && (rank[one.p] ?? 0) < (rank[best.p] ?? 0))) best = one
  }
  if (!best) throw new Error('Nobody is left to choose from.')
  const { p: chosen, price, compared } = best
  run.fall[chosen] = best.fall
  return {
    project: chosen,
    exact: price,
    level: found.filter((one) => compareFractions(one.compared, compared) === 0).map(({ p }) => p),
    fall: lowerSafe(run, { chosen, ceiling, rivals: found }),
  }
}

export const comparedOf = ({ field }: Run, p: number, price: Fraction): Fraction =>
  field.byCost ? { over: price.over, under: price.under * (field.race.costs[p] ?? 1n) } : price

/**
 * At any endowment within the horizon at least those give all whom nothing can save from it there, and at most the others
 * share the rest. One pass over the row.
 */
function leastFall(run: Run, p: number): number {
  const { column, value, start } = run.field.kinds.ofProject
  const { size } = run.field.kinds
  const { money, reach, pace, doubt, horizon } = run
  const price = run.price[p] ?? 0
  const fall = run.fall[p] ?? 0
  const to = start[p + 1] ?? 0
  let given = 0
  let payers = 0
  for (let at = start[p] ?? 0; at < to; at++) {
    const kind = column[at] ?? 0
    const worth = value[at] ?? 0
    const speed = reach[kind] ?? 0
    const lacks = price * worth - (money[kind] ?? 0)
    const margin = speed * doubt + (run.error[p] ?? 0) * worth + 8 * ulp * price * worth
    if (lacks - margin > (fall * worth + speed) * horizon)
      given += (size[kind] ?? 0) * (pace[kind] ?? 0)
    else payers += (size[kind] ?? 0) * worth
  }
  return payers > 0 ? (given / payers) * (1 - 2 * run.noise) : 0
}

type Standing = {
  readonly chosen: number
  readonly ceiling: number
  /** Who is not above the ceiling. */
  readonly rivals: readonly Found[]
}

/**
 * With an endowment larger by x the others are at low - x · fall / gauge or above, and the chosen is at the ceiling less
 * x · its least fall / gauge, or below. Where a bound of an earlier round is what limits, the price is asked anew. Returns
 * the least fall of the chosen.
 */
function lowerSafe(run: Run, { chosen, ceiling, rivals }: Standing): number {
  // Less than a step more is nothing.
  if (run.safe < run.step) run.safe = 0
  if (run.safe === 0) return 0
  const least = leastFall(run, chosen)
  const sinking = (least / (run.field.gauge[chosen] ?? 1)) * (1 - 8 * ulp)
  lowerSafeToRivals(run, chosen, sinking, rivals)
  for (;;) {
    const { safe, item } = nearest(run, chosen, ceiling, sinking)
    if (item < 0) return least
    if (isFresh(run, item)) {
      run.safe = safe
      return least
    }
    renew(run, item)
  }
}

/** Of rivals it is known exactly how far they are away. Those with the same supporters and cost stay level for ever. */
function lowerSafeToRivals(run: Run, chosen: number, sinking: number, rivals: readonly Found[]) {
  const best = rivals.find(({ p }) => p === chosen)
  for (const { p, compared, fall } of rivals) {
    const speed = (fall / (run.field.gauge[p] ?? 1)) * (1 + 8 * ulp) - sinking
    if (!best || p === chosen || speed <= 0 || areTwins(run.field, p, chosen)) continue
    const away = numberOf(addTimes(compared, -1n, best.compared)) * (1 - 4 * ulp)
    lowerSafeTo(run, away, speed)
  }
}

/** Who reaches the chosen first, if any does before `safe`. Walks the heap only where that can be. */
function nearest(run: Run, chosen: number, ceiling: number, sinking: number) {
  const { heap, fall, field } = run
  const found = { safe: run.safe, item: -1 }
  const places = [0]
  for (let place = places.pop(); place !== undefined; place = places.pop()) {
    if (place >= heap.size) continue
    const item = heap.items[place] ?? 0
    const gap = (heap.keys[item] ?? 0) - ceiling
    if (gap >= found.safe * (run.steepest - sinking)) continue
    places.push(2 * place + 1, 2 * place + 2)
    const nearing = (fall[item] ?? 0) / (field.gauge[item] ?? 1) - sinking
    // Rivals, which are not above the ceiling, were compared exactly.
    if (item === chosen || gap <= 0 || nearing <= 0 || gap / nearing >= found.safe) continue
    found.safe = gap / nearing
    found.item = item
  }
  return found
}
