import { count } from '../count/count.ts'
import type { Election } from '../election.ts'
import type { CountOptions, Outcome } from '../outcome.ts'
import { type Summary, storyOf, summaryOf } from './story.ts'
import { texts } from './texts.ts'

/**
 * The account of a count in plain Spanish, in sentences that can be read aloud: the rule, what was bought in each round
 * and why, what its supporters paid and have left, why a project with more votes lost, and where the money of the
 * others went. `outcome` saves counting again. Sums are written with two decimals, or with as many as tell two apart;
 * the outcome itself is exact.
 */
export function explain(
  election: Election,
  options: CountOptions,
  outcome: Outcome = count(election, options),
): string {
  const story = storyOf(election, options, outcome)
  const steps = story.steps.map(({ heading, sentences }) => [`${heading}.`, sentences.join(' ')])
  return textOf([
    [story.title, story.facts],
    [texts.ruleHeading, ...story.rule],
    resultLines(story),
    [texts.stepsHeading, texts.rounding],
    ...steps,
  ])
}

/** What came out, without the steps: the rule, the winners in order, their cost and the ties met. */
export function summarize(election: Election, options: CountOptions, outcome: Outcome): string {
  const summary = summaryOf(election, options, outcome)
  return textOf([[summary.title, summary.facts], summary.rule, resultLines(summary), summary.ties])
}

const resultLines = ({ result, winners }: Summary) => [
  texts.resultHeading,
  result,
  ...winners.map(texts.winner),
]

const textOf = (blocks: readonly (readonly string[])[]) =>
  `${blocks
    .map((lines) => lines.filter((line) => line !== '').join('\n'))
    .filter((block) => block !== '')
    .join('\n\n')}\n`
