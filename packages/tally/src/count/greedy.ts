import type { GreedyRound, Tie, Utility } from '../outcome.ts'
import { compareFractions, exactOf, type Fraction, numberOf, zero } from './fractions.ts'
import type { Race } from './race.ts'

export type GreedyRule = {
  /** Satisfaction per unit of currency; otherwise total satisfaction. */
  readonly perCost: boolean
  readonly utility: Utility
  readonly noSkip: boolean
  /** Less satisfaction than this never wins; in votes, points, or points by rank. */
  readonly threshold: Fraction | undefined
  /** Bought already, by project number; and the number of the first round. */
  readonly already: readonly number[]
  readonly firstRound: number
}

export type GreedyOutcome = { readonly bought: readonly number[]; readonly ties: readonly Tie[] }

/**
 * Takes the projects from the highest score to the lowest and buys each that fits in what is left of the budget. Level
 * projects go in the order of the tie rule; each group of them is one tie. A project without satisfaction has the score 0
 * and is bought too, if it fits. `note` hears of every turn. O(entries + p log p) for p projects.
 *
 * Source: the greedy rule of Pabulib (arXiv 2012.06539) and, with `noSkip` and `threshold`, its variants there.
 */
export function greedy(race: Race, rule: GreedyRule, note?: (turn: GreedyRound) => void) {
  const turns = turnsOf(race, rule)
  const bought: number[] = []
  const ties: Tie[] = []
  let available = race.budget
  for (const number of rule.already) available -= race.costs[number] ?? 0n
  let [stopped, group] = [false, 0]

  turns.forEach((turn, at) => {
    const round = rule.firstRound + at
    const fits = turn.cost <= available
    const verdict = turn.under
      ? 'under-threshold'
      : stopped
        ? 'after-the-stop'
        : fits
          ? 'bought'
          : 'does-not-fit'
    stopped ||= rule.noSkip && verdict === 'does-not-fit'
    const tie =
      verdict === 'bought' && at >= group ? tieAt(race, turns, at, round, available) : undefined
    if (verdict === 'bought' && at >= group) group = endOfGroup(turns, at)
    if (tie) ties.push(tie)
    note?.(roundOf(race, turn, { number: round, available, verdict, tie }))
    if (verdict !== 'bought') return
    bought.push(turn.number)
    available -= turn.cost
  })
  return { bought, ties }
}

type Turn = {
  readonly number: number
  readonly cost: bigint
  readonly satisfaction: Fraction
  /** Undefined: nothing to pay for some satisfaction, before all others. */
  readonly score: Fraction | undefined
  readonly close: number
  readonly under: boolean
}

function turnsOf(race: Race, rule: GreedyRule): Turn[] {
  const done = new Set(rule.already)
  const { rank } = race.order
  return satisfactions(race)
    .map((sum, number) => turnOf(race, rule, number, sum))
    .filter(({ number }) => !done.has(number))
    .sort((a, b) => compareScores(a, b) || (rank[a.number] ?? 0) - (rank[b.number] ?? 0))
}

/** In votes, whole units of a point, or points by rank. */
function satisfactions({ entries, ids }: Race) {
  const sums = new Float64Array(ids.length)
  for (let at = 0; at < (entries.start.at(-1) ?? 0); at++) {
    const p = entries.project[at] ?? 0
    sums[p] = (sums[p] ?? 0) + (entries.value[at] ?? 0)
  }
  return Array.from(sums, BigInt)
}

function turnOf(race: Race, rule: GreedyRule, number: number, sum: bigint): Turn {
  const cost = race.costs[number] ?? 0n
  const under = race.entries.pointScale
  const plain = { over: sum, under }
  const satisfaction = rule.utility === 'cost' ? { over: sum * cost, under: race.unit } : plain
  const score = scoreOf(rule, plain, { over: cost, under: race.unit })
  return {
    number,
    cost,
    satisfaction,
    score,
    close: score ? numberOf(score) : Infinity,
    under: rule.threshold !== undefined && compareFractions(plain, rule.threshold) < 0,
  }
}

/** Per unit of currency. What is free comes first; by rank even if nobody gives it points, as in pabutools. */
function scoreOf({ perCost, utility }: GreedyRule, sum: Fraction, cost: Fraction) {
  if (!perCost) return sum
  if (utility === 'cost') return cost.over > 0n ? sum : zero
  if (cost.over === 0n) return sum.over > 0n || utility === 'borda' ? undefined : zero
  if (sum.over <= 0n) return zero
  return { over: sum.over * cost.under, under: sum.under * cost.over }
}

/** Each double is off by 2^-52 of itself at most, so that they decide where they differ by more than 2^-50. */
function compareScores(a: Turn, b: Turn) {
  if (!a.score || !b.score) return Number(b.score === undefined) - Number(a.score === undefined)
  const apart = Math.abs(a.close - b.close) > (Math.abs(a.close) + Math.abs(b.close)) * 2 ** -50
  return apart ? b.close - a.close : compareFractions(b.score, a.score)
}

function endOfGroup(turns: readonly Turn[], from: number) {
  const first = turns[from]
  const next = turns.findIndex((turn, at) => at > from && first && compareScores(first, turn) !== 0)
  return next < 0 ? turns.length : next
}

/** Level with the one that is bought: those that would fit as well at its turn. */
function tieAt(race: Race, turns: readonly Turn[], from: number, round: number, available: bigint) {
  const level = turns
    .slice(from, endOfGroup(turns, from))
    .filter(({ cost, under }) => cost <= available && !under)
    .map(({ number }) => number)
  return level.length > 1 ? race.order.settle(round, level) : undefined
}

type Told = Pick<GreedyRound, 'number' | 'verdict'> & {
  readonly available: bigint
  readonly tie: Tie | undefined
}

function roundOf(race: Race, turn: Turn, { number, verdict, available, tie }: Told): GreedyRound {
  return {
    kind: 'greedy',
    number,
    project: race.ids[turn.number] ?? '',
    cost: race.amount(turn.cost),
    votes: race.votes[turn.number] ?? 0,
    satisfaction: exactOf(turn.satisfaction),
    ...(turn.score && { score: exactOf(turn.score) }),
    available: race.amount(available),
    verdict,
    ...(tie && { tie }),
  }
}
