import { amountOf, decimalOf, unitsAt } from '../amount.ts'
import type { Amount, Election, Project } from '../election.ts'
import type { TieRule } from '../outcome.ts'
import { type Entries, entriesOf, type Measure } from './ballots.ts'
import { type TieOrder, tieOrder } from './order.ts'
import { CountError } from './refusal.ts'

/** An election in numbers: projects by their place in the file, money in whole units of the finest decimal of any cost. */
export type Race = {
  readonly ids: readonly string[]
  readonly costs: readonly bigint[]
  readonly budget: bigint
  /** One unit of currency. */
  readonly unit: bigint
  /** Ballots, empty ones too. */
  readonly voters: number
  /** Ballots that name a project. */
  readonly votes: Int32Array
  readonly entries: Entries
  readonly order: TieOrder
  /** An amount of units, in currency. */
  amount(units: bigint): Amount
}

/** Throws a CountError for amounts below zero, what is no amount, and a project that stands twice. */
export function raceOf(election: Election, measure: Measure, ties: TieRule): Race {
  const { projects } = election
  const index = indexOf(projects)
  const { budget, costs, scale } = moneyOf(election)
  const entries = entriesOf(election, index, measure)
  const votes = new Int32Array(projects.length)
  for (let at = 0; at < (entries.start.at(-1) ?? 0); at++) {
    const p = entries.project[at] ?? 0
    votes[p] = (votes[p] ?? 0) + 1
  }
  const ids = projects.map(({ id }) => id)
  return {
    ids,
    costs,
    budget,
    unit: 10n ** BigInt(scale),
    voters: election.ballots.length,
    votes,
    entries,
    order: tieOrder({ ids, costs, votes }, ties),
    amount: (units) => amountOf({ units, scale }),
  }
}

function indexOf(projects: readonly Project[]) {
  const index = new Map<string, number>()
  projects.forEach(({ id }, number) => {
    if (index.has(id)) throw new CountError({ because: 'project-twice', project: id })
    index.set(id, number)
  })
  return index
}

function moneyOf({ budget, projects }: Election) {
  const limit = decimal(budget)
  const prices = projects.map(({ id, cost }) => decimal(cost, id))
  const scale = prices.reduce((finest, price) => Math.max(finest, price.scale), limit.scale)
  if (limit.units < 0n) throw new CountError({ because: 'negative-budget' })
  const costs = prices.map((price, number) => {
    if (price.units >= 0n) return unitsAt(price, scale)
    throw new CountError({ because: 'negative-cost', project: projects[number]?.id ?? '' })
  })
  return { budget: unitsAt(limit, scale), costs, scale }
}

function decimal(amount: Amount, project?: string) {
  try {
    return decimalOf(amount)
  } catch {
    throw new CountError({
      because: 'not-an-amount',
      value: String(amount),
      ...(project !== undefined && { project }),
    })
  }
}
