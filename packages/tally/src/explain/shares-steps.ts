import type {
  Consideration,
  EndowmentRound,
  FreeRound,
  SharesEndRound,
  SharesRound,
  Utility,
} from '../outcome.ts'
import type { Step } from './step.ts'
import { texts } from './texts.ts'
import { tieSentence } from './tie.ts'
import { number, numbers, type Words } from './words.ts'

/** More losers with more votes than this would not be listened to; a table of more rows, not looked at. */
const TOLD = 2
const SHOWN = 5
const LEFT_OUT_TOLD = 200

export function endowmentStep(round: EndowmentRound, words: Words): Step {
  const { voters, budget, first, grown, endowment, stopped } = round
  const stop =
    stopped.because === 'next-overspends'
      ? texts.stopped['next-overspends'](words.money(stopped.cost), words.money(budget))
      : texts.stopped[stopped.because]
  return {
    heading: texts.endowmentHeading,
    sentences: [
      texts.endowment(voters, words.money(budget), words.money(first)),
      ...(grown > 0 ? [texts.grown(grown, words.money(1), words.money(endowment))] : []),
      ...(stop === '' ? [] : [stop]),
    ],
  }
}

export const freeStep = ({ projects }: FreeRound, words: Words): Step => ({
  heading: texts.freeHeading,
  sentences: [texts.free(projects.map(words.project))],
})

export function sharesStep(round: SharesRound, utility: Utility, words: Words): Step {
  const { considered, chosen, tie, left, spent } = round
  const [first, ...others] = considered
  if (!first) return { heading: texts.round(round.number, words.project(chosen)), sentences: [] }
  const losers = others.filter(({ votes, why }) => votes > first.votes && why !== 'lost-the-tie')
  return {
    heading: texts.round(round.number, words.project(chosen)),
    sentences: [
      texts.supporters(first.votes, words.money(first.money), words.money(first.cost)),
      ...payment(round, first, utility, words),
      comparison(first, others[0], utility, words),
      ...tieSentence(tie, words),
      ...losers.slice(0, TOLD).map((one) => whyWithMoreVotes(one, utility, words)),
      texts.left(words.money(left), words.money(spent)),
    ],
    table: tableOf([first, ...others.slice(0, SHOWN), ...losers.slice(0, TOLD)], utility, words),
  }
}

export function sharesEnd({ leftOut }: SharesEndRound, words: Words): Step[] {
  const told = leftOut.slice(0, LEFT_OUT_TOLD)
  const untold = leftOut.length - told.length
  return [
    ...told.map((one) => ({
      heading: texts.notBought(words.project(one.project)),
      sentences: leftOutSentences(one, words),
    })),
    ...(untold > 0 ? [{ heading: texts.more(untold), sentences: [] }] : []),
  ]
}

/** Why its supporters could not pay a project, and where their money went. */
export function leftOutSentences(
  { cost, votes, money, outSince, paidFor }: SharesEndRound['leftOut'][number],
  words: Words,
) {
  const items = paidFor
    .slice(0, 3)
    .map((one) => texts.paidForOne(words.project(one.project), one.voters, words.money(one.paid)))
  return [
    texts.leftOut(words.money(cost), votes, words.money(money)),
    outSince === 0 ? texts.neverPaid : texts.outSince(outSince),
    ...(items.length > 0 ? [texts.paidFor(items)] : []),
  ]
}

/** Why a project that more people voted for was not bought in a round. */
export function whyWithMoreVotes(loser: Consideration, utility: Utility, words: Words) {
  return texts.moreVotes(words.project(loser.project), loser.votes, reasonOf(loser, utility, words))
}

function reasonOf(
  { money, cost, price, effectiveVotes }: Consideration,
  utility: Utility,
  words: Words,
) {
  if (!price || !effectiveVotes) return texts.whyUnpaid(words.money(money), words.money(cost))
  if (utility === 'cost') return texts.whySpent(words.money(money), number(effectiveVotes))
  return utility === 'cardinality'
    ? texts.whyDear(words.money(price))
    : texts.whyDearPoint(words.money(price))
}

function payment(
  { payers }: SharesRound,
  { price }: Consideration,
  utility: Utility,
  words: Words,
) {
  const each = price ? words.money(price) : ''
  const isOne = utility === 'cost' || utility === 'cardinality'
  return [
    isOne ? texts.paid(payers.paidInFull, each) : texts.paidPerPoint(payers.paidInFull, each),
    ...(payers.gaveAll > 0 ? [texts.gaveAll(payers.gaveAll)] : []),
    ...(payers.hadNothing > 0 ? [texts.hadNothing(payers.hadNothing)] : []),
  ]
}

/** What decided the round, against the one that came closest. */
function comparison(
  chosen: Consideration,
  next: Consideration | undefined,
  utility: Utility,
  words: Words,
) {
  if (utility === 'cost') {
    const { effectiveVotes: own } = chosen
    const other = next?.why === 'worse' ? next.effectiveVotes : undefined
    if (!own || !next || !other) return texts.effective(own ? number(own) : '')
    const [most, second] = numbers(own, other)
    return texts.effectiveNext(most, words.project(next.project), second)
  }
  const { price: own } = chosen
  const other = next?.why === 'worse' ? next.price : undefined
  const by = utility === 'cardinality' ? texts.cheapest : texts.cheapestPoint
  if (!own || !next || !other) return by.alone(own ? words.money(own) : '')
  const [least, second] = words.moneys(own, other)
  return by.next(least, words.project(next.project), second)
}

function tableOf(considered: readonly Consideration[], utility: Utility, words: Words) {
  const rows = [...new Set(considered)].map(
    ({ project, cost, votes, money, price, effectiveVotes }) => [
      words.project(project),
      words.money(cost),
      texts.thousands(votes),
      words.money(money),
      price ? words.money(price) : texts.cannot,
      ...(utility === 'cost' ? [effectiveVotes ? number(effectiveVotes) : texts.cannot] : []),
    ],
  )
  return { head: utility === 'cost' ? texts.tables.votes : texts.tables.price, rows }
}
