import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { election } from '../../test/election.ts'
import type { TieRule } from '../outcome.ts'
import { count } from './count.ts'
import { sha256 } from './sha256.ts'

const tieOf = (costs: Record<string, number>, votes: readonly string[], ties: TieRule) => {
  const made = election({ budget: 10, costs, votes })
  const { ties: met, selected } = count(made, {
    rule: 'equal-shares',
    utility: 'cardinality',
    ties,
  })
  return { ...met[0], selected: selected[0] }
}

test('ids are compared as text, by code points: 10 before 9, Z before a, an emoji after all of the plane below', () => {
  const first = (a: string, b: string) => tieOf({ [a]: 5, [b]: 5 }, [a, b], 'id').chosen
  expect(first('9', '10')).toBe('10')
  expect(first('a', 'Z')).toBe('Z')
  expect(first('a', 'a1')).toBe('a')
  expect(first('😀', '\uff5e')).toBe('\uff5e')
  expect(first('ñ', 'o')).toBe('o')
})

test('the cheaper one wins a tie, or the one with more votes, or the first by id; and it is told which', () => {
  const byRule = (costs: Record<string, number>, votes: readonly string[]) => {
    const { chosen, by } = tieOf(costs, votes, 'cost-votes-id')
    return `${chosen} by ${by}`
  }
  // Two pay 4 for «a», one pays 2 for «b»: 2 each.
  expect(byRule({ a: 4, b: 2 }, ['a', 'a', 'b'])).toBe('b by cost')
  expect(byRule({ b: 2, a: 2 }, ['a', 'b'])).toBe('a by id')
  const points = election({
    budget: 10,
    voteType: 'cumulative',
    costs: { a: 2, b: 2 },
    votes: ['a;2', 'b;1', 'b;1'],
  })
  expect(count(points, { rule: 'equal-shares', ties: 'cost-votes-id' }).ties).toEqual([
    { round: 2, among: ['b', 'a'], level: 2, chosen: 'b', by: 'votes' },
  ])
})

test('a draw follows sha256(seed|id), so that who knows the seed can repeat it', () => {
  const ids = ['a', 'b', 'c', 'd']
  const hash = (id: string) => createHash('sha256').update(`León 2026|${id}`).digest('hex')
  const { among, by } = tieOf({ a: 2, b: 2, c: 2, d: 2 }, ids, { draw: 'León 2026' })
  expect(by).toBe('draw')
  expect(among).toEqual(ids.toSorted((a, b) => (hash(a) < hash(b) ? -1 : 1)))
})

test('our SHA-256 is that of everybody', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
      expect(sha256(text)).toBe(createHash('sha256').update(text).digest('hex'))
    }),
  )
})

test('Phragmén ends where any of those that are level would break the budget', () => {
  const made = election({
    budget: 7,
    costs: { a: 4, b: 4, c: 2 },
    votes: ['a', 'a', 'b', 'b', 'c'],
  })
  const outcome = count(made, { rule: 'phragmen' })
  // «c», «a» and «b» are all level at 2; «c» and «a» would fit, and so would «b» alone. After «a» none of 4 fits.
  expect(outcome.selected).toEqual(['a'])
  expect(outcome.rounds().at(-1)).toMatchObject({ level: ['b', 'c'], breaking: ['b'], spent: 4 })
})
