import type { Asked } from '../count/options.ts'
import type {
  GreedyRound,
  PhragmenEndRound,
  PhragmenRound,
  Round,
  SharesRound,
} from '../outcome.ts'
import { scoreOf } from './greedy-steps.ts'
import { moneyGone } from './shares-steps.ts'
import { purchasesOf } from './story.ts'
import { tieSentence } from './tie.ts'
import { whyTexts as texts } from './why-texts.ts'
import { numbers, type Words } from './words.ts'

/** What a count wrote down, and how it is spoken of. */
export type Account = {
  readonly asked: Asked
  readonly rounds: readonly Round[]
  readonly words: Words
}

/** How a project that was bought came before one that was not, and what became of the other. */
export function purchaseSentences(account: Account, loser: string, winner: string): string[] {
  const lost = lossSentences(account, loser)
  for (const round of account.rounds) {
    if (round.kind === 'greedy' && round.project === winner)
      return [...orderSentences(account, loser, round), ...lost]
    if (round.kind === 'shares' && round.chosen === winner)
      return [...sharesSentences(account, loser, round), ...lost]
    if (round.kind === 'phragmen' && round.chosen === winner)
      return [...loadSentences(account, loser, round), ...lost]
    if (round.kind === 'free' && round.projects.includes(winner))
      return [texts.free(winner), ...lost]
  }
  return lost
}

/** Why a project was not bought. */
export function lossSentences({ asked, rounds, words }: Account, loser: string): string[] {
  return rounds.flatMap((round) => {
    switch (round.kind) {
      case 'shares-end': {
        const left = round.leftOut.find(({ project }) => project === loser)
        if (!left) return [texts.noSupport(loser)]
        const money = texts.moneyAtEnd(loser, words.money(left.money))
        return [money, ...moneyGone(left, purchasesOf(rounds), words)]
      }
      case 'greedy':
        if (round.project !== loser) return []
        return [
          ...(asked.rule === 'equal-shares' ? [texts.leftover] : []),
          turnSentence(round, words),
        ]
      case 'phragmen-end':
        return endSentences(round, loser)
      default:
        return []
    }
  })
}

/** Who had the first turn, and by what. */
function orderSentences({ asked, rounds, words }: Account, loser: string, winner: GreedyRound) {
  const other = rounds.find((one) => one.kind === 'greedy' && one.project === loser)
  if (other?.kind !== 'greedy') return [turnSentence(winner, words)]
  if (other.number < winner.number) return [texts.after(loser), turnSentence(winner, words)]
  const { tie } = winner
  if (tie?.among.includes(loser)) return tieSentence(tie, words)
  const [own = '', its = ''] = [winner, other].map((turn) => scoreOf(turn, asked, words))
  const byVotes = asked.utility === 'cost'
  return [byVotes ? texts.moreVotes(winner.project) : texts.before(winner.project, own, loser, its)]
}

function sharesSentences({ asked, words }: Account, loser: string, round: SharesRound) {
  const { chosen, considered, number, tie } = round
  const own = considered[0]
  const other = considered.find(({ project }) => project === loser)
  const bought = texts.round(number, chosen)
  if (!own?.price || !own.effectiveVotes || !other) return [bought, texts.alreadyOut(loser)]
  if (other.why === 'lost-the-tie') return [bought, ...tieSentence(tie, words)]
  if (!other.price || !other.effectiveVotes)
    return [bought, texts.unpaid(loser, words.money(other.money))]
  const spent = other.votes > own.votes && asked.utility === 'cost'
  const [votes, itsVotes] = numbers(own.effectiveVotes, other.effectiveVotes)
  const [price, itsPrice] = words.moneys(own.price, other.price)
  const compared =
    asked.utility === 'cost'
      ? texts.effective(chosen, votes, loser, itsVotes)
      : asked.utility === 'cardinality'
        ? texts.price(chosen, price, loser, itsPrice)
        : texts.pointPrice(chosen, price, loser, itsPrice)
  return [
    bought,
    compared,
    ...(asked.utility === 'cost' ? [texts.effectiveMeans] : []),
    ...(spent ? [texts.spent(loser, words.money(other.money))] : []),
  ]
}

function loadSentences(
  { words }: Account,
  loser: string,
  { chosen, considered, tie }: PhragmenRound,
) {
  const own = considered[0]?.load
  const other = considered.find(({ project }) => project === loser)
  if (!own || !other) return []
  if (other.why === 'lost-the-tie') return tieSentence(tie, words)
  if (!other.load) return [texts.noSupport(loser)]
  const [first, second] = words.moneys(own, other.load)
  return [texts.load(chosen, first, loser, second)]
}

const turnSentence = ({ verdict, project, cost, available }: GreedyRound, words: Words) =>
  texts.turn[verdict](project, words.money(cost), words.money(available))

function endSentences({ tooDear, breaking, level }: PhragmenEndRound, loser: string) {
  if (tooDear.includes(loser)) return [texts.tooDear(loser)]
  if (breaking.includes(loser)) return [texts.broke(loser)]
  if (level.includes(loser)) return [texts.levelAtEnd(loser, breaking)]
  return breaking.length > 0 ? [texts.ended(loser, breaking)] : []
}
