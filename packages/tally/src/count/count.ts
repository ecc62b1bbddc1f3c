import type { Election } from '../election.ts'
import type { CountOptions, GreedyRound, Outcome } from '../outcome.ts'
import { greedy } from './greedy.ts'
import { type Asked, understand } from './options.ts'
import { phragmen } from './phragmen/phragmen.ts'
import { type Race, raceOf } from './race.ts'
import type { Result } from './result.ts'
import { equalShares } from './shares/equal-shares.ts'

/**
 * Counts an election by a rule. The outcome is that of exact arithmetic, whatever the amounts: doubles decide a comparison
 * only where a proven bound of their error allows it (docs/floating-point.md). What a ballot type cannot be counted by,
 * and amounts below zero, are refused with a `CountError`.
 *
 * Time grows with the names on all ballots to read them, with p log p for p projects to order them, and for equal shares
 * and Phragmén with the names on different ballots times the rounds in which they are looked at (README).
 */
export function count(election: Election, options: CountOptions): Outcome {
  const asked = understand(election, options)
  const race = raceOf(election, asked.measure, asked.ties)
  const { bought, ties, rounds } = resultOf(race, asked)
  return {
    selected: bought.map((number) => race.ids[number] ?? ''),
    cost: race.amount(bought.reduce((sum, number) => sum + (race.costs[number] ?? 0n), 0n)),
    ties,
    rounds,
  }
}

function resultOf(race: Race, asked: Asked): Result {
  switch (asked.rule) {
    case 'greedy':
    case 'greedy-by-points':
      return greedyResult(race, asked)
    case 'equal-shares':
      return equalShares(race, asked)
    case 'phragmen':
      return phragmen(race)
  }
}

function greedyResult(race: Race, { rule, utility, noSkip, threshold }: Asked): Result {
  const perCost = rule === 'greedy'
  const whole = { perCost, utility, noSkip, threshold, already: [], firstRound: 1 }
  return {
    ...greedy(race, whole),
    rounds() {
      const turns: GreedyRound[] = []
      greedy(race, whole, (turn) => turns.push(turn))
      return turns
    },
  }
}
