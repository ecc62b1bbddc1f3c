import type { Asked } from '../count/options.ts'
import type { GreedyRound } from '../outcome.ts'
import type { Step } from './step.ts'
import { texts } from './texts.ts'
import { tieSentence } from './tie.ts'
import { number, type Words } from './words.ts'

/** One turn of a greedy count: who, with how much, and whether the money was enough. */
export function greedyStep(round: GreedyRound, asked: Asked, words: Words): Step {
  const { number: turn, verdict } = round
  const project = words.project(round.project)
  const score = scoreOf(round, asked, words)
  const [cost, available] = [words.money(round.cost), words.money(round.available)]
  const tie = tieSentence(round.tie, words)
  return {
    heading: texts.turn(turn, project),
    sentences: [texts.has(score), ...tie, texts.verdict[verdict](cost, available)],
    turn: [project, score, cost, available, [texts.short[verdict], ...tie].join(' ')],
  }
}

/** «538 votos»: what decides the order. */
export function scoreOf(
  { score, votes }: GreedyRound,
  { rule, utility, completion }: Asked,
  words: Words,
) {
  if (!score) return texts.score.free
  if (rule === 'greedy-by-points') return texts.score.total(number(score))
  // Approval ballots are completed by most votes, whatever was counted before.
  const isCompletion = rule === 'equal-shares' && completion.endsWith('utilitarian')
  if (utility === 'cost' || (utility === 'cardinality' && isCompletion)) return texts.votes(votes)
  const rate = words.rate(score, utility)
  return utility === 'cardinality' ? texts.score.rated(rate, votes) : rate
}
