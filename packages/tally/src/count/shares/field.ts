import { type Kinds, kindsOf } from '../kinds.ts'
import type { Race } from '../race.ts'

/** What equal shares count with: the same for every endowment. Project numbers are those of the race. */
export type Field = {
  readonly race: Race
  readonly kinds: Kinds
  /** Costs as doubles, each the nearest to the exact one in whole units. */
  readonly costs: Float64Array
  /** Price to comparison: the price of one satisfaction. The cost with utility cost, otherwise 1. */
  readonly gauge: Float64Array
  readonly byCost: boolean
  /** Total satisfaction of all supporters (by cost: their number): the sum of the row. Exact. */
  readonly weight: Float64Array
  /** The largest value of the row. */
  readonly most: Float64Array
  /** In the running: a cost, and satisfaction for somebody. */
  readonly runners: readonly number[]
  /** No cost, and satisfaction for somebody. With utility cost nobody has any of what is free. */
  readonly free: readonly number[]
}

/** O(entries). */
export function fieldOf(race: Race, byCost: boolean): Field {
  const projects = race.ids.length
  const kinds = kindsOf(race.entries, projects)
  const costs = Float64Array.from(race.costs, Number)
  const { weight, most } = sums(kinds, projects)
  const supported = race.ids.map((_, p) => p).filter((p) => (weight[p] ?? 0) > 0)
  return {
    race,
    kinds,
    costs,
    gauge: byCost ? costs : new Float64Array(projects).fill(1),
    byCost,
    weight,
    most,
    runners: supported.filter((p) => race.costs[p] !== 0n),
    free: byCost ? [] : supported.filter((p) => race.costs[p] === 0n).sort(inOrder(race)),
  }
}

const inOrder =
  ({ order }: Race) =>
  (a: number, b: number) =>
    (order.rank[a] ?? 0) - (order.rank[b] ?? 0)

/** The same supporters with the same satisfaction, for the same cost: whatever happens, they are level. */
export function areTwins({ race, kinds: { ofProject } }: Field, a: number, b: number): boolean {
  if (race.costs[a] !== race.costs[b]) return false
  const { start, column, value } = ofProject
  const [from, to] = [start[a] ?? 0, start[a + 1] ?? 0]
  const shift = (start[b] ?? 0) - from
  if ((start[b + 1] ?? 0) - shift !== to) return false
  for (let at = from; at < to; at++) {
    if (column[at] !== column[at + shift] || value[at] !== value[at + shift]) return false
  }
  return true
}

function sums({ size, ofProject }: Kinds, projects: number) {
  const weight = new Float64Array(projects)
  const most = new Float64Array(projects)
  for (let p = 0; p < projects; p++) {
    let [sum, largest] = [0, 0]
    for (let at = ofProject.start[p] ?? 0; at < (ofProject.start[p + 1] ?? 0); at++) {
      const worth = ofProject.value[at] ?? 0
      sum += worth * (size[ofProject.column[at] ?? 0] ?? 0)
      if (worth > largest) largest = worth
    }
    weight[p] = sum
    most[p] = largest
  }
  return { weight, most }
}
