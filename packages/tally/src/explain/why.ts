import { count } from '../count/count.ts'
import { understand } from '../count/options.ts'
import type { Election, Project } from '../election.ts'
import type { CountOptions, Outcome } from '../outcome.ts'
import { lossSentences, purchaseSentences } from './why-reasons.ts'
import { whyTexts as texts } from './why-texts.ts'
import { wordsOf } from './words.ts'

/**
 * Why one project was not bought and another was, in Spanish: «¿por qué perdió 9 frente a 4?». Where it was the other way
 * round, or both or none were bought, it says so first. `outcome` saves counting again. Throws a RangeError, with a
 * sentence in Spanish, for a project that is not in the election.
 */
export function why(
  election: Election,
  options: CountOptions,
  [loser, winner]: readonly [loser: string, winner: string],
  outcome: Outcome = count(election, options),
): string {
  const [one, other] = [projectOf(election, loser), projectOf(election, winner)]
  if (one === other) throw new RangeError(texts.same)
  const words = wordsOf(election)
  const account = { asked: understand(election, options), rounds: outcome.rounds(), words }
  const facts = [one, other].map((each) =>
    texts.facts(each.id, words.money(each.cost), votesFor(election, each)),
  )
  const won = (id: string) => outcome.selected.includes(id)
  const sentences =
    won(loser) && won(winner)
      ? [
          texts.both,
          ...[loser, winner].map((id) => texts.place(id, outcome.selected.indexOf(id) + 1)),
        ]
      : won(loser)
        ? [texts.other(loser, winner), ...facts, ...purchaseSentences(account, winner, loser)]
        : won(winner)
          ? [texts.won(loser, winner), ...facts, ...purchaseSentences(account, loser, winner)]
          : [
              texts.none,
              ...facts,
              ...lossSentences(account, loser),
              ...lossSentences(account, winner),
            ]
  const question = texts.question(words.project(loser), words.project(winner))
  return `${question}\n${sentences.join(' ')}\n`
}

function projectOf({ projects }: Election, id: string): Project {
  const project = projects.find((one) => one.id === id)
  if (!project) throw new RangeError(texts.unknown(id))
  return project
}

const votesFor = ({ ballots }: Election, { id }: Project) =>
  ballots.reduce((sum, { vote }) => sum + (vote.includes(id) ? 1 : 0), 0)
