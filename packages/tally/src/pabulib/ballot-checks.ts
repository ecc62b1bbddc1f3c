import { sumOf } from '../amount.ts'
import type { Amount } from '../election.ts'
import { brokenLimit, isLimited, type Limits } from './limits.ts'
import type { ProblemCode } from './problems.ts'
import type { Projects } from './projects.ts'
import { texts } from './texts.ts'

/** What a ballot breaks, whoever casts it. */
export type Broken = {
  readonly code: ProblemCode
  readonly column: string
  readonly reason: string
}

type Vote = {
  /** How many it names, those that do not count too. */
  readonly length: number
  readonly vote: readonly string[]
  readonly projects: Projects
  readonly limits: Limits
}

/** Adds what a vote breaks of the limits of length, in all and by category, and of cost. */
export function checkVote({ length, vote, projects, limits }: Vote, broken: Broken[]) {
  const add = (code: ProblemCode, reason: string) => broken.push({ code, column: 'vote', reason })
  if (length === 0) add('empty-vote', texts.problems['empty-vote']())
  const limit = length > 0 && brokenLimit(length, limits.length)
  if (limit) add('length', texts.problems.length(length, limit))
  if (length === 0 || (!isLimited(limits.cost) && !isLimited(limits.lengthByCategory))) return
  const chosen = vote.flatMap((id) => projects.entries.get(id)?.project ?? [])
  const cost = sumOf(chosen.map((project) => project.cost))
  const costLimit = brokenLimit(cost, limits.cost)
  if (costLimit) add('sum-of-cost', texts.problems['sum-of-cost'](String(cost), costLimit))
  const categories = Map.groupBy(
    chosen.flatMap((one) => one.categories ?? []),
    (one) => one,
  )
  for (const [category, { length: has }] of categories) {
    const most = brokenLimit(has, limits.lengthByCategory)
    if (most) add('length', texts.problems['length-by-category'](has, category, most))
  }
}

type Points = {
  readonly length: { readonly vote: number; readonly points: number }
  readonly points: readonly Amount[]
  readonly limits: Limits
}

/** Adds what the points of a ballot break. */
export function checkPoints({ length, points, limits }: Points, broken: Broken[]) {
  const add = (code: ProblemCode, reason: string) => broken.push({ code, column: 'points', reason })
  if (length.vote !== length.points)
    add('missing-points', texts.problems['missing-points'](length.vote, length.points))
  for (const one of isLimited(limits.points) ? new Set(points) : []) {
    const limit = brokenLimit(one, limits.points)
    if (limit) add('points', texts.problems.points(String(one), limit))
  }
  const sum = sumOf(points)
  const limit = brokenLimit(sum, limits.sumOfPoints)
  if (limit) add('sum-of-points', texts.problems['sum-of-points'](String(sum), limit))
}
