import { exactOf } from '../count/fractions.ts'
import type { Race } from '../count/race.ts'
import type { VoteType } from '../election.ts'
import type { Exact } from '../outcome.ts'
import type { ComparedResult, UtilityDistribution } from './comparison.ts'

type Measure = UtilityDistribution['measure']

/** What is measured for a type of ballot. */
export const measureOf = (voteType: VoteType): Measure =>
  voteType === 'ordinal'
    ? 'borda'
    : voteType === 'approval' || voteType === 'choose-1'
      ? 'cost'
      : 'points'

/** What some winners give the voters. */
export function benefitsOf(
  race: Race,
  measure: Measure,
  selected: ReadonlySet<string>,
): Pick<ComparedResult, 'represented' | 'winnersPerVoter' | 'utility'> {
  const { winners, utilities } = votersOf(race, measure, selected)
  const without = winners[0] ?? 0
  const voters = race.voters - without
  return {
    represented: { voters, share: fraction(BigInt(voters), BigInt(race.voters)) },
    winnersPerVoter: winners,
    utility: { measure, ...distributionOf(utilities, race.voters, unitOf(race, measure)) },
  }
}

/** Utilities are whole numbers of one part of this many. */
const unitOf = ({ unit, entries }: Race, measure: Measure) =>
  measure === 'cost' ? unit : entries.pointScale

/** How many voters have how many winners, and how many have which utility. */
function votersOf(
  { ids, costs, entries, voters }: Race,
  measure: Measure,
  selected: ReadonlySet<string>,
) {
  const { start, project, value } = entries
  const worth = ids.map((id, number) =>
    selected.has(id) ? (measure === 'cost' ? (costs[number] ?? 0n) : 1n) : undefined,
  )
  const winners: number[] = []
  const utilities = new Map<bigint, number>()
  for (let voter = 0; voter < voters; voter++) {
    let won = 0
    let utility = 0n
    for (let at = start[voter] ?? 0; at < (start[voter + 1] ?? 0); at++) {
      const one = worth[project[at] ?? -1]
      if (one === undefined) continue
      won++
      utility += measure === 'cost' ? one : BigInt(value[at] ?? 0)
    }
    while (winners.length <= won) winners.push(0)
    winners[won] = (winners[won] ?? 0) + 1
    utilities.set(utility, (utilities.get(utility) ?? 0) + 1)
  }
  return { winners, utilities }
}

type Distribution = Omit<UtilityDistribution, 'measure'>

function distributionOf(
  utilities: ReadonlyMap<bigint, number>,
  voters: number,
  unit: bigint,
): Distribution {
  const sorted = [...utilities].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
  const total = sorted.reduce((sum, [utility, times]) => sum + utility * BigInt(times), 0n)
  const at = (quarter: number) => fraction(placeOf(sorted, Math.ceil((quarter * voters) / 4)), unit)
  return {
    mean: fraction(total, BigInt(voters) * unit),
    least: at(0),
    lowerQuartile: at(1),
    median: at(2),
    upperQuartile: at(3),
    most: at(4),
    gini: giniOf(sorted, voters, total),
  }
}

/** The value at a place, counted from 1 and from below. */
function placeOf(sorted: readonly (readonly [bigint, number])[], place: number) {
  let passed = 0
  for (const [utility, times] of sorted) {
    passed += times
    if (passed >= place) return utility
  }
  return 0n
}

/**
 * Over all places i from below, Σ (2i − n − 1) · uᵢ / (n · Σ uᵢ). Voters of the same value stand side by side: k of them
 * after p others add k · (2p + k − n) · u.
 */
function giniOf(sorted: readonly (readonly [bigint, number])[], voters: number, total: bigint) {
  let sum = 0n
  let before = 0
  for (const [utility, times] of sorted) {
    sum += utility * BigInt(times) * BigInt(2 * before + times - voters)
    before += times
  }
  return fraction(sum, total * BigInt(voters))
}

/** Nothing is shared equally among nobody. */
const fraction = (over: bigint, under: bigint): Exact =>
  exactOf(
    under === 0n
      ? { over: 0n, under: 1n }
      : under < 0n
        ? { over: -over, under: -under }
        : { over, under },
  )
