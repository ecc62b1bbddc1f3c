import type { Fraction } from '../fractions.ts'
import { countOnce } from './count-once.ts'
import type { Field } from './field.ts'
import { newRun } from './run.ts'

export type Growth = {
  /** Units of currency that each voter was given on top. */
  readonly grown: bigint
  readonly stopped:
    | { readonly because: 'not-grown' | 'exhaustive' | 'nothing-left' }
    | { readonly because: 'next-overspends'; readonly bought: readonly number[] }
}

/**
 * Equal shares with an endowment that grows by one unit of currency for each voter at a time. Stops before the first
 * that overspends; with `stopEarly` also at the first that is exhaustive: no project with votes that was left out fits.
 *
 * Jumps over endowments for which the count is known to buy the same in the same order (docs/add1.md), so that it meets
 * the first that stops as one would step by step.
 */
export function grow(field: Field, stopEarly: boolean): Growth {
  const run = newRun(field)
  const { budget } = field.race
  const { step } = run
  let [grown, ahead]: [bigint, number] = [0n, 1]
  for (;;) {
    countOnce(run, endowmentOf(field, grown), (ahead + 1) * step)
    const { bought } = run
    const left = budget - costOf(field, bought)
    if (left < 0n) return { grown: grown - 1n, stopped: { because: 'next-overspends', bought } }
    if (stopEarly && isExhaustive(field, bought, left))
      return { grown, stopped: { because: 'exhaustive' } }
    if (bought.length === field.runners.length)
      return { grown, stopped: { because: 'nothing-left' } }
    // The same for all endowments below `safe` more: the next to count is the first that is not below.
    const same = Math.max(0, Math.ceil((run.safe / step) * (1 - 2 ** -40)) - 1)
    grown += BigInt(same) + 1n
    ahead = Math.min(2 ** 200, same >= ahead ? ahead * 4 : Math.max(1, 2 * same))
  }
}

/** The budget divided by the voters, and so many units of currency more. */
export const endowmentOf = ({ race }: Field, grown: bigint): Fraction => ({
  over: race.budget + grown * race.unit * BigInt(race.voters),
  under: BigInt(Math.max(1, race.voters)),
})

export const costOf = ({ race }: Field, projects: readonly number[]) =>
  projects.reduce((sum, p) => sum + (race.costs[p] ?? 0n), 0n)

function isExhaustive({ race, runners }: Field, bought: readonly number[], left: bigint) {
  const has = new Set(bought)
  return runners.every((p) => has.has(p) || (race.costs[p] ?? 0n) > left)
}
