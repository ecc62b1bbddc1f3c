import type { PhragmenEndRound, PhragmenRound } from '../outcome.ts'
import { thousands } from './spanish.ts'
import type { Step } from './step.ts'
import { texts } from './texts.ts'
import { tieSentence } from './tie.ts'
import type { Words } from './words.ts'

type Candidate = PhragmenRound['considered'][number]

const TOLD = 2
const SHOWN = 6

export function phragmenStep(round: PhragmenRound, words: Words): Step {
  const { considered, chosen, tie, spent } = round
  const [first, ...others] = considered
  const heading = texts.purchase(round.number, words.project(chosen))
  if (!first) return { heading, sentences: [] }
  const losers = others.filter(
    ({ votes, why, load }) => votes > first.votes && why === 'later' && load,
  )
  return {
    heading,
    sentences: [
      texts.supported(first.votes, words.money(first.cost)),
      ...comparison(first, others[0], words),
      ...tieSentence(tie, words),
      ...losers.slice(0, TOLD).map((one) => laterSentence(one, words)),
      texts.spent(words.money(spent)),
    ],
    table: tableOf([first, ...others.slice(0, SHOWN), ...losers.slice(0, TOLD)], words),
  }
}

export function phragmenEnd(
  { level, breaking, tooDear, spent }: PhragmenEndRound,
  words: Words,
): Step {
  const named = (ids: readonly string[]) => ids.map(words.project)
  return {
    heading: texts.endHeading,
    sentences: [
      breaking.length === 0 ? texts.allBought : texts.stops(named(level), named(breaking)),
      ...(tooDear.length > 0 ? [texts.tooDear(named(tooDear))] : []),
      texts.spent(words.money(spent)),
    ],
  }
}

export const laterSentence = ({ project, votes, load }: Candidate, words: Words) =>
  texts.moreVotesLater(words.project(project), votes, load ? words.money(load) : '')

function comparison({ load: own }: Candidate, next: Candidate | undefined, words: Words) {
  if (!own) return []
  if (!next?.load || next.why !== 'later') return [texts.load(words.money(own))]
  const [first, second] = words.moneys(own, next.load)
  return [texts.loadNext(first, words.project(next.project), second)]
}

const tableOf = (considered: readonly Candidate[], words: Words) => ({
  head: texts.tables.load,
  rows: [...new Set(considered)].map(({ project, cost, votes, load }) => [
    words.project(project),
    words.money(cost),
    thousands(votes),
    load ? words.money(load) : texts.cannot,
  ]),
})
