import type { Amount } from './election.ts'

export type Rule = 'greedy' | 'greedy-by-points' | 'equal-shares' | 'phragmen'
export type Utility = 'cost' | 'cardinality' | 'points' | 'borda'
export type Completion = 'none' | 'utilitarian' | 'add1' | 'add1-no-stop' | 'add1+utilitarian'

/** What settles a tie: project id compared as text; lowest cost, most votes, id; or a draw from a seed told beforehand. */
export type TieRule = 'id' | 'cost-votes-id' | { readonly draw: string }

export type CountOptions = {
  readonly rule: Rule
  readonly utility?: Utility
  readonly completion?: Completion
  readonly ties?: TieRule
}

/** One tie met in the count: who was level, who was taken, and by which of its rules. */
export type Tie = {
  readonly round: number
  readonly among: readonly string[]
  readonly chosen: string
  readonly by: 'id' | 'cost' | 'votes' | 'draw'
}

export type Outcome = {
  /** Ids in order of purchase. */
  readonly selected: readonly string[]
  /** What they cost together, exactly. */
  readonly cost: Amount
  readonly ties: readonly Tie[]
  /** The account of the count, made when asked for. */
  rounds(): readonly unknown[]
}
