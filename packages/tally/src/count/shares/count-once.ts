import type { Fraction } from '../fractions.ts'
import { buy } from './buy.ts'
import { type Choice, choose } from './choose.ts'
import { begin, type Run } from './run.ts'

/**
 * Counts equal shares for one endowment; the purchases are in `run.bought`, and `run.safe` says how much larger the
 * endowment may be for the same purchases in the same order. `note` hears of each choice before it is paid.
 *
 * Source: Peters, Pierczyński & Skowron 2021. O(rounds asked · entries of a project): in practice a few passes over all
 * entries; at worst rounds times all entries.
 */
export function countOnce(
  run: Run,
  endowment: Fraction,
  horizon = 0,
  note?: (choice: Choice) => void,
) {
  begin(run, endowment, horizon)
  for (let choice = choose(run); choice; choice = choose(run)) {
    note?.(choice)
    buy(run, choice)
  }
}
