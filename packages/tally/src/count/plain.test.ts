import fc from 'fast-check'
import { expect, test } from 'vitest'
import { countPlainly } from '../../test/plain-count.ts'
import { smallElection } from '../../test/random-elections.ts'
import type { VoteType } from '../election.ts'
import type { CountOptions, TieRule } from '../outcome.ts'
import { count } from './count.ts'

const ties: readonly TieRule[] = ['id', 'cost-votes-id']
const completions = ['none', 'utilitarian', 'add1', 'add1-no-stop', 'add1+utilitarian'] as const

const shares = (utility: 'cost' | 'cardinality' | 'points' | 'borda') =>
  completions.map((completion) => ({ rule: 'equal-shares', utility, completion }) as const)

const asked: readonly { voteType: VoteType; options: readonly CountOptions[] }[] = [
  {
    voteType: 'approval',
    options: [
      { rule: 'greedy', utility: 'cost' },
      { rule: 'greedy', utility: 'cost', noSkip: true },
      { rule: 'greedy', utility: 'cardinality' },
      ...shares('cost'),
      ...shares('cardinality'),
      { rule: 'phragmen' },
    ],
  },
  { voteType: 'choose-1', options: [...shares('cost'), { rule: 'phragmen' }] },
  {
    voteType: 'cumulative',
    options: [
      { rule: 'greedy', utility: 'points' },
      { rule: 'greedy-by-points', utility: 'points' },
      ...shares('points'),
    ],
  },
  { voteType: 'scoring', options: [{ rule: 'greedy', utility: 'points' }, ...shares('points')] },
  {
    voteType: 'ordinal',
    options: [
      { rule: 'greedy', utility: 'borda' },
      { rule: 'greedy-by-points', utility: 'borda' },
      ...shares('borda'),
    ],
  },
]

test.for(asked)(
  'small $voteType elections full of ties come out as the rules say, word for word',
  ({ voteType, options }) => {
    fc.assert(
      fc.property(
        smallElection(voteType, voteType === 'scoring'),
        fc.constantFrom(...options),
        fc.constantFrom(...ties),
        (election, option, tieRule) => {
          const whole = { ...option, ties: tieRule }
          expect(count(election, whole).selected).toEqual(countPlainly(election, whole))
        },
      ),
      { numRuns: 2000 },
    )
  },
)
