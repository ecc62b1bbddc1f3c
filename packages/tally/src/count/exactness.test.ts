import fc from 'fast-check'
import { expect, test } from 'vitest'
import { election } from '../../test/election.ts'
import { countPlainly } from '../../test/plain-count.ts'
import { likeElection, roundElection, smallElection } from '../../test/random-elections.ts'
import type { Election } from '../election.ts'
import type { CountOptions, Utility } from '../outcome.ts'
import { count } from './count.ts'
import { raceOf } from './race.ts'
import { countOnce } from './shares/count-once.ts'
import { fieldOf } from './shares/field.ts'
import { endowmentOf } from './shares/grow.ts'
import { newRun } from './shares/run.ts'

const rules = fc.constantFrom<CountOptions>(
  { rule: 'greedy' },
  { rule: 'greedy', utility: 'cardinality' },
  { rule: 'equal-shares', completion: 'utilitarian' },
  { rule: 'equal-shares', utility: 'cardinality' },
  { rule: 'phragmen', ties: 'cost-votes-id' },
)

/** Every amount times 10^27, and up to three more: doubles cannot tell them apart. */
const huge = (made: Election): Election => ({
  ...made,
  budget: `${made.budget}${'0'.repeat(27)}`,
  projects: made.projects.map((project, at) => ({
    ...project,
    cost: project.cost === 0 ? 0 : `${project.cost}${'0'.repeat(26)}${at % 4}`,
  })),
})

test('amounts of thirty digits that differ in the last are counted as what they are', () => {
  fc.assert(
    fc.property(smallElection('approval').map(huge), rules, (made, options) => {
      expect(count(made, options).selected).toEqual(
        countPlainly(made, { utility: 'cost', ...options }),
      )
    }),
    { numRuns: 1000 },
  )
})

test('what is level stays level, in whatever order doubles would add it up', () => {
  const shares = fc.constantFrom<Utility>('cost', 'cardinality')
  fc.assert(
    fc.property(likeElection, shares, (made, utility) => {
      const options = { rule: 'equal-shares', utility } as const
      expect(count(made, options).selected).toEqual(countPlainly(made, options))
    }),
    { numRuns: 300 },
  )
})

test('pesos with centavos are counted as centavos are', () => {
  const inCents = (made: Election): Election => ({
    ...made,
    budget: Number(made.budget) / 100,
    projects: made.projects.map((project) => ({ ...project, cost: Number(project.cost) / 100 })),
  })
  fc.assert(
    fc.property(smallElection('approval'), rules, (made, options) => {
      expect(count(inCents(made), options).selected).toEqual(count(made, options).selected)
    }),
    { numRuns: 500 },
  )
})

test('the sum of a tenth and two tenths is three tenths', () => {
  const made = election({ budget: 0.3, costs: { a: 0.1, b: 0.2 }, votes: ['a,b', 'a'] })
  expect(count(made, { rule: 'greedy' })).toMatchObject({ selected: ['a', 'b'], cost: 0.3 })
})

test('a count that trusts doubles with nothing buys what one that trusts them buys', () => {
  fc.assert(
    fc.property(roundElection, fc.boolean(), (made, byCost) => {
      const measure =
        made.voteType === 'ordinal' ? 'borda' : made.voteType === 'cumulative' ? 'points' : 'one'
      const field = fieldOf(raceOf(made, measure, 'id'), byCost && measure === 'one')
      const trusting = newRun(field)
      const wary = { ...newRun(field), noise: 0.2 }
      countOnce(trusting, endowmentOf(field, 0n))
      countOnce(wary, endowmentOf(field, 0n))
      expect(wary.bought).toEqual(trusting.bought)
    }),
    { numRuns: 500 },
  )
})
