import { plus, readAmount, sumOf } from '../amount.ts'
import type { Amount } from '../election.ts'
import { said } from './columns.ts'
import { brokenLimit, type Terms } from './limits.ts'
import type { ProblemCode } from './problems.ts'
import type { Entry, Projects } from './projects.ts'
import { Recent } from './recent.ts'
import { texts } from './texts.ts'

/** What a ballot breaks, whoever casts it. */
export type Broken = {
  readonly code: ProblemCode
  readonly reason: string
  readonly column: string
}

/** A way to vote, shared by all who vote so. */
export type Kind = {
  readonly vote: readonly string[]
  readonly points: readonly Amount[] | undefined
  readonly entries: readonly Entry[]
  readonly broken: readonly Broken[]
  ballots: number
}

/** Understands each vote once. */
export class Kinds {
  readonly #terms: Terms
  readonly #projects: Projects
  readonly #recent = new Recent<Kind>(addToProjects)

  constructor(terms: Terms, projects: Projects) {
    this.#terms = terms
    this.#projects = projects
  }

  of(vote: string, points: string | undefined): Kind {
    const key = points === undefined ? vote : `${vote};${points}`
    const before = this.#recent.get(key)
    if (before) return before
    const kind = this.#understand(vote, points)
    this.#recent.set(key, kind)
    return kind
  }

  end() {
    this.#recent.forgetAll()
  }

  #understand(voteText: string, pointsText: string | undefined): Kind {
    const { voteType } = this.#terms
    const broken: Broken[] = []
    const named = itemsOf(voteText)
    const given = itemsOf(pointsText ?? '')
    const places = this.#places(named, broken)
    const entries = places.flatMap((at) => this.#projects.entries.get(named[at] ?? '') ?? [])
    const vote = entries.map(({ project }) => project.id)
    if (named.length === 0)
      broken.push(breakOf('empty-vote', 'vote', texts.problems['empty-vote']()))
    else this.#checkVote(named.length, entries, broken)
    const withPoints = voteType === 'cumulative' || voteType === 'scoring'
    const points = withPoints ? places.map((at) => pointsAt(given, at, broken)) : undefined
    if (withPoints) this.#checkPoints(named, given, points ?? [], broken)
    return { vote, points, entries, broken, ballots: 0 }
  }

  /** The places of the vote that count: a project that stands in PROJECTS, once. */
  #places(named: readonly string[], broken: Broken[]) {
    const seen = new Set<string>()
    return [...named.keys()].filter((at) => {
      const id = named[at] ?? ''
      const twice = seen.has(id)
      seen.add(id)
      if (twice)
        broken.push(breakOf('repeated-in-vote', 'vote', texts.problems['repeated-in-vote'](id)))
      else if (!this.#projects.entries.has(id) && !this.#projects.leftOut.has(id))
        broken.push(breakOf('unknown-project', 'vote', texts.problems['unknown-project'](id)))
      return !twice && this.#projects.entries.has(id)
    })
  }

  #checkVote(length: number, entries: readonly Entry[], broken: Broken[]) {
    const { limits } = this.#terms
    const long = brokenLimit(length, limits.length)
    if (long) broken.push(breakOf('length', 'vote', texts.problems.length(length, long)))
    if (limits.cost.least === undefined && limits.cost.most === undefined) return
    const cost = sumOf(entries.map(({ project }) => project.cost))
    const dear = brokenLimit(cost, limits.cost)
    if (dear)
      broken.push(breakOf('sum-of-cost', 'vote', texts.problems['sum-of-cost'](String(cost), dear)))
  }

  #checkPoints(
    named: readonly string[],
    given: readonly string[],
    points: readonly Amount[],
    broken: Broken[],
  ) {
    const { limits } = this.#terms
    if (named.length !== given.length) {
      const reason = texts.problems['missing-points'](named.length, given.length)
      broken.push(breakOf('missing-points', 'points', reason))
    }
    for (const one of new Set(points)) {
      const limit = brokenLimit(one, limits.points)
      if (limit) broken.push(breakOf('points', 'points', texts.problems.points(String(one), limit)))
    }
    const sum = sumOf(points)
    const limit = brokenLimit(sum, limits.sumOfPoints)
    if (limit)
      broken.push(
        breakOf('sum-of-points', 'points', texts.problems['sum-of-points'](String(sum), limit)),
      )
  }
}

const itemsOf = (text: string) =>
  said(text) === undefined ? [] : text.split(',').flatMap((one) => one.trim() || [])

const breakOf = (code: ProblemCode, column: string, reason: string): Broken => ({
  code,
  reason,
  column,
})

function pointsAt(given: readonly string[], at: number, broken: Broken[]): Amount {
  const text = given[at]
  if (text === undefined) return 0
  const points = readAmount(text)
  if (points === undefined)
    broken.push(breakOf('value', 'points', texts.problems.value(text, texts.expected.points)))
  return points ?? 0
}

function addToProjects({ entries, points, ballots }: Kind) {
  entries.forEach((entry, at) => {
    entry.votes += ballots
    // Without points a preferred project is worth more, as Pabulib adds up ordinal ballots.
    entry.points = plus(entry.points, points?.[at] ?? entries.length - at, ballots)
  })
}
