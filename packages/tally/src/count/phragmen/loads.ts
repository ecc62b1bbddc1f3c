import { addTimes, type Fraction, zero } from '../fractions.ts'
import { type Heap, heapOf, raise, remove } from '../heap.ts'
import { type Kinds, kindsOf } from '../kinds.ts'
import type { Race } from '../race.ts'

/** Phragmén on its way. Doubles stand beside a bound of their relative error (docs/floating-point.md). */
export type Loads = {
  readonly race: Race
  readonly kinds: Kinds
  readonly bought: number[]
  spent: bigint
  /** By purchase: what its load was made of, and the exact load itself as far as it was needed. */
  readonly terms: Term[][]
  readonly exact: Fraction[]
  /** What the loads of kinds may be off, relatively. */
  doubt: number
  /** What one sum over a row adds to it. */
  readonly noise: number
  readonly heap: Heap
  /** By kind: its load, and the purchase that gave it, in order of purchase; -1 before. */
  readonly load: Float64Array
  readonly since: Int32Array
  /** By project: its load when it was last asked, and when that was. */
  readonly asking: Float64Array
  readonly asked: Int32Array
}

/** So many voters with the load of an earlier purchase. */
type Term = { readonly round: number; readonly voters: number }

/** The projects with votes that the budget allows. O(entries + p log p). */
export function startLoads(race: Race): Loads {
  const kinds = kindsOf(race.entries, race.ids.length)
  const runners = race.ids
    .map((_, p) => p)
    .filter((p) => (race.votes[p] ?? 0) > 0 && (race.costs[p] ?? 0n) <= race.budget)
  const longest = kinds.ofProject.start.reduce(
    (most, to, p, starts) => Math.max(most, to - (starts[p - 1] ?? 0)),
    0,
  )
  const asking = new Float64Array(race.ids.length)
  const low = new Float64Array(race.ids.length)
  const noise = (longest + 16) * 2 ** -52
  for (const p of runners) {
    asking[p] = Number(race.costs[p]) / (race.votes[p] ?? 1)
    low[p] = (asking[p] ?? 0) * (1 - noise)
  }
  return {
    race,
    kinds,
    bought: [],
    spent: 0n,
    terms: [],
    exact: [],
    doubt: 0,
    noise,
    heap: heapOf(runners, low),
    load: new Float64Array(kinds.count),
    since: new Int32Array(kinds.count).fill(-1),
    asking,
    asked: new Int32Array(race.ids.length),
  }
}

/** Asks anew at what load the supporters of a project can pay it. Loads only grow, so this one does too. */
export function askLoad(loads: Loads, p: number) {
  const { kinds, race, load } = loads
  const { start, column } = kinds.ofProject
  let sum = Number(race.costs[p])
  for (let at = start[p] ?? 0; at < (start[p + 1] ?? 0); at++) {
    const kind = column[at] ?? 0
    sum += (kinds.size[kind] ?? 0) * (load[kind] ?? 0)
  }
  loads.asking[p] = sum / (race.votes[p] ?? 1)
  loads.asked[p] = loads.bought.length
  const low = (loads.asking[p] ?? 0) * (1 - loads.doubt - loads.noise)
  raise(loads.heap, p, Math.max(low, loads.heap.keys[p] ?? 0))
}

/** The load at which the supporters of a project can pay it, exactly. */
export const exactLoad = (loads: Loads, p: number) => sumOf(loads, p, termsOf(loads, p))

/** Every supporter of the project now has the load at which it was paid. */
export function pay(loads: Loads, p: number) {
  const { kinds, load, since, bought } = loads
  const { start, column } = kinds.ofProject
  loads.terms.push(termsOf(loads, p))
  for (let at = start[p] ?? 0; at < (start[p + 1] ?? 0); at++) {
    const kind = column[at] ?? 0
    load[kind] = loads.asking[p] ?? 0
    since[kind] = bought.length
  }
  loads.doubt += loads.noise
  payAlone(loads, p)
  remove(loads.heap, p)
}

/** Nobody supports it, so that nobody's load grows. */
export function payAlone(loads: Loads, p: number) {
  loads.bought.push(p)
  loads.spent += loads.race.costs[p] ?? 0n
}

function termsOf({ kinds, since }: Loads, p: number): Term[] {
  const { start, column } = kinds.ofProject
  const voters = new Map<number, number>()
  for (let at = start[p] ?? 0; at < (start[p + 1] ?? 0); at++) {
    const kind = column[at] ?? 0
    const round = since[kind] ?? -1
    if (round >= 0) voters.set(round, (voters.get(round) ?? 0) + (kinds.size[kind] ?? 0))
  }
  return Array.from(voters, ([round, number]) => ({ round, voters: number }))
}

function sumOf(loads: Loads, p: number, terms: readonly Term[]): Fraction {
  const { race } = loads
  let sum: Fraction = { over: race.costs[p] ?? 0n, under: 1n }
  for (const { round, voters } of terms) sum = addTimes(sum, BigInt(voters), paidAt(loads, round))
  return { over: sum.over, under: sum.under * BigInt(race.votes[p] ?? 1) }
}

/** Each is worked out once, after all before it. */
function paidAt(loads: Loads, round: number): Fraction {
  for (let next = loads.exact.length; next <= round; next++) {
    loads.exact.push(sumOf(loads, loads.bought[next] ?? 0, loads.terms[next] ?? []))
  }
  return loads.exact[round] ?? zero
}
