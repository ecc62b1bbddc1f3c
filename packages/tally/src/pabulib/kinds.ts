import { plus, readAmount } from '../amount.ts'
import type { Amount } from '../election.ts'
import { type Broken, checkPoints, checkVote } from './ballot-checks.ts'
import { itemsOf } from './columns.ts'
import type { Terms } from './limits.ts'
import type { Projects } from './projects.ts'
import { Recent } from './recent.ts'
import { texts } from './texts.ts'

/** A way to vote, shared by all who vote so. */
export type Kind = {
  readonly vote: readonly string[]
  readonly points: readonly Amount[] | undefined
  readonly broken: readonly Broken[]
  ballots: number
}

/** Understands each vote once. */
export class Kinds {
  readonly withPoints: boolean
  readonly #terms: Terms
  readonly #projects: Projects
  readonly #recent = new Recent<Kind>((kind) => this.#addToProjects(kind))
  #understood = 0

  constructor(terms: Terms, projects: Projects) {
    this.withPoints = terms.voteType === 'cumulative' || terms.voteType === 'scoring'
    this.#terms = terms
    this.#projects = projects
  }

  /** The kind of a vote as the file writes it: «ids», or «ids;points». */
  of(text: string): Kind {
    const before = this.#recent.get(text)
    if (before) return before
    const kind = this.#understand(text)
    this.#recent.set(text, kind)
    return kind
  }

  /** Adds to every project what the ballots give it. */
  end() {
    this.#recent.forgetAll()
  }

  #understand(text: string): Kind {
    const [ids = '', pointsText = ''] = text.split(';')
    const broken: Broken[] = []
    const named = itemsOf(ids)
    const given = this.withPoints ? itemsOf(pointsText) : []
    const length = { vote: named.length, points: given.length }
    const points: Amount[] | undefined = this.withPoints ? [] : undefined
    let kept = 0
    this.#understood++
    for (const [at, id] of named.entries()) {
      const entry = this.#projects.entries.get(id)
      if (!entry) this.#checkUnknown(id, broken)
      else if (entry.seenBy === this.#understood) {
        const reason = texts.problems['repeated-in-vote'](id)
        broken.push({ code: 'repeated-in-vote', column: 'vote', reason })
        // Of a project named twice the last points stand, as in Pabulib's own programs.
        if (points) points[named.indexOf(id)] = pointsAt(given, at, broken)
      } else {
        entry.seenBy = this.#understood
        points?.push(pointsAt(given, at, broken))
        named[kept++] = entry.project.id
      }
    }
    named.length = kept
    const { limits } = this.#terms
    checkVote({ length: length.vote, vote: named, projects: this.#projects, limits }, broken)
    if (points) checkPoints({ length, points, limits }, broken)
    return { vote: named, points, broken, ballots: 0 }
  }

  #checkUnknown(id: string, broken: Broken[]) {
    if (this.#projects.leftOut.has(id)) return
    const reason = texts.problems['unknown-project'](id)
    broken.push({ code: 'unknown-project', column: 'vote', reason })
  }

  #addToProjects({ vote, points, ballots }: Kind) {
    for (let at = 0; at < vote.length; at++) {
      const entry = this.#projects.entries.get(vote[at] ?? '')
      if (!entry) continue
      entry.votes += ballots
      // Without points a preferred project is worth more, as Pabulib adds up ordinal ballots.
      entry.points = plus(entry.points, points?.[at] ?? vote.length - at, ballots)
    }
  }
}

function pointsAt(given: readonly string[], at: number, broken: Broken[]): Amount {
  const text = given[at]
  if (text === undefined) return 0
  const points = readAmount(text)
  if (points === undefined)
    broken.push({
      code: 'value',
      column: 'points',
      reason: texts.problems.value(text, texts.expected.points),
    })
  return points ?? 0
}
