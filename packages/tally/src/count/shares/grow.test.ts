import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dataIsHere, dataMissing, elections, electionText } from '../../../test/data.ts'
import { election } from '../../../test/election.ts'
import { roundElection } from '../../../test/random-elections.ts'
import type { Election } from '../../election.ts'
import { readPabulib } from '../../pabulib/read.ts'
import type { Measure } from '../ballots.ts'
import { raceOf } from '../race.ts'
import { countOnce } from './count-once.ts'
import { type Field, fieldOf } from './field.ts'
import { costOf, endowmentOf, type Growth, grow } from './grow.ts'
import { newRun } from './run.ts'

type Stop = Pick<Growth, 'grown'> & { readonly because: Growth['stopped']['because'] }

/** One unit of currency at a time, and never a step left out: with the stop at an exhaustive outcome, and without. */
function stepByStep(field: Field): { early: Stop; late: Stop } {
  const run = newRun(field)
  let early: Stop | undefined
  for (let grown = 0n; ; grown++) {
    countOnce(run, endowmentOf(field, grown))
    const left = field.race.budget - costOf(field, run.bought)
    const overspends: Stop = { grown: grown - 1n, because: 'next-overspends' }
    if (left < 0n) return { early: early ?? overspends, late: overspends }
    const out = field.runners.filter((p) => !run.bought.includes(p))
    if (out.every((p) => (field.race.costs[p] ?? 0n) > left)) {
      early ??= { grown, because: 'exhaustive' }
    }
    if (early && out.length === 0) return { early, late: { grown, because: 'nothing-left' } }
  }
}

const byJumps = (field: Field) => ({
  early: stopOf(grow(field, true)),
  late: stopOf(grow(field, false)),
})
const stopOf = ({ grown, stopped }: Growth): Stop => ({ grown, because: stopped.because })

const measures: Readonly<Record<Election['voteType'], Measure>> = {
  approval: 'one',
  'choose-1': 'one',
  cumulative: 'points',
  scoring: 'points',
  ordinal: 'borda',
}
const fieldFor = (election: Election, byCost: boolean) =>
  fieldOf(raceOf(election, measures[election.voteType], 'id'), byCost)

/** Where a voter holds a hundred thousand, steps of a hundred, so that a test can take them all. */
function inFewerSteps(field: Field): Field {
  const { race } = field
  const many = race.budget > 50_000n * race.unit * BigInt(race.voters)
  return many ? { ...field, race: { ...race, unit: race.unit * 100n } } : field
}

if (!dataIsHere) console.warn(`No crecen los presupuestos de elecciones reales: ${dataMissing}.`)

describe.skipIf(!dataIsHere)('the real elections', () => {
  test.for(elections)('%s grows to the same endowment by jumps as by steps', (name) => {
    const real = readPabulib(electionText(name))
    const field = fieldFor(real, measures[real.voteType] === 'one')
    const coarse = inFewerSteps(field)
    expect(byJumps(coarse)).toEqual(stepByStep(coarse))
  })
})

test('a thousand random elections grow to the same endowment by jumps as by steps', () => {
  fc.assert(
    fc.property(roundElection, fc.boolean(), (made, byCost) => {
      const field = fieldFor(made, byCost && made.voteType === 'approval')
      expect(byJumps(field)).toEqual(stepByStep(field))
    }),
    { numRuns: 1000 },
  )
})

test('all that a jump goes past buys the same in the same order', () => {
  fc.assert(
    fc.property(roundElection, fc.integer({ min: 1, max: 300 }), (made, horizon) => {
      const field = fieldFor(made, made.voteType === 'approval')
      expectTheSame(field, horizon)
    }),
    { numRuns: 300 },
  )
})

test('a tie is settled anew once a voter who had nothing left comes to have something', () => {
  // With 100 each, the first voter pays 62 for «y» and gives the rest for «x», of which 75 are due. Then «p» has one vote
  // that is worth something, as «w» has, and is dearer. From 137 on the first voter has something left for «p».
  const made = election({
    budget: 700,
    costs: { p: 90, w: 80, x: 225, y: 185 },
    votes: ['x,y,p', 'x', 'x', 'y', 'y', 'p', 'w'],
  })
  const field = fieldOf(raceOf(made, 'one', 'cost-votes-id'), true)
  const run = newRun(field)
  const order = (grown: bigint) => {
    countOnce(run, endowmentOf(field, grown))
    return run.bought.map((p) => field.race.ids[p]).join()
  }
  expect([order(0n), order(36n), order(37n)]).toEqual(['y,x,w,p', 'y,x,w,p', 'y,x,p,w'])
  expectTheSame(field, 300)
})

/** Counts for one endowment, and for all those for which it says that nothing changes. */
function expectTheSame(field: Field, horizon: number) {
  const [far, near] = [newRun(field), newRun(field)]
  countOnce(far, endowmentOf(field, 0n), horizon)
  for (let grown = 0n; Number(grown) < far.safe; grown++) {
    countOnce(near, endowmentOf(field, grown))
    expect(near.bought).toEqual(far.bought)
  }
}
