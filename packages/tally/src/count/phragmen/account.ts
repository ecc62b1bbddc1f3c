import type { PhragmenEndRound, PhragmenRound, Tie } from '../../outcome.ts'
import { compareFractions, exactOf, type Fraction } from '../fractions.ts'
import type { Race } from '../race.ts'
import { exactLoad, type Loads } from './loads.ts'

type Considered = PhragmenRound['considered']

/** Of more than these, the account lists the best placed. */
const MOST_LISTED = 200

/** Everybody with votes who is still in the running, before the chosen is paid. */
export function consideredOf(loads: Loads, chosen: number, level: readonly number[]): Considered {
  const { heap, race } = loads
  const tied = new Set(level)
  return heap.items
    .slice(0, heap.size)
    .sort((a, b) => (heap.keys[a] ?? 0) - (heap.keys[b] ?? 0))
    .subarray(0, MOST_LISTED)
    .values()
    .map((p) => ({ p, load: exactLoad(loads, p) }))
    .toArray()
    .sort((a, b) => compareFractions(a.load, b.load) || inOrder(race, a.p, b.p))
    .map(({ p, load }) => ({
      ...basics(race, p),
      load: exactOf(inCurrency(race, load)),
      why: p === chosen ? 'chosen' : tied.has(p) ? 'lost-the-tie' : 'later',
    }))
}

/** The first is the chosen. */
export const unvotedConsidered = (race: Race, unvoted: readonly number[]): Considered =>
  unvoted.slice(0, MOST_LISTED).map((p, at) => ({
    ...basics(race, p),
    why: at === 0 ? 'chosen' : 'lost-the-tie',
  }))

type Told = {
  readonly chosen: number
  readonly considered: Considered
  readonly tie: Tie | undefined
}

/** After the chosen is paid. */
export const roundOf = (
  { race, bought, spent }: Loads,
  { chosen, considered, tie }: Told,
): PhragmenRound => ({
  kind: 'phragmen',
  number: bought.length,
  chosen: race.ids[chosen] ?? '',
  considered,
  ...(tie && { tie }),
  spent: race.amount(spent),
})

export const endOf = (
  { race, bought, spent }: Loads,
  level: readonly number[],
  breaking: readonly number[],
): PhragmenEndRound => ({
  kind: 'phragmen-end',
  number: bought.length + 1,
  spent: race.amount(spent),
  level: level.toSorted((a, b) => inOrder(race, a, b)).map((p) => race.ids[p] ?? ''),
  breaking: breaking.map((p) => race.ids[p] ?? ''),
  tooDear: race.ids.filter((_, p) => (race.costs[p] ?? 0n) > race.budget),
})

const basics = (race: Race, p: number) => ({
  project: race.ids[p] ?? '',
  cost: race.amount(race.costs[p] ?? 0n),
  votes: race.votes[p] ?? 0,
})

const inOrder = ({ order }: Race, a: number, b: number) =>
  (order.rank[a] ?? 0) - (order.rank[b] ?? 0)

const inCurrency = ({ unit }: Race, { over, under }: Fraction): Fraction => ({
  over,
  under: under * unit,
})
