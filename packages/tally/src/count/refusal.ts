import type { VoteType } from '../election.ts'
import { refusalText } from './texts.ts'

/** Why an election cannot be counted as asked. */
export type CountRefusal =
  | { readonly because: 'unknown-option'; readonly option: string; readonly value: string }
  | { readonly because: 'rule-unfit'; readonly rule: string; readonly voteType: VoteType }
  | { readonly because: 'utility-unfit'; readonly utility: string; readonly voteType: VoteType }
  | { readonly because: 'option-unused'; readonly option: string; readonly rule: string }
  | { readonly because: 'negative-cost'; readonly project: string }
  | { readonly because: 'negative-budget' }
  | { readonly because: 'not-an-amount'; readonly value: string; readonly project?: string }
  | { readonly because: 'project-twice'; readonly project: string }
  | { readonly because: 'points-too-large' }

/** Thrown by `count`: what was asked makes no sense for this election. The message is a plain sentence in Spanish. */
export class CountError extends Error {
  readonly refusal: CountRefusal

  constructor(refusal: CountRefusal) {
    super(refusalText(refusal))
    this.name = 'CountError'
    this.refusal = refusal
  }
}
