import type { Consideration, EndowmentRound, Exact, Round, SharesRound } from '../../outcome.ts'
import { compareFractions, exactOf, type Fraction } from '../fractions.ts'
import type { Race } from '../race.ts'
import { buy } from './buy.ts'
import { type Choice, choose, comparedOf } from './choose.ts'
import { exactMoney, exactPrice } from './exact.ts'
import type { Field } from './field.ts'
import { costOf, endowmentOf, type Growth } from './grow.ts'
import { leftOut } from './left-out.ts'
import { begin, newRun, type Run } from './run.ts'

/** Of more than these in the running, the account of a round lists those that seem best. */
const MOST_LISTED = 200

/** Counts once more for the endowment that stands, and writes everything down. */
export function accountOf(field: Field, growth: Growth): Round[] {
  const { race, free } = field
  const rounds: Round[] = [endowmentRound(field, growth)]
  if (free.length > 0) rounds.push({ kind: 'free', number: 2, projects: free.map(idOf(race)) })
  const first = rounds.length + 1
  const run = newRun(field)
  const out = new Set<number>()
  begin(run, endowmentOf(field, growth.grown), 0)
  for (let choice = choose(run); choice; choice = choose(run)) {
    const considered = consideredIn(run, choice, out)
    buy(run, choice)
    rounds.push(sharesRound(run, choice, considered, rounds.length + 1))
  }
  rounds.push({
    kind: 'shares-end',
    number: rounds.length + 1,
    spent: race.amount(costOf(field, run.bought)),
    leftOut: leftOut(run, first),
  })
  return rounds
}

function endowmentRound(field: Field, { grown, stopped }: Growth): EndowmentRound {
  const { race, free } = field
  return {
    kind: 'endowment',
    number: 1,
    voters: race.voters,
    budget: race.amount(race.budget),
    first: money(race, endowmentOf(field, 0n)),
    grown: Number(grown),
    endowment: money(race, endowmentOf(field, grown)),
    stopped:
      stopped.because === 'next-overspends'
        ? {
            because: stopped.because,
            selected: [...free, ...stopped.bought].map(idOf(race)),
            cost: race.amount(costOf(field, stopped.bought)),
          }
        : stopped,
  }
}

type Priced = {
  readonly p: number
  readonly price: Fraction | undefined
  readonly compared: Fraction
}

/** Everybody in the running. Who cannot be paid is told once, and never comes back. */
function consideredIn(run: Run, { project, level }: Choice, out: Set<number>): Consideration[] {
  const { field, boughtAt, low } = run
  const tied = new Set(level)
  return field.runners
    .filter((p) => (boughtAt[p] ?? 0) < 0 && !out.has(p))
    .sort((a, b) => (low[a] ?? 0) - (low[b] ?? 0))
    .slice(0, MOST_LISTED)
    .map((p) => {
      const price = exactPrice(run, p)?.price
      if (!price) out.add(p)
      return { p, price, compared: price ? comparedOf(run, p, price) : nothing }
    })
    .sort((a, b) => Number(b.p === project) - Number(a.p === project) || compare(field.race, a, b))
    .map(({ p, price }) => ({
      project: idOf(field.race)(p),
      cost: field.race.amount(field.race.costs[p] ?? 0n),
      votes: field.race.votes[p] ?? 0,
      money: money(field.race, exactMoney(run, p)),
      ...(price && {
        price: money(field.race, perPoint(field, price)),
        effectiveVotes: effective(run, p, price),
      }),
      why: !price
        ? 'cannot-be-paid'
        : p === project
          ? 'chosen'
          : tied.has(p)
            ? 'lost-the-tie'
            : 'worse',
    }))
}

const nothing: Fraction = { over: 0n, under: 1n }

function compare({ order }: Race, a: Priced, b: Priced) {
  if (!a.price || !b.price) return Number(!a.price) - Number(!b.price)
  return compareFractions(a.compared, b.compared) || (order.rank[a.p] ?? 0) - (order.rank[b.p] ?? 0)
}

/** A run counts in the finest decimal of a point. */
const perPoint = ({ race }: Field, { over, under }: Fraction): Fraction => ({
  over: over * race.entries.pointScale,
  under,
})

const effective = ({ field }: Run, p: number, price: Fraction): Exact => {
  const { over, under } = perPoint(field, price)
  return exactOf({ over: (field.race.costs[p] ?? 0n) * under, under: over })
}

function sharesRound(
  run: Run,
  { project, level }: Choice,
  considered: Consideration[],
  number: number,
): SharesRound {
  const { field, bought } = run
  const { race } = field
  return {
    kind: 'shares',
    number,
    chosen: idOf(race)(project),
    comparedBy: field.byCost ? 'effective-votes' : 'price',
    considered,
    ...(level.length > 1 && { tie: race.order.settle(number, level) }),
    payers: payersOf(run, project),
    left: money(race, exactMoney(run, project)),
    spent: race.amount(costOf(field, bought)),
  }
}

function payersOf({ field, gaveAll, bought }: Run, p: number): SharesRound['payers'] {
  const { size, ofProject } = field.kinds
  const payers = { paidInFull: 0, gaveAll: 0, hadNothing: 0 }
  const round = bought.length - 1
  for (let at = ofProject.start[p] ?? 0; at < (ofProject.start[p + 1] ?? 0); at++) {
    const kind = ofProject.column[at] ?? 0
    const gave = gaveAll[kind] ?? -1
    const how = gave < 0 ? 'paidInFull' : gave === round ? 'gaveAll' : 'hadNothing'
    payers[how] += size[kind] ?? 0
  }
  return payers
}

const idOf = (race: Race) => (p: number) => race.ids[p] ?? ''

const money = ({ unit }: Race, { over, under }: Fraction) => exactOf({ over, under: under * unit })
