import type { Round, Tie } from '../../outcome.ts'
import { compareFractions, type Fraction } from '../fractions.ts'
import { upTo } from '../heap.ts'
import type { Race } from '../race.ts'
import type { Result } from '../result.ts'
import { consideredOf, endOf, roundOf, unvotedConsidered } from './account.ts'
import { askLoad, exactLoad, type Loads, pay, payAlone, startLoads } from './loads.ts'

/**
 * Phragmén's sequential rule for approval ballots and costs (Brill, Freeman, Janson & Lackner 2017, with costs as in
 * pabutools): all voters earn at the same pace, and as soon as the supporters of a project have its cost together it is
 * bought. Ends when any of the projects that are level for the next purchase would break the budget. Projects that cost
 * more than the whole budget do not take part; those without votes come last, all level.
 * O(rounds asked · entries of a project).
 */
export function phragmen(race: Race): Result {
  const { bought, ties } = run(race)
  return {
    bought,
    ties,
    rounds() {
      const rounds: Round[] = []
      run(race, (round) => rounds.push(round))
      return rounds
    },
  }
}

type Note = ((round: Round) => void) | undefined

function run(race: Race, note?: Note) {
  const loads = startLoads(race)
  const ties: Tie[] = []
  for (let level = nextLevel(loads); level.length > 0; level = nextLevel(loads)) {
    if (end(loads, level, note)) return { bought: loads.bought, ties }
    const number = loads.bought.length + 1
    const tie = level.length > 1 ? race.order.settle(number, level) : undefined
    if (tie) ties.push(tie)
    const chosen = firstOf(race, level)
    const considered = note ? consideredOf(loads, chosen, level) : []
    pay(loads, chosen)
    note?.(roundOf(loads, { chosen, considered, tie }))
  }
  payUnvoted(loads, ties, note)
  return { bought: loads.bought, ties }
}

/** All that are level for the next purchase; none if nobody with votes is left. */
function nextLevel(loads: Loads): number[] {
  const { heap, asked, bought } = loads
  const stale = (p: number) => asked[p] !== bought.length
  for (let top = heap.items[0] ?? 0; heap.size > 0 && stale(top); top = heap.items[0] ?? 0) {
    askLoad(loads, top)
  }
  if (heap.size === 0) return []
  const near = loads.asking[heap.items[0] ?? 0] ?? 0
  const ceiling = near * (1 + 2 * (loads.doubt + loads.noise))
  for (const p of upTo(heap, ceiling)) if (stale(p)) askLoad(loads, p)
  const rivals = upTo(heap, ceiling)
  return rivals.length === 1
    ? rivals
    : lowest(rivals.map((p) => ({ p, load: exactLoad(loads, p) })))
}

function lowest(rivals: readonly { readonly p: number; readonly load: Fraction }[]) {
  let best = rivals[0]
  for (const one of rivals) if (best && compareFractions(one.load, best.load) < 0) best = one
  return rivals
    .filter(({ load }) => best && compareFractions(load, best.load) === 0)
    .map(({ p }) => p)
}

const firstOf = ({ order }: Race, level: readonly number[]) =>
  level.reduce((first, p) => ((order.rank[p] ?? 0) < (order.rank[first] ?? 0) ? p : first))

/** The count ends where one of those that are level would break the budget. */
function end(loads: Loads, level: readonly number[], note: Note): boolean {
  const left = loads.race.budget - loads.spent
  const breaking = level.filter((p) => (loads.race.costs[p] ?? 0n) > left)
  if (breaking.length > 0) note?.(endOf(loads, level, breaking))
  return breaking.length > 0
}

/** Projects without votes are level for ever, so that they are bought in the order of the tie rule until one breaks it. */
function payUnvoted(loads: Loads, ties: Tie[], note: Note) {
  const { race, bought } = loads
  const unvoted = race.ids
    .map((_, p) => p)
    .filter((p) => race.votes[p] === 0 && (race.costs[p] ?? 0n) <= race.budget)
    .sort((a, b) => (race.order.rank[a] ?? 0) - (race.order.rank[b] ?? 0))
  const dearest = unvoted.map((p) => race.costs[p] ?? 0n)
  for (let at = dearest.length - 2; at >= 0; at--) {
    const next = dearest[at + 1] ?? 0n
    if (next > (dearest[at] ?? 0n)) dearest[at] = next
  }
  for (const [at, p] of unvoted.entries()) {
    const left = race.budget - loads.spent
    if ((dearest[at] ?? 0n) > left && end(loads, unvoted.slice(at), note)) return
    const tie =
      at === 0 && unvoted.length > 1 ? race.order.settle(bought.length + 1, unvoted) : undefined
    if (tie) ties.push(tie)
    const considered = note ? unvotedConsidered(race, unvoted.slice(at)) : []
    payAlone(loads, p)
    note?.(roundOf(loads, { chosen: p, considered, tie }))
  }
  note?.(endOf(loads, [], []))
}
