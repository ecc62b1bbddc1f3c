import type { Tie, TieRule } from '../outcome.ts'
import { sha256 } from './sha256.ts'

/** The projects as a tie rule sees them, by project number. */
export type Contest = {
  readonly ids: readonly string[]
  readonly costs: readonly bigint[]
  readonly votes: ArrayLike<number>
}

/** The order in which a tie rule takes any level projects, made once. */
export type TieOrder = {
  /** Project number → place, 0 first. */
  readonly rank: Int32Array
  /** The tie of projects (numbers, in any order) of which the first of the order is taken. */
  settle(round: number, level: readonly number[]): Tie
}

const MOST_LISTED = 100

/** O(n log n) for n projects. */
export function tieOrder(contest: Contest, rule: TieRule): TieOrder {
  const compare = comparisonOf(contest, rule)
  const order = contest.ids.map((_, number) => number).sort(compare)
  const rank = new Int32Array(order.length)
  order.forEach((number, place) => {
    rank[number] = place
  })
  const inOrder = (a: number, b: number) => (rank[a] ?? 0) - (rank[b] ?? 0)
  return {
    rank,
    settle(round, level) {
      const among = level.toSorted(inOrder)
      const [first = 0, second = 0] = among
      return {
        round,
        among: among.slice(0, MOST_LISTED).map((number) => contest.ids[number] ?? ''),
        level: level.length,
        chosen: contest.ids[first] ?? '',
        by: decidedBy(contest, rule, first, second),
      }
    },
  }
}

type Comparison = (a: number, b: number) => number

function comparisonOf({ ids, costs, votes }: Contest, rule: TieRule): Comparison {
  const byId: Comparison = (a, b) => compareTexts(ids[a] ?? '', ids[b] ?? '')
  if (rule === 'id') return byId
  if (rule === 'cost-votes-id') {
    return (a, b) => {
      const dearer = (costs[a] ?? 0n) - (costs[b] ?? 0n)
      if (dearer !== 0n) return dearer < 0n ? -1 : 1
      return (votes[b] ?? 0) - (votes[a] ?? 0) || byId(a, b)
    }
  }
  const draws = ids.map((id) => sha256(`${rule.draw}|${id}`))
  return (a, b) => compareTexts(draws[a] ?? '', draws[b] ?? '')
}

function decidedBy(
  { costs, votes }: Contest,
  rule: TieRule,
  first: number,
  second: number,
): Tie['by'] {
  if (rule === 'id') return 'id'
  if (rule !== 'cost-votes-id') return 'draw'
  if (costs[first] !== costs[second]) return 'cost'
  return votes[first] === votes[second] ? 'id' : 'votes'
}

/** By Unicode code points, as most languages compare texts; JavaScript's own «<» compares UTF-16 units. */
function compareTexts(a: string, b: string): number {
  const length = Math.min(a.length, b.length)
  for (let at = 0; at < length; at++) {
    const [left, right] = [a.charCodeAt(at), b.charCodeAt(at)]
    if (left === right) continue
    const bothHigh = left >= 0xd800 && right >= 0xd800
    return bothHigh ? lifted(left) - lifted(right) : left - right
  }
  return a.length - b.length
}

/** Half of a pair stands for a code point above every unit from U+E000 on. */
const lifted = (unit: number) => (unit < 0xe000 ? unit + 0x10000 : unit)
