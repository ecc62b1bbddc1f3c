import type { Round, Tie } from '../outcome.ts'

/** What a rule makes of a race: projects by number, in order of purchase. */
export type Result = {
  readonly bought: readonly number[]
  readonly ties: readonly Tie[]
  rounds(): readonly Round[]
}
