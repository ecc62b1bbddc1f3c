import { exactOf } from '../count/fractions.ts'
import type { Asked } from '../count/options.ts'
import type { VoteType } from '../election.ts'
import { texts } from './texts.ts'
import { number } from './words.ts'

/** The rule of a count, in sentences. */
export function ruleSentences(asked: Asked, voteType: VoteType): readonly string[] {
  return [texts.ballots[voteType], ...purchase(asked), tieSentence(asked)]
}

function purchase({ rule, utility, completion, noSkip, threshold, measure }: Asked) {
  if (rule === 'phragmen') return texts.phragmenRule
  if (rule === 'equal-shares')
    return [...texts.shares, texts.sharesBy[utility], texts.completion[completion]]
  const byPoints = measure === 'rank' ? [texts.byPoints, texts.byRank] : [texts.byPoints]
  const unit = rule === 'greedy-by-points' ? texts.units.points : texts.units.votes
  return [
    ...(rule === 'greedy-by-points' ? byPoints : [texts.greedyRule[utility]]),
    noSkip ? texts.noSkip : texts.skip,
    ...(threshold ? [texts.threshold(number(exactOf(threshold)), unit)] : []),
  ]
}

const tieSentence = ({ ties }: Asked) =>
  typeof ties === 'string' ? texts.tieRule[ties] : texts.tieRule.draw(ties.draw)
