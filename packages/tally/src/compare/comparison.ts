import type { Amount } from '../election.ts'
import type { CountOptions, Exact, Tie } from '../outcome.ts'

/** The same ballots counted in several ways. */
export type Comparison = {
  /** Ballots, empty ones too. */
  readonly voters: number
  readonly budget: Amount
  /** In the order in which they were asked for. */
  readonly results: readonly ComparedResult[]
  /** What some of them buy and others do not, in the order of the file; `boughtBy` counts the results from 0. */
  readonly disputed: readonly { readonly project: string; readonly boughtBy: readonly number[] }[]
}

export type ComparedResult = {
  readonly options: CountOptions
  /** Ids in order of purchase. */
  readonly selected: readonly string[]
  /** Exactly. */
  readonly cost: Amount
  readonly ties: readonly Tie[]
  /** Voters with at least one winner among what they voted for: 1 minus the exclusion ratio. */
  readonly represented: Share
  /** How many voters see 0, 1, 2… of the projects they voted for win. */
  readonly winnersPerVoter: readonly number[]
  readonly utility: UtilityDistribution
  /** One for each category of the election, also where nothing is spent. */
  readonly byCategory: readonly Spending[]
  readonly byZone: readonly Spending[]
}

export type Share = { readonly voters: number; readonly share: Exact }

export type Spending = {
  /** null: projects that name no category, or no zone. */
  readonly name: string | null
  readonly projects: number
  /** A project of two categories is in both with its whole cost, so that these may add up to more than was spent. */
  readonly cost: Amount
  /** Of what the selected cost together. */
  readonly share: Exact
}

/**
 * What the outcome gives the voters, each as the sum over the winners they voted for: of their costs with approval
 * ballots (the cost utility of Peters, Pierczyński & Skowron 2021), of the points they gave, or of the points by rank.
 */
export type UtilityDistribution = {
  readonly measure: 'cost' | 'points' | 'borda'
  readonly mean: Exact
  /** The value of the voter at the place ⌈q · n⌉ from below. */
  readonly least: Exact
  readonly lowerQuartile: Exact
  readonly median: Exact
  readonly upperQuartile: Exact
  readonly most: Exact
  /** 0 where all have the same, near 1 where one has all: half the mean difference between two voters over the mean. */
  readonly gini: Exact
}
