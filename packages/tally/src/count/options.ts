import { decimalOf } from '../amount.ts'
import type { Election, VoteType } from '../election.ts'
import type { Completion, CountOptions, Rule, TieRule, Utility } from '../outcome.ts'
import type { Measure } from './ballots.ts'
import type { Fraction } from './fractions.ts'
import { CountError } from './refusal.ts'

/** What was asked, complete and found to make sense for the ballots. */
export type Asked = {
  readonly rule: Rule
  readonly utility: Utility
  readonly measure: Measure
  readonly completion: Completion
  readonly ties: TieRule
  readonly noSkip: boolean
  readonly threshold: Fraction | undefined
}

const rules: readonly Rule[] = ['greedy', 'greedy-by-points', 'equal-shares', 'phragmen']
const completions: readonly Completion[] = [
  'none',
  'utilitarian',
  'add1',
  'add1-no-stop',
  'add1+utilitarian',
]

/** The first of each is what is taken where none is asked for. */
const utilities: Record<VoteType, readonly [Utility, ...Utility[]]> = {
  approval: ['cost', 'cardinality'],
  'choose-1': ['cost', 'cardinality'],
  cumulative: ['points'],
  scoring: ['points'],
  ordinal: ['borda'],
}

/** Throws a CountError where an option is unknown, or makes no sense for the ballots or the rule. */
export function understand({ voteType }: Election, options: CountOptions): Asked {
  const { rule, completion = 'none', ties = 'id' } = options
  refuseUnknown(options)
  refuseUnused(options)
  const utility = options.utility ?? utilities[voteType][0]
  if (!utilities[voteType].includes(utility)) {
    throw new CountError({ because: 'utility-unfit', utility, voteType })
  }
  const approves = utilities[voteType][0] === 'cost'
  if ((rule === 'phragmen' && !approves) || (rule === 'greedy-by-points' && approves)) {
    throw new CountError({ because: 'rule-unfit', rule, voteType })
  }
  return {
    rule,
    utility,
    measure: approves ? 'one' : measureOf(rule, utility),
    completion,
    ties,
    noSkip: options.noSkip ?? false,
    threshold: thresholdOf(options),
  }
}

/** By points, ordinal ballots give points to the last place too, as cities do; borda gives it none. */
const measureOf = (rule: Rule, utility: Utility): Measure =>
  utility === 'points' ? 'points' : rule === 'greedy-by-points' ? 'rank' : 'borda'

function refuseUnknown({ rule, completion, ties }: CountOptions) {
  const refuse = (option: string, value: unknown) => {
    throw new CountError({ because: 'unknown-option', option, value: String(value) })
  }
  if (!rules.includes(rule)) refuse('rule', rule)
  if (completion !== undefined && !completions.includes(completion))
    refuse('completion', completion)
  if (ties === undefined || ties === 'id' || ties === 'cost-votes-id') return
  if (typeof ties !== 'object' || typeof ties.draw !== 'string') refuse('ties', ties)
}

function refuseUnused({ rule, utility, completion, noSkip, threshold }: CountOptions) {
  const isGreedy = rule === 'greedy' || rule === 'greedy-by-points'
  const unused: Record<string, boolean> = {
    completion: completion !== undefined && completion !== 'none' && rule !== 'equal-shares',
    noSkip: noSkip === true && !isGreedy,
    threshold: threshold !== undefined && !isGreedy,
    utility: utility !== undefined && rule === 'phragmen',
  }
  const option = Object.keys(unused).find((name) => unused[name])
  if (option !== undefined) throw new CountError({ because: 'option-unused', option, rule })
}

/** Without one nobody is below it, not even projects with negative points. */
function thresholdOf({ threshold }: CountOptions): Fraction | undefined {
  if (threshold === undefined) return undefined
  try {
    const { units, scale } = decimalOf(threshold)
    return { over: units, under: 10n ** BigInt(scale) }
  } catch {
    throw new CountError({
      because: 'unknown-option',
      option: 'threshold',
      value: String(threshold),
    })
  }
}
