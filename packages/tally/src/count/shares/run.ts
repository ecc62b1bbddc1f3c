import { type Fraction, numberOf } from '../fractions.ts'
import { type Heap, heapOf } from '../heap.ts'
import type { Field } from './field.ts'

/**
 * One count of equal shares for one endowment, on its way. Doubles stand beside a bound of their error; where that is not
 * enough, exact.ts decides. The symbols in brackets are those of docs/floating-point.md, which proves the bounds.
 */
export type Run = {
  readonly field: Field
  /** What each voter begins with, in whole units [E]. */
  endowment: Fraction
  /** How much more than that the run is to hold for, in units [J]. */
  horizon: number
  /** By how much endowments grow at a time. */
  readonly step: number
  /** How much more it does hold for, as far as is known: every decision is the same for any endowment up to it. */
  safe: number
  /** Projects in order of purchase; the round of a purchase is its place here. */
  readonly bought: number[]
  /** Exact prices of the purchases, as far as they were needed. */
  readonly paid: (Fraction | undefined)[]
  /** Error of any money, for a reach of 1 [δ]. */
  doubt: number
  /** Relative error of a sum over one row [κ]. */
  readonly noise: number
  heap: Heap
  /** The largest of fall over gauge so far. */
  steepest: number

  /** By kind. What each of its voters has left [b], */
  readonly money: Float64Array
  /** how fast that can grow with the endowment at most [s] and at least [r], */
  readonly reach: Float64Array
  readonly pace: Float64Array
  /** and the round in which it gave all that it had; -1 before. */
  readonly gaveAll: Int32Array

  /** By project. The price of one satisfaction (by cost: of the project, for one voter) when it was last asked [q], */
  readonly price: Float64Array
  /** its error [e], and the part of it that comes from rounding here [ε], */
  readonly error: Float64Array
  readonly rounding: Float64Array
  /** how fast it falls with the endowment at most [h], */
  readonly fall: Float64Array
  /** a bound that the price over the gauge never goes below again: the key of the heap, */
  readonly low: Float64Array
  /** the round of which its price is known to be the right one, and that of its purchase; -1 before. */
  readonly asked: Int32Array
  readonly boughtAt: Int32Array
}

/** The spacing of doubles around 1, halved: the relative error of one operation [u]. */
export const ulp = 2 ** -53

/**
 * No supporter stands so near to the price that doubles could not tell whether they can pay it. Then price and error
 * hold on both sides, and who gives all is who seems to. One pass over the row.
 */
export function isClear(run: Run, p: number): boolean {
  const { column, value, start } = run.field.kinds.ofProject
  const { money, reach, doubt } = run
  const price = run.price[p] ?? 0
  const margin = (run.error[p] ?? 0) + 4 * ulp * price
  const to = start[p + 1] ?? 0
  for (let at = start[p] ?? 0; at < to; at++) {
    const kind = column[at] ?? 0
    const worth = value[at] ?? 0
    const apart = Math.abs((money[kind] ?? 0) - price * worth)
    if (apart <= (reach[kind] ?? 0) * doubt + margin * worth) return false
  }
  return true
}

/** Makes the room for runs, one after the other. O(kinds + projects). */
export function newRun(field: Field): Run {
  const { kinds, race } = field
  const projects = race.ids.length
  const doubles = (length: number) => new Float64Array(length)
  const rounds = (length: number) => new Int32Array(length)
  const low = doubles(projects)
  return {
    field,
    endowment: { over: 0n, under: 1n },
    horizon: 0,
    step: Number(race.unit),
    safe: 0,
    bought: [],
    paid: [],
    doubt: 0,
    noise: (longestRow(field) + 16) * 2 * ulp,
    heap: heapOf([], low),
    steepest: 0,
    money: doubles(kinds.count),
    reach: doubles(kinds.count),
    pace: doubles(kinds.count),
    gaveAll: rounds(kinds.count),
    price: doubles(projects),
    error: doubles(projects),
    rounding: doubles(projects),
    fall: doubles(projects),
    low,
    asked: rounds(projects),
    boughtAt: rounds(projects),
  }
}

const longestRow = ({ kinds: { ofProject }, runners }: Field) =>
  runners.reduce(
    (most, p) => Math.max(most, (ofProject.start[p + 1] ?? 0) - (ofProject.start[p] ?? 0)),
    0,
  )

/** Everybody has everything, nobody has bought anything. O(kinds + projects). */
export function begin(run: Run, endowment: Fraction, horizon: number) {
  const { field, price, low, noise } = run
  const all = numberOf(endowment)
  run.endowment = endowment
  run.horizon = horizon
  run.safe = horizon
  run.bought.length = 0
  run.paid.length = 0
  run.doubt = all * 4 * ulp
  run.steepest = 0
  run.money.fill(all)
  run.reach.fill(1)
  run.pace.fill(1)
  run.gaveAll.fill(-1)
  run.asked.fill(-1)
  run.boughtAt.fill(-1)
  run.fall.fill(0)
  for (const p of field.runners) {
    // If everybody can pay it, it costs each this much; and it is never cheaper.
    price[p] = (field.costs[p] ?? 0) / (field.weight[p] ?? 1)
    low[p] = ((price[p] ?? 0) / (field.gauge[p] ?? 1)) * (1 - noise)
  }
  run.heap = heapOf(field.runners, low)
}
