export type { Amount, Ballot, Election, Project, VoteType } from './election.ts'
export { PabulibError, type PabulibProblem, type ProblemCode } from './pabulib/problems.ts'
export { type PabulibStream, readPabulib } from './pabulib/read.ts'
export type { PabulibElection } from './pabulib/reading.ts'
