import { compareFractions, type Fraction, numberOf } from '../fractions.ts'
import { raise, remove, upTo } from '../heap.ts'
import { type ExactPrice, exactPrice } from './exact.ts'
import { ask } from './price.ts'
import { isClear, type Run, ulp } from './run.ts'

export type Choice = {
  readonly project: number
  /** Where doubles were not enough. */
  readonly exact?: Fraction
  /** All that are exactly level with it, itself too. */
  readonly level: readonly number[]
}

/**
 * The project whose price over the gauge is lowest, among those that their supporters can pay; undefined if there is none.
 * Prices only rise in a run, so whoever's last price is above the best of this round is not asked again. Also lowers
 * `safe` to where another might be chosen.
 */
export function choose(run: Run): Choice | undefined {
  for (let best = freshest(run); best >= 0; best = freshest(run)) {
    const clear = isClear(run, best)
    const exact = clear ? undefined : exactPrice(run, best)
    if (!clear) run.safe = 0
    if (!clear && !exact) {
      // Its supporters have a little too little.
      remove(run.heap, best)
      continue
    }
    const top = exact ? numberOf(exact.price) : (run.price[best] ?? 0) + (run.error[best] ?? 0)
    const ceiling = (top / (run.field.gauge[best] ?? 1)) * (1 + 8 * ulp)
    const rivals = rivalsOf(run, ceiling)
    const choice = rivals.length === 1 ? { project: best, level: [best] } : compare(run, rivals)
    lowerSafe(run, choice.project, ceiling)
    return choice.exact || !exact ? choice : { ...choice, exact: exact.price }
  }
  return undefined
}

/** The top of the heap, once it has been asked in this round; -1 if nobody is left. */
function freshest(run: Run): number {
  const { heap, asked, bought } = run
  while (heap.size > 0) {
    const top = heap.items[0] ?? 0
    if (asked[top] === bought.length) return top
    renew(run, top)
  }
  return -1
}

function renew(run: Run, p: number) {
  run.asked[p] = run.bought.length
  if (ask(run, p)) raise(run.heap, p, run.low[p] ?? 0)
  else remove(run.heap, p)
}

/** All that may be as cheap as the ceiling, asked in this round. */
function rivalsOf(run: Run, ceiling: number): number[] {
  for (const p of upTo(run.heap, ceiling)) if (run.asked[p] !== run.bought.length) renew(run, p)
  return upTo(run.heap, ceiling)
}

/** Between rivals exact prices decide. There is always one that can be paid: the one whose price is the ceiling. */
function compare(run: Run, rivals: readonly number[]): Choice {
  const { rank } = run.field.race.order
  const priced = rivals.flatMap((p) => {
    const exact = exactPrice(run, p)
    if (!exact) remove(run.heap, p)
    return exact ? [{ p, exact, compared: comparedOf(run, p, exact.price) }] : []
  })
  let [best] = priced
  for (const one of priced) {
    const order = best ? compareFractions(one.compared, best.compared) : -1
    if (order < 0 || (order === 0 && best && (rank[one.p] ?? 0) < (rank[best.p] ?? 0))) best = one
  }
  if (!best) throw new Error('Nobody is left to choose from.')
  const { p: project, exact, compared } = best
  const level = priced.filter((one) => compareFractions(one.compared, compared) === 0)
  const others = priced.every((one) => one.p === project || one.exact.steady)
  if (!others || priced.length < rivals.length || !isClear(run, project)) run.safe = 0
  return { project, exact: exact.price, level: level.map(({ p }) => p) }
}

export const comparedOf = ({ field }: Run, p: number, price: ExactPrice['price']): Fraction =>
  field.byCost ? { over: price.over, under: price.under * (field.race.costs[p] ?? 1n) } : price

/**
 * With an endowment larger by x the others are at low - x · fall / gauge or above, and the chosen is at the ceiling or below.
 * Walks the heap only where that can matter.
 */
function lowerSafe(run: Run, chosen: number, ceiling: number) {
  const { heap, fall, field } = run
  const places = [0]
  for (let place = places.pop(); place !== undefined; place = places.pop()) {
    if (place >= heap.size || run.safe === 0) continue
    const item = heap.items[place] ?? 0
    const gap = (heap.keys[item] ?? 0) - ceiling
    if (gap >= run.safe * run.steepest) continue
    places.push(2 * place + 1, 2 * place + 2)
    const speed = (fall[item] ?? 0) / (field.gauge[item] ?? 1)
    // Rivals, which are not above the ceiling, were compared exactly.
    if (item !== chosen && gap > 0 && speed > 0) run.safe = Math.min(run.safe, gap / speed)
  }
}
