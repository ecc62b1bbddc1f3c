import fc from 'fast-check'
import { expect, test } from 'vitest'
import { smallElection } from '../../test/random-elections.ts'
import type { Election } from '../election.ts'
import type { CountOptions } from '../outcome.ts'
import { count } from './count.ts'

const approval = smallElection('approval')
const anyRule = fc.constantFrom<CountOptions>(
  { rule: 'greedy' },
  { rule: 'greedy', utility: 'cardinality', noSkip: true },
  { rule: 'equal-shares' },
  { rule: 'equal-shares', utility: 'cardinality', completion: 'add1' },
  { rule: 'equal-shares', completion: 'add1-no-stop' },
  { rule: 'equal-shares', completion: 'add1+utilitarian', ties: 'cost-votes-id' },
  { rule: 'phragmen', ties: { draw: 'San Tequio 2026' } },
)
const costOf = ({ projects }: Election, id: string) =>
  Number(projects.find((project) => project.id === id)?.cost)
const sum = (election: Election, ids: readonly string[]) =>
  ids.reduce((all, id) => all + costOf(election, id), 0)

test('what is bought never costs more than the budget, and costs what the outcome says', () => {
  fc.assert(
    fc.property(approval, anyRule, (election, options) => {
      const { selected, cost } = count(election, options)
      expect(cost).toBe(sum(election, selected))
      expect(cost).toBeLessThanOrEqual(Number(election.budget))
      expect(new Set(selected).size).toBe(selected.length)
    }),
    { numRuns: 1000 },
  )
})

test('greedy and a utilitarian completion leave nothing out that would still fit', () => {
  const complete = fc.constantFrom<CountOptions>(
    { rule: 'greedy' },
    { rule: 'greedy', utility: 'cardinality' },
    { rule: 'equal-shares', completion: 'utilitarian' },
    { rule: 'equal-shares', utility: 'cardinality', completion: 'add1+utilitarian' },
  )
  fc.assert(
    fc.property(approval, complete, (election, options) => {
      const { selected, cost } = count(election, options)
      const out = election.projects.filter(({ id }) => !selected.includes(id))
      for (const { cost: one } of out) {
        expect(Number(cost) + Number(one)).toBeGreaterThan(Number(election.budget))
      }
    }),
    { numRuns: 500 },
  )
})

test('it does not matter in what order the ballots come, nor what voters are called', () => {
  const shuffled = approval.chain((election) =>
    fc
      .shuffledSubarray([...election.ballots], { minLength: election.ballots.length })
      .map((ballots) => ({
        election,
        other: { ...election, ballots: ballots.map((ballot) => ({ ...ballot, voter: 'x' })) },
      })),
  )
  fc.assert(
    fc.property(shuffled, anyRule, ({ election, other }, options) => {
      expect(count(other, options).selected).toEqual(count(election, options).selected)
    }),
    { numRuns: 500 },
  )
})

test('it does not matter that equal ballots are counted together', () => {
  // Each voter also names a project of their own, dearer than the budget, so that no two ballots are equal.
  const alone = (election: Election): Election => ({
    ...election,
    projects: [
      ...election.projects,
      ...election.ballots.map((_, at) => ({ id: `~${at}`, cost: 10_000, columns: {} })),
    ],
    ballots: election.ballots.map((one, at) => ({ ...one, vote: [...one.vote, `~${at}`] })),
  })
  const rules = fc.constantFrom<CountOptions>(
    { rule: 'greedy' },
    { rule: 'equal-shares', completion: 'add1' },
    { rule: 'equal-shares', utility: 'cardinality', completion: 'utilitarian' },
    { rule: 'phragmen' },
  )
  fc.assert(
    fc.property(approval, rules, (election, options) => {
      expect(count(alone(election), options).selected).toEqual(count(election, options).selected)
    }),
    { numRuns: 500 },
  )
})

test('equal shares by number gives every group that agrees what is its due, up to one project', () => {
  // EJR up to one: Peters, Pierczyński & Skowron 2021, theorem 1, for satisfaction by number.
  fc.assert(
    fc.property(approval, (election) => {
      const { selected } = count(election, { rule: 'equal-shares', utility: 'cardinality' })
      const [voters, budget] = [election.ballots.length, Number(election.budget)]
      for (const wanted of subsets(election.projects.map(({ id }) => id))) {
        if (wanted.every((id) => selected.includes(id))) continue
        const poorlyServed = election.ballots.filter(
          ({ vote }) =>
            wanted.every((id) => vote.includes(id)) &&
            vote.filter((id) => selected.includes(id)).length < wanted.length,
        )
        const share = poorlyServed.length * budget
        expect(share === 0 || share < sum(election, wanted) * voters).toBe(true)
      }
    }),
    { numRuns: 500 },
  )
})

test('Phragmén gives every group that agrees on enough projects its share of the winners', () => {
  // PJR: Brill, Freeman, Janson & Lackner 2017, theorem 3, for projects that all cost the same.
  const equalCosts = approval.chain((election) =>
    fc.integer({ min: 1, max: election.projects.length }).map((seats) => ({
      ...election,
      budget: seats,
      projects: election.projects.map((project) => ({ ...project, cost: 1 })),
    })),
  )
  fc.assert(
    fc.property(equalCosts, (election) => {
      const { selected } = count(election, { rule: 'phragmen' })
      for (const group of subsets(election.ballots)) {
        const agreed = election.projects.filter(({ id }) => group.every((b) => b.vote.includes(id)))
        const share = Math.floor((group.length * election.budget) / election.ballots.length)
        const due = Math.min(share, agreed.length)
        const got = selected.filter((id) => group.some(({ vote }) => vote.includes(id)))
        expect(got.length).toBeGreaterThanOrEqual(due)
      }
    }),
    { numRuns: 300 },
  )
})

function* subsets<T>(all: readonly T[]): Generator<T[]> {
  for (let chosen = 1; chosen < 2 ** all.length; chosen++) {
    yield all.filter((_, at) => (chosen >> at) & 1)
  }
}
