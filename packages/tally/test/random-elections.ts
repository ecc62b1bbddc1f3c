import fc from 'fast-check'
import type { Election, VoteType } from '../src/election.ts'

const ids = ['1', '10', '2', 'a', 'B', 'b1', 'z']

/** Small elections full of ties and of what is nearly one: few costs, few kinds of ballots, many of them equal. */
export const smallElection = (voteType: VoteType, negative = false): fc.Arbitrary<Election> =>
  fc
    .integer({ min: 1, max: 6 })
    .chain((projects) =>
      fc.record({
        costs: fc.array(costs, { minLength: projects, maxLength: projects }),
        budget: fc.oneof(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 300 })),
        kinds: fc.array(ballotOf(ids.slice(0, projects), voteType, negative), { maxLength: 5 }),
        votes: fc.array(fc.nat({ max: 4 }), { maxLength: 9 }),
      }),
    )
    .map(({ costs: amounts, budget, kinds, votes }) => ({
      budget,
      voteType,
      meta: {},
      projects: amounts.map((cost, at) => ({ id: ids[at] ?? '', cost, columns: {} })),
      ballots: votes.flatMap((kind, at) => {
        const ballot = kinds[kind]
        return ballot ? [{ ...ballot, voter: String(at), columns: {} }] : []
      }),
    }))

/** Equal ones, small ones, multiples of each other, and one that is only almost so. */
const costs = fc.oneof(
  fc.constantFrom(0, 1, 2, 3, 4, 6, 12),
  fc.constantFrom(10, 20, 30, 60),
  fc.integer({ min: 0, max: 100 }),
)

const ballotOf = (projects: readonly string[], voteType: VoteType, negative: boolean) =>
  fc
    .record({
      vote: fc.shuffledSubarray([...projects]),
      points: fc.array(fc.integer({ min: negative ? -2 : 0, max: 4 }), {
        minLength: projects.length,
        maxLength: projects.length,
      }),
    })
    .map(({ vote, points }) => {
      const kept = voteType === 'choose-1' ? vote.slice(0, 1) : vote
      const scored = voteType === 'cumulative' || voteType === 'scoring'
      return scored ? { vote: kept, points: points.slice(0, kept.length) } : { vote: kept }
    })

/** Larger ones, with costs in round figures, so that endowments grow by hundreds before anything changes. */
export const roundElection: fc.Arbitrary<Election> = fc
  .record({
    voteType: fc.constantFrom<VoteType>('approval', 'cumulative', 'ordinal'),
    costs: fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 2, maxLength: 12 }),
    scale: fc.constantFrom(1, 10, 100),
    share: fc.double({ min: 0.05, max: 0.9, noNaN: true }),
    votes: fc.array(
      fc.array(fc.tuple(fc.nat({ max: 11 }), fc.integer({ min: 0, max: 9 })), { maxLength: 7 }),
      { minLength: 1, maxLength: 25 },
    ),
  })
  .map(({ voteType, costs, scale, share, votes }) => ({
    budget: Math.round(costs.reduce((sum, cost) => sum + cost * scale, 0) * share),
    voteType,
    meta: {},
    projects: costs.map((cost, at) => ({
      id: `${at}`,
      cost: cost * scale + (at % 3),
      columns: {},
    })),
    ballots: votes.map((named, at) => {
      const firsts = named.filter(([p], place) => named.findIndex(([q]) => q === p) === place)
      const vote = firsts.map(([p]) => `${p % costs.length}`)
      return {
        voter: String(at),
        vote: vote,
        points: firsts.map(([, points]) => points),
        columns: {},
      }
    }),
  }))

/**
 * Pairs of projects that cost the same and are liked by as many who pay for as much else; but the voters of one half come
 * in the opposite order, so that doubles add up the same money to another sum.
 */
export const likeElection: fc.Arbitrary<Election> = fc
  .record({
    costs: fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 3, maxLength: 5 }),
    share: fc.double({ min: 0.4, max: 0.9, noNaN: true }),
    likes: fc.array(fc.array(fc.nat({ max: 4 }), { minLength: 1, maxLength: 4 }), {
      minLength: 6,
      maxLength: 14,
    }),
  })
  .map(({ costs, share, likes }) => {
    const liked = likes.map((one) => [...new Set(one.map((at) => at % costs.length))])
    const votes = (half: number) => liked.map((one) => one.map((at) => `${2 * at + half}`))
    return {
      budget: Math.round(2 * costs.reduce((sum, cost) => sum + cost, 0) * share),
      voteType: 'approval',
      meta: {},
      projects: costs
        .flatMap((cost) => [cost, cost])
        .map((cost, at) => ({ id: `${at}`, cost, columns: {} })),
      ballots: [...votes(0), ...votes(1).reverse()].map((vote, at) => ({
        voter: String(at),
        vote,
        columns: {},
      })),
    }
  })
