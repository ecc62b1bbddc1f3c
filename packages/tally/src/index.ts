export { compare } from './compare/compare.ts'
export type {
  ComparedResult,
  Comparison,
  Share,
  Spending,
  UtilityDistribution,
} from './compare/comparison.ts'
export { count } from './count/count.ts'
export { CountError, type CountRefusal } from './count/refusal.ts'
export type { Amount, Ballot, Election, Project, VoteType } from './election.ts'
export { explain } from './explain/explain.ts'
export { explainPage } from './explain/page.ts'
export { why } from './explain/why.ts'
export type {
  Completion,
  Consideration,
  CountOptions,
  EndowmentRound,
  EndowmentStop,
  Exact,
  FreeRound,
  GreedyRound,
  LeftOut,
  Outcome,
  PhragmenEndRound,
  PhragmenRound,
  Round,
  Rule,
  SharesEndRound,
  SharesRound,
  Tie,
  TieRule,
  Utility,
} from './outcome.ts'
export { PabulibError, type PabulibProblem, type ProblemCode } from './pabulib/problems.ts'
export { type PabulibStream, readPabulib } from './pabulib/read.ts'
export type { PabulibElection } from './pabulib/reading.ts'
export { writePabulib } from './pabulib/write.ts'
