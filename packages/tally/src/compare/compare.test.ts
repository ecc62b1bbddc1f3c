import { describe, expect, test } from 'vitest'
import { dataIsHere, elections, electionText, expectedOf } from '../../test/data.ts'
import { election } from '../../test/election.ts'
import { CountError } from '../count/refusal.ts'
import type { Exact } from '../outcome.ts'
import { readPabulib } from '../pabulib/read.ts'
import { compare } from './compare.ts'

const town = election({
  budget: 120,
  costs: { park: 90, well: 40, lamp: 30, path: 25 },
  votes: ['park', 'park', 'park', 'well,lamp', 'lamp,path', ''],
})
const byVotes = { rule: 'greedy', utility: 'cost' } as const
const byVotesPerPeso = { rule: 'greedy', utility: 'cardinality' } as const

const textsOf = (values: object) =>
  Object.fromEntries(
    Object.entries(values).map(([key, one]) => [key, typeof one === 'string' ? one : one.text]),
  )

test('two rules stand side by side: winners, exact cost, and what only one of them buys', () => {
  const { voters, budget, results, disputed } = compare(town, byVotes, byVotesPerPeso)
  expect({ voters, budget }).toEqual({ voters: 6, budget: 120 })
  expect(results.map(({ selected, cost }) => ({ selected, cost }))).toEqual([
    { selected: ['park', 'lamp'], cost: 120 },
    { selected: ['lamp', 'path', 'well'], cost: 95 },
  ])
  expect(disputed).toEqual([
    { project: 'park', boughtBy: [0] },
    { project: 'well', boughtBy: [1] },
    { project: 'path', boughtBy: [1] },
  ])
})

test('who has a winner, and what each voter gets, are exact', () => {
  const [first, second] = compare(town, byVotes, byVotesPerPeso).results
  expect(first?.represented).toMatchObject({ voters: 5, share: { text: '5/6' } })
  expect(first?.winnersPerVoter).toEqual([1, 5])
  expect(second?.represented).toMatchObject({ voters: 2, share: { text: '1/3' } })
  expect(second?.winnersPerVoter).toEqual([4, 0, 2])
  // Nothing, 30, 30, 90, 90 and 90; (−3 · 30 − 30 + 90 + 3 · 90 + 5 · 90) / (6 · 330) = 690 / 1980.
  expect(textsOf(first?.utility ?? {})).toEqual({
    measure: 'cost',
    mean: '55',
    least: '0',
    lowerQuartile: '30',
    median: '30',
    upperQuartile: '90',
    most: '90',
    gini: '23/66',
  })
})

test('a project of two categories is in both, and one without is by itself', () => {
  const [park, well, lamp, path] = town.projects
  const projects = [
    { ...park, categories: ['green', 'sport'], columns: { district: 'North' } },
    { ...well, categories: ['water'], columns: { district: '' } },
    { ...lamp, categories: ['green'], columns: { district: 'South' } },
    { ...path, columns: { district: 'North' } },
  ].map((one) => ({ id: '', cost: 0, ...one }))
  const [result] = compare({ ...town, projects }, byVotes).results
  const rows = (
    spending: readonly { name: string | null; projects: number; share: Exact }[] = [],
  ) => spending.map(({ name, projects: won, share }) => [name, won, share.text])
  expect(rows(result?.byCategory)).toEqual([
    ['green', 2, '1'],
    ['sport', 1, '0.75'],
    ['water', 0, '0'],
    [null, 0, '0'],
  ])
  expect(rows(result?.byZone)).toEqual([
    ['North', 1, '0.75'],
    ['South', 1, '0.25'],
    [null, 0, '0'],
  ])
})

test('points and ranks are measured in what the ballots give', () => {
  const points = election({
    budget: 10,
    voteType: 'cumulative',
    costs: { a: 10, b: 10 },
    votes: ['a,b;2.5,1', 'b;1'],
  })
  const [byPoints] = compare(points, { rule: 'greedy-by-points' }).results
  expect(textsOf(byPoints?.utility ?? {})).toMatchObject({
    measure: 'points',
    mean: '1.25',
    most: '2.5',
  })
  const ranks = election({
    budget: 10,
    voteType: 'ordinal',
    costs: { a: 10, b: 10 },
    votes: ['a,b', 'b,a'],
  })
  const [byRank] = compare(ranks, { rule: 'greedy' }).results
  expect(textsOf(byRank?.utility ?? {})).toMatchObject({
    measure: 'borda',
    mean: '0.5',
    gini: '0.5',
  })
})

test('nothing spent, nobody voting and nothing asked are answers too', () => {
  const nobody = election({ budget: 0, costs: { a: 10 }, votes: [] })
  const { results, disputed } = compare(nobody, byVotes)
  expect(results[0]).toMatchObject({ selected: [], cost: 0, winnersPerVoter: [], byCategory: [] })
  expect(results[0]?.represented.share.text).toBe('0')
  expect(disputed).toEqual([])
  expect(compare(town).results).toEqual([])
  expect(() => compare(town, { rule: 'greedy', utility: 'borda' })).toThrow(CountError)
})

describe.skipIf(!dataIsHere)('on real elections', () => {
  test('the Zürich ballots: voters add up, and the costs are those of the reference programs', () => {
    const name = 'Switzerland_Zurich_SN'
    const { outcomes, num_votes } = expectedOf(name)
    const { results } = compare(readPabulib(electionText(name)), byVotes, { rule: 'phragmen' })
    expect(results.map(({ cost }) => cost)).toEqual([
      outcomes['greedy/cost/lex'].cost,
      outcomes['phragmen/lex'].cost,
    ])
    for (const { winnersPerVoter, byZone } of results) {
      expect(winnersPerVoter.reduce((sum, one) => sum + one, 0)).toBe(num_votes)
      expect(byZone.reduce((sum, { share }) => sum + share.value, 0)).toBeCloseTo(1, 12)
    }
  })

  test('every type of ballot is compared', () => {
    for (const name of elections.filter((_, at) => at % 6 === 0)) {
      const { results } = compare(readPabulib(electionText(name)), { rule: 'greedy' })
      expect(results[0]?.utility.gini.value).toBeGreaterThanOrEqual(0)
      expect(results[0]?.utility.gini.value).toBeLessThanOrEqual(1)
    }
  })
})
