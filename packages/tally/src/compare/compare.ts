import { count } from '../count/count.ts'
import { raceOf } from '../count/race.ts'
import type { Election } from '../election.ts'
import type { CountOptions } from '../outcome.ts'
import { benefitsOf, measureOf } from './benefits.ts'
import type { ComparedResult, Comparison } from './comparison.ts'
import { categoriesOf, spendingOf, zonesOf } from './spending.ts'

/**
 * Counts the same ballots in several ways and puts the outcomes side by side: winners, cost, voters with at least one
 * winner, spending by category and by zone, and what the voters get. Every figure is exact. The measures are those that
 * compare rules in Faliszewski et al. 2023 (arXiv 2305.11035). Throws a `CountError` where `count` does.
 *
 * Beside the counts, time grows with the names on all ballots, for each way.
 */
export function compare(election: Election, ...ways: readonly CountOptions[]): Comparison {
  const measure = measureOf(election.voteType)
  const race = raceOf(election, measure === 'cost' ? 'one' : measure, 'id')
  const categories = categoriesOf(election)
  const zones = zonesOf(election)
  const results = ways.map((options): ComparedResult => {
    const { selected, cost, ties } = count(election, options)
    const won = new Set(selected)
    return {
      options,
      selected,
      cost,
      ties,
      ...benefitsOf(race, measure, won),
      byCategory: spendingOf(categories, won, cost),
      byZone: spendingOf(zones, won, cost),
    }
  })
  const { budget, ballots } = election
  return { voters: ballots.length, budget, results, disputed: disputedOf(election, results) }
}

function disputedOf({ projects }: Election, results: readonly ComparedResult[]) {
  const winners = results.map(({ selected }) => new Set(selected))
  return projects
    .map(({ id }) => ({
      project: id,
      boughtBy: [...winners.keys()].filter((at) => winners[at]?.has(id)),
    }))
    .filter(({ boughtBy }) => boughtBy.length > 0 && boughtBy.length < results.length)
}
