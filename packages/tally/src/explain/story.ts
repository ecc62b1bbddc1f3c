import { plus } from '../amount.ts'
import { type Asked, understand } from '../count/options.ts'
import type { Election } from '../election.ts'
import type { CountOptions, Outcome, Round } from '../outcome.ts'
import { greedyStep } from './greedy-steps.ts'
import { phragmenEnd, phragmenStep } from './phragmen-steps.ts'
import { ruleSentences } from './rule.ts'
import { endowmentStep, freeStep, type Purchases, sharesEnd, sharesStep } from './shares-steps.ts'
import type { Step } from './step.ts'
import { texts } from './texts.ts'
import { tieSentence } from './tie.ts'
import { type Words, wordsOf } from './words.ts'

/** What was counted and what came out, in words. */
export type Summary = {
  readonly title: string
  readonly facts: string
  readonly rule: readonly string[]
  readonly result: string
  /** In order of purchase. */
  readonly winners: readonly Winner[]
  readonly ties: readonly string[]
}

/** The whole account of a count, in order and in words; a text and a page are made of it. */
export type Story = Summary & { readonly steps: readonly Step[] }

export type Winner = {
  readonly project: string
  readonly cost: string
  readonly votes: number
}

export function summaryOf(election: Election, options: CountOptions, outcome: Outcome): Summary {
  const words = wordsOf(election)
  const { budget, ballots, projects, meta, voteType } = election
  const { selected, cost, ties } = outcome
  const described = Object.hasOwn(meta, 'description') ? meta.description : undefined
  return {
    title: texts.title(described || texts.untitled),
    facts: texts.facts(ballots.length, projects.length, words.money(budget)),
    rule: ruleSentences(understand(election, options), voteType),
    result: texts.result(selected.length, words.money(cost), words.money(plus(budget, cost, -1))),
    winners: winnersOf(election, selected, words),
    ties: ties.flatMap((tie) => tieSentence(tie, words)),
  }
}

/** Tells a count, from what was asked to what was left out. */
export function storyOf(election: Election, options: CountOptions, outcome: Outcome): Story {
  const asked = understand(election, options)
  const words = wordsOf(election)
  const rounds = outcome.rounds()
  const told = { asked, words, purchases: purchasesOf(rounds) }
  const steps = rounds.flatMap((round) => stepsOf(round, told))
  return { ...summaryOf(election, options, outcome), steps }
}

function winnersOf({ projects, ballots }: Election, selected: readonly string[], words: Words) {
  const costs = new Map(projects.map(({ id, cost }) => [id, cost]))
  const votes = new Map(selected.map((id) => [id, 0]))
  for (const { vote } of ballots)
    for (const id of vote) {
      const before = votes.get(id)
      if (before !== undefined) votes.set(id, before + 1)
    }
  return selected.map(
    (id): Winner => ({
      project: words.project(id),
      cost: words.money(costs.get(id) ?? 0),
      votes: votes.get(id) ?? 0,
    }),
  )
}

type Told = { readonly asked: Asked; readonly words: Words; readonly purchases: Purchases }

/** What equal shares bought, by round. */
export const purchasesOf = (rounds: readonly Round[]): Purchases =>
  new Map(
    rounds.flatMap((one) => (one.kind === 'shares' ? [[one.number, one.chosen] as const] : [])),
  )

function stepsOf(round: Round, { asked, words, purchases }: Told): readonly Step[] {
  switch (round.kind) {
    case 'endowment':
      return [endowmentStep(round, words)]
    case 'free':
      return [freeStep(round, words)]
    case 'shares':
      return [sharesStep(round, asked.utility, words)]
    case 'shares-end':
      return sharesEnd(round, { completion: asked.completion, purchases, words })
    case 'greedy':
      return [greedyStep(round, asked, words)]
    case 'phragmen':
      return [phragmenStep(round, words)]
    case 'phragmen-end':
      return [phragmenEnd(round, words)]
  }
}
