import type { Amount } from './election.ts'

export type Rule = 'greedy' | 'greedy-by-points' | 'equal-shares' | 'phragmen'
export type Utility = 'cost' | 'cardinality' | 'points' | 'borda'
export type Completion = 'none' | 'utilitarian' | 'add1' | 'add1-no-stop' | 'add1+utilitarian'

/** What settles a tie: project id compared as text; lowest cost, most votes, id; or a draw from a seed told beforehand. */
export type TieRule = 'id' | 'cost-votes-id' | { readonly draw: string }

export type CountOptions = {
  readonly rule: Rule
  /** Without it: cost for approval and choose-1, points for cumulative and scoring, borda for ordinal ballots. */
  readonly utility?: Utility
  /** Only with equal shares. Without it: none. */
  readonly completion?: Completion
  /** Without it: id. */
  readonly ties?: TieRule
  /** Greedy rules: stop at the first project that does not fit, as Wrocław does (Pabulib's greedy-no-skip). */
  readonly noSkip?: boolean
  /** Greedy rules: fewer votes (by points: fewer points) than this never win (Pabulib's greedy-threshold). */
  readonly threshold?: Amount
}

/** One tie met in the count: who was level, who was taken, and by which of its rules. */
export type Tie = {
  /** The `number` of its round in the account. */
  readonly round: number
  /** The chosen first, then the others in the order of the tie rule; of a larger tie, the first hundred. */
  readonly among: readonly string[]
  /** How many were level, in all. */
  readonly level: number
  readonly chosen: string
  readonly by: 'id' | 'cost' | 'votes' | 'draw'
}

export type Outcome = {
  /** Ids in order of purchase. */
  readonly selected: readonly string[]
  /** What they cost together, exactly. */
  readonly cost: Amount
  readonly ties: readonly Tie[]
  /** The account of the count, made when asked for by counting once more and writing everything down. */
  rounds(): readonly Round[]
}

/** A quantity as it is, never rounded: «15000», «12.5» or «1000/3»; and the nearest number, for display. */
export type Exact = { readonly text: string; readonly value: number }

/** The account, in order. Its kinds: what each voter holds, then purchases, then what ended the count. */
export type Round =
  | EndowmentRound
  | FreeRound
  | SharesRound
  | SharesEndRound
  | GreedyRound
  | PhragmenRound
  | PhragmenEndRound

/** Equal shares, first: what each voter holds, and how it grew where a completion lets it grow. */
export type EndowmentRound = {
  readonly kind: 'endowment'
  readonly number: number
  readonly voters: number
  readonly budget: Amount
  /** The budget divided by the voters. */
  readonly first: Exact
  /** How many units of currency each voter was given on top before the count that stands. */
  readonly grown: number
  /** `first` and `grown` together: what each voter holds in the count that stands. */
  readonly endowment: Exact
  readonly stopped: EndowmentStop
}

export type EndowmentStop =
  /** No completion that grows it was asked for. */
  | { readonly because: 'not-grown' }
  /** No project with votes that was left out fits in what is left of the budget. */
  | { readonly because: 'exhaustive' }
  /** One unit more for each voter would buy `selected`, which cost more than the budget. */
  | {
      readonly because: 'next-overspends'
      readonly selected: readonly string[]
      readonly cost: Amount
    }
  /** Everything that has votes is bought, so that nothing changes any more. */
  | { readonly because: 'nothing-left' }

/** Equal shares: projects that cost nothing and give satisfaction to somebody, bought before anybody pays. */
export type FreeRound = {
  readonly kind: 'free'
  readonly number: number
  readonly projects: readonly string[]
}

/** Equal shares: one purchase, and everybody who was still in the running. */
export type SharesRound = {
  readonly kind: 'shares'
  readonly number: number
  readonly chosen: string
  /** What is compared: the most effective votes (utility cost) or the lowest price (all other utilities). */
  readonly comparedBy: 'effective-votes' | 'price'
  /** The chosen first, then from best to worst; at the end those that its supporters cannot pay. */
  readonly considered: readonly Consideration[]
  readonly tie?: Tie
  readonly payers: {
    /** Voters who paid the full price and have something left. */
    readonly paidInFull: number
    /** Voters who gave all that they had left, and have nothing now. */
    readonly gaveAll: number
    /** Supporters who had nothing to give already. */
    readonly hadNothing: number
  }
  /** What the supporters of the chosen have left together, after paying. */
  readonly left: Exact
  /** What the selected cost together so far. */
  readonly spent: Amount
}

export type Consideration = {
  readonly project: string
  readonly cost: Amount
  /** Ballots that name it. */
  readonly votes: number
  /** What its supporters have left together, before this purchase. */
  readonly money: Exact
  /**
   * What each supporter who can afford it would pay: for one project with approval ballots, for each point with points
   * and borda. Absent where its supporters cannot pay it together.
   */
  readonly price?: Exact
  /** Cost over price: the votes (points) that it would have if all who pay in full were all its supporters. */
  readonly effectiveVotes?: Exact
  readonly why: 'chosen' | 'lost-the-tie' | 'worse' | 'cannot-be-paid'
}

/** Equal shares, last: what was left out because its supporters have too little left, and where their money went. */
export type SharesEndRound = {
  readonly kind: 'shares-end'
  readonly number: number
  readonly spent: Amount
  readonly leftOut: readonly LeftOut[]
}

export type LeftOut = {
  readonly project: string
  readonly cost: Amount
  readonly votes: number
  /** What its supporters have left together at the end. */
  readonly money: Exact
  /** The round of the purchase after which they could not pay it together any more; 0 where they never could. */
  readonly outSince: number
  /** What its supporters paid for others, from the most to the least. */
  readonly paidFor: readonly {
    readonly project: string
    readonly voters: number
    readonly paid: Exact
  }[]
}

/** Greedy rules, and the utilitarian completion of equal shares: one project at its turn, from best to worst. */
export type GreedyRound = {
  readonly kind: 'greedy'
  readonly number: number
  readonly project: string
  readonly cost: Amount
  readonly votes: number
  /** Total satisfaction: votes times cost, votes, points, or points by rank. */
  readonly satisfaction: Exact
  /** What is compared: satisfaction per unit of currency (by points: satisfaction). Absent: free, so before all. */
  readonly score?: Exact
  /** What was left of the budget when its turn came. */
  readonly available: Amount
  readonly verdict: 'bought' | 'does-not-fit' | 'under-threshold' | 'after-the-stop'
  readonly tie?: Tie
}

/** Phragmén: one purchase. Every voter earns at the same pace; what its supporters have together buys a project. */
export type PhragmenRound = {
  readonly kind: 'phragmen'
  readonly number: number
  readonly chosen: string
  /** The chosen first, then from earliest to latest. */
  readonly considered: readonly {
    readonly project: string
    readonly cost: Amount
    readonly votes: number
    /** What each voter must have earned since the start for its supporters to pay it. Absent: nobody votes for it. */
    readonly load?: Exact
    readonly why: 'chosen' | 'lost-the-tie' | 'later'
  }[]
  readonly tie?: Tie
  readonly spent: Amount
}

/** Phragmén, last: the best-placed projects of which one would break the budget; or none, if all were bought. */
export type PhragmenEndRound = {
  readonly kind: 'phragmen-end'
  readonly number: number
  readonly spent: Amount
  readonly level: readonly string[]
  readonly breaking: readonly string[]
  /** Left out from the start, because they cost more than the whole budget. */
  readonly tooDear: readonly string[]
}
