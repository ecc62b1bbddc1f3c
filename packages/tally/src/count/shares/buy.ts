import { numberOf } from '../fractions.ts'
import { remove } from '../heap.ts'
import type { Choice } from './choose.ts'
import { edgeOf } from './exact.ts'
import { type Run, ulp } from './run.ts'

/**
 * The supporters of the chosen project pay: those who can the full price, the others all that they have left. What that
 * leaves to each, how wrong it may be and how fast it grows with the endowment is kept. One pass over the row.
 */
export function buy(run: Run, { project: p, exact, fall: least }: Choice) {
  const { column, value, start } = run.field.kinds.ofProject
  const { money, reach, pace, gaveAll, doubt, horizon } = run
  const round = run.bought.length
  const price = exact ? numberOf(exact) : (run.price[p] ?? 0)
  const error = exact ? 4 * ulp * price : (run.error[p] ?? 0)
  const fall = run.fall[p] ?? 0
  const edge = edgeOf(run)
  const to = start[p + 1] ?? 0
  for (let at = start[p] ?? 0; at < to; at++) {
    const kind = column[at] ?? 0
    const worth = value[at] ?? 0
    const must = price * worth
    const left = (money[kind] ?? 0) - must
    const margin = (reach[kind] ?? 0) * doubt + (error + 4 * ulp * price) * worth
    const grown = ((reach[kind] ?? 0) + fall * worth) * (1 + 4 * ulp)
    // Where nothing exact is known, the project is clear, and nobody is within the margin.
    const near = exact !== undefined && Math.abs(left) <= margin
    const pays = (near ? edge(kind, worth, price, exact) : left) > 0
    if (pays) {
      money[kind] = Math.max(0, left)
      reach[kind] = grown
      pace[kind] = ((pace[kind] ?? 0) + least * worth) * (1 - 4 * ulp)
    } else {
      if ((gaveAll[kind] ?? 0) < 0) gaveAll[kind] = round
      money[kind] = 0
      pace[kind] = 0
      // Within the horizon it may come to have something left after all; otherwise what it has is nothing, exactly.
      reach[kind] = -left - grown * horizon > margin ? 0 : grown
    }
  }
  run.doubt += (exact ? error : (run.rounding[p] ?? 0)) * (run.field.most[p] ?? 1)
  run.doubt += 4 * ulp * numberOf(run.endowment)
  remove(run.heap, p)
  run.boughtAt[p] = round
  run.bought.push(p)
}
