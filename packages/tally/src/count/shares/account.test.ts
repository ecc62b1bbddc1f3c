import fc from 'fast-check'
import { expect, test } from 'vitest'
import { election } from '../../../test/election.ts'
import { roundElection, smallElection } from '../../../test/random-elections.ts'
import type { Exact, Round } from '../../outcome.ts'
import { count } from '../count.ts'
import { addTimes, compareFractions, type Fraction, zero } from '../fractions.ts'

/** «12.5» or «1000/3». */
function fractionOf({ text }: Exact): Fraction {
  const [over = '', under = '1'] = text.split('/')
  const [whole = '', decimals = ''] = over.split('.')
  return { over: BigInt(whole + decimals), under: BigInt(under) * 10n ** BigInt(decimals.length) }
}
const whole = (n: number): Fraction => ({ over: BigInt(n), under: 1n })
const sum = (all: readonly Fraction[]) => all.reduce((one, other) => addTimes(one, 1n, other), zero)
const equal = (a: Fraction, b: Fraction) => compareFractions(a, b) === 0

const ofKind = <Kind extends Round['kind']>(rounds: readonly Round[], kind: Kind) =>
  rounds.filter((round): round is Extract<Round, { kind: Kind }> => round.kind === kind)

const approval = fc.oneof(
  smallElection('approval'),
  roundElection.map((made) => ({ ...made, voteType: 'approval' as const })),
)

test('every purchase of the account is paid by its supporters to the last cent, and was the best offer', () => {
  fc.assert(
    fc.property(approval, fc.boolean(), (made, byCost) => {
      const utility = byCost ? 'cost' : 'cardinality'
      const { selected, rounds } = count(made, { rule: 'equal-shares', utility })
      const account = rounds()
      const shares = ofKind(account, 'shares')
      const free = ofKind(account, 'free').flatMap(({ projects }) => projects)
      expect([...free, ...shares.map(({ chosen }) => chosen)]).toEqual(selected)
      expect(account.map(({ number }) => number)).toEqual(account.map((_, at) => at + 1))
      for (const { chosen, considered, left } of shares) {
        const [first, second] = considered
        expect(first).toMatchObject({ project: chosen, why: 'chosen' })
        const paid = addTimes(fractionOf(first?.money ?? left), -1n, fractionOf(left))
        expect(equal(paid, whole(Number(first?.cost)))).toBe(true)
        if (!first?.price || !second?.price) continue
        const [a, b] = [fractionOf(first.price), fractionOf(second.price)]
        const dearer = { over: b.over * BigInt(first.cost), under: b.under * BigInt(second.cost) }
        expect(compareFractions(a, byCost ? dearer : b)).toBeLessThanOrEqual(0)
      }
    }),
    { numRuns: 300 },
  )
})

test('who is left out has too little left, and where the money went adds up', () => {
  fc.assert(
    fc.property(approval, (made) => {
      const account = count(made, { rule: 'equal-shares', completion: 'add1' }).rounds()
      const [start] = ofKind(account, 'endowment')
      const [last] = ofKind(account, 'shares-end')
      for (const { project, cost, votes, money, outSince, paidFor } of last?.leftOut ?? []) {
        expect(compareFractions(fractionOf(money), whole(Number(cost)))).toBeLessThan(0)
        const held = addTimes(zero, BigInt(votes), fractionOf(start?.endowment ?? money))
        const went = sum(paidFor.map(({ paid }) => fractionOf(paid)))
        expect(equal(held, addTimes(went, 1n, fractionOf(money)))).toBe(true)
        const told = ofKind(account, 'shares').find(({ considered }) =>
          considered.some((one) => one.project === project && one.why === 'cannot-be-paid'),
        )
        const first = ofKind(account, 'shares')[0]?.number ?? 0
        if (told) expect(told.number).toBe(outSince === 0 ? first : outSince + 1)
      }
    }),
    { numRuns: 300 },
  )
})

test('the account says how far the endowment grew, and why no further', () => {
  const made = election({
    budget: 90,
    costs: { a: 60, b: 45, c: 20 },
    votes: ['a', 'a', 'b', 'b,c', 'c', ''],
  })
  const startOf = (completion: 'none' | 'add1' | 'add1-no-stop') =>
    count(made, { rule: 'equal-shares', completion }).rounds()[0]
  const none = { grown: 0, first: { text: '15' }, stopped: { because: 'not-grown' } }
  expect(startOf('none')).toMatchObject(none)
  // With 23 each, «b» and «c» are bought, and 25 are left for nothing; with 30, the two of «a» can pay it too.
  const exhaustive = { grown: 8, endowment: { text: '23' }, stopped: { because: 'exhaustive' } }
  expect(startOf('add1')).toMatchObject(exhaustive)
  const next = { because: 'next-overspends', selected: ['a', 'b', 'c'], cost: 125 }
  expect(startOf('add1-no-stop')).toMatchObject({ grown: 14, stopped: next })
})
