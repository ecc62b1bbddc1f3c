/**
 * An amount of money as it was written: a number where its shortest decimal text is the amount exactly (350700, 12.5),
 * the decimal text itself where a number would lose digits ('1000000000000000000000000000000.01'). In the currency of
 * the file, not in cents.
 */
export type Amount = number | string

/** How people voted, in Pabulib's words. */
export type VoteType = 'approval' | 'choose-1' | 'ordinal' | 'cumulative' | 'scoring'

export type Project = {
  /** As text, always: '007' and '7' are two projects. */
  readonly id: string
  readonly cost: Amount
  readonly name?: string
  /** Pabulib's `category` and `beneficiaries` (before April 2026: `target`), lists separated by commas. */
  readonly categories?: readonly string[]
  readonly targets?: readonly string[]
  /** 0 lost, 1 won, 2 and more as Pabulib defines them. */
  readonly selected?: number
  /** Every column of the file by its name, verbatim; what the fields above are read from. */
  readonly columns: Readonly<Record<string, string>>
}

export type Ballot = {
  readonly voter: string
  /** Ids of projects; for ordinal ballots the preferred first. */
  readonly vote: readonly string[]
  /** Points of each project of `vote`, in cumulative and scoring ballots. */
  readonly points?: readonly Amount[]
  /** Every other column of the file, verbatim: age, sex, voting_method… */
  readonly columns: Readonly<Record<string, string>>
}

/** One participatory-budget election, as a Pabulib file tells it (arXiv 2012.06539). */
export type Election = {
  readonly budget: Amount
  readonly voteType: VoteType
  /** Every key of META by its name, verbatim and in order. */
  readonly meta: Readonly<Record<string, string>>
  readonly projects: readonly Project[]
  readonly ballots: readonly Ballot[]
}
