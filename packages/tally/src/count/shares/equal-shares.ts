import type { GreedyRound, Round, Tie } from '../../outcome.ts'
import { type GreedyRule, greedy } from '../greedy.ts'
import type { Asked } from '../options.ts'
import type { Race } from '../race.ts'
import type { Result } from '../result.ts'
import { accountOf } from './account.ts'
import { countOnce } from './count-once.ts'
import { type Field, fieldOf } from './field.ts'
import { endowmentOf, type Growth, grow } from './grow.ts'
import { newRun } from './run.ts'

/**
 * The method of equal shares (Peters, Pierczyński & Skowron 2021) with a completion. Every voter holds an equal share of
 * the budget; the project is bought that costs its supporters least for their satisfaction, and they pay it as equally as
 * they can; until nobody can pay anything any more.
 */
export function equalShares(race: Race, { utility, completion }: Asked): Result {
  const field = fieldOf(race, utility === 'cost')
  const growth = grownAs(field, completion)
  const { bought, ties } = standing(field, growth)
  const rule = completed(field, utility, bought)
  const rest = completion.endsWith('utilitarian') ? greedy(race, rule) : undefined
  return {
    bought: [...bought, ...(rest?.bought ?? [])],
    ties: [...ties, ...(rest?.ties ?? [])],
    rounds() {
      const turns: GreedyRound[] = []
      if (rest) greedy(race, rule, (turn) => turns.push(turn))
      const account: Round[] = accountOf(field, growth)
      return account.concat(turns)
    },
  }
}

function grownAs(field: Field, completion: Asked['completion']): Growth {
  if (completion === 'add1' || completion === 'add1+utilitarian') return grow(field, true)
  if (completion === 'add1-no-stop') return grow(field, false)
  return { grown: 0n, stopped: { because: 'not-grown' } }
}

/** The count that stands, with its ties. */
function standing(field: Field, { grown }: Growth) {
  const run = newRun(field)
  const ties: Tie[] = []
  countOnce(run, endowmentOf(field, grown), 0, ({ level }) => {
    const round = firstPurchase(field) + run.bought.length
    if (level.length > 1) ties.push(field.race.order.settle(round, level))
  })
  return { bought: [...field.free, ...run.bought], ties }
}

/** After the endowment, and what is free if anything is. */
export const firstPurchase = ({ free }: Field) => (free.length > 0 ? 3 : 2)

/** Approval ballots are completed by most votes, whatever was counted before; the others by the same utility. */
const completed = (
  field: Field,
  utility: Asked['utility'],
  already: readonly number[],
): GreedyRule => ({
  perCost: true,
  utility: utility === 'cardinality' ? 'cost' : utility,
  noSkip: false,
  threshold: undefined,
  already,
  firstRound: firstPurchase(field) + already.length - field.free.length + 1,
})
