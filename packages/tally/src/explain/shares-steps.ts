import type {
  Completion,
  Consideration,
  EndowmentRound,
  FreeRound,
  LeftOut,
  SharesEndRound,
  SharesRound,
  Utility,
} from '../outcome.ts'
import { thousands } from './spanish.ts'
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
    heading: texts.endowmentHeading(round.number),
    sentences: [
      texts.endowment(voters, words.money(budget), words.money(first)),
      ...(grown > 0 ? [texts.grown(grown, words.money(1), words.money(endowment))] : []),
      ...(stop === '' ? [] : [stop]),
    ],
  }
}

export const freeStep = ({ number: round, projects }: FreeRound, words: Words): Step => ({
  heading: texts.freeHeading(round),
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
      ...losers.slice(0, TOLD).map((one) => whyWithMoreVotes(one, others[0], utility, words)),
      texts.left(words.money(left), words.money(spent)),
    ],
    table: tableOf([first, ...others.slice(0, SHOWN), ...losers.slice(0, TOLD)], utility, words),
  }
}

/** The project that was bought in a round. */
export type Purchases = ReadonlyMap<number, string>

/** What is left out may still be bought with what is left over. */
export function sharesEnd(
  { leftOut }: SharesEndRound,
  { completion, purchases, words }: { completion: Completion; purchases: Purchases; words: Words },
): Step[] {
  const heading = completion.endsWith('utilitarian') ? texts.notPaid : texts.notBought
  const told = leftOut.slice(0, LEFT_OUT_TOLD)
  const untold = leftOut.length - told.length
  return [
    ...told.map((one) => ({
      heading: heading(words.project(one.project)),
      sentences: [
        texts.costs(words.money(one.cost), one.votes),
        texts.moneyAtEnd(words.money(one.money)),
        ...moneyGone(one, purchases, words),
      ],
    })),
    ...(untold > 0 ? [{ heading: texts.more(untold), sentences: [] }] : []),
  ]
}

/** Since when the supporters of a project could not pay it, and where their money went. */
export function moneyGone({ outSince, paidFor }: LeftOut, purchases: Purchases, words: Words) {
  const last = purchases.get(outSince)
  const items = paidFor
    .slice(0, 3)
    .map((one) => texts.paidForOne(words.project(one.project), one.voters, words.money(one.paid)))
  return [
    last === undefined ? texts.neverPaid : texts.outSince(outSince, words.project(last)),
    ...(items.length > 0 ? [texts.paidFor(items)] : []),
  ]
}

/** Why a project that more people voted for was not bought in a round. */
function whyWithMoreVotes(
  loser: Consideration,
  next: Consideration | undefined,
  utility: Utility,
  words: Words,
) {
  // The next was called by its name just before.
  const project = loser === next ? loser.project : words.project(loser.project)
  return texts.moreVotes(project, loser.votes, reasonOf(loser, utility, words))
}

function reasonOf(
  { money, cost, price, effectiveVotes }: Consideration,
  utility: Utility,
  words: Words,
) {
  if (!price || !effectiveVotes) return texts.whyUnpaid(words.money(money), words.money(cost))
  if (utility === 'cost') return texts.whySpent(words.money(money), number(effectiveVotes, 1))
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
  const { paidInFull, gaveAll, hadNothing } = payers
  const nothing = hadNothing > 0 ? [texts.hadNothing(hadNothing)] : []
  if (paidInFull === 0) {
    const all = isOne ? texts.allGaveAll : texts.allGaveAllPerPoint
    return [all(gaveAll, each), ...nothing]
  }
  const paid = isOne ? texts.paid : texts.paidPerPoint
  return [paid(paidInFull, each), ...(gaveAll > 0 ? [texts.gaveAll(gaveAll)] : []), ...nothing]
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
    if (!own || !next || !other) return texts.effective(own ? number(own, 1) : '')
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
      thousands(votes),
      words.money(money),
      price ? words.money(price) : texts.cannot,
      ...(utility === 'cost' ? [effectiveVotes ? number(effectiveVotes, 1) : texts.cannot] : []),
    ],
  )
  return { head: utility === 'cost' ? texts.tables.votes : texts.tables.price, rows }
}
