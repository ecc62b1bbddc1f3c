import type { Ballot } from '../election.ts'
import { voterBreaks } from './cells.ts'
import type { Header } from './header.ts'
import { type Broken, type Kind, Kinds } from './kinds.ts'
import type { Terms } from './limits.ts'
import type { Problems } from './problems.ts'
import type { Projects } from './projects.ts'
import { Recent } from './recent.ts'
import { texts } from './texts.ts'
import { Voters } from './voters.ts'

/** The rest of a ballot, shared by all who have the same. */
type Rest = Pick<Ballot, 'columns'> & { readonly broken: readonly Broken[] }

/** The section VOTES while it is read: a row costs a look at its vote and at its voter, whatever it holds. */
export class Votes {
  readonly ballots: Ballot[] = []
  readonly #voters = new Voters(this.ballots)
  readonly #problems: Problems
  readonly #kinds: Kinds
  readonly #withPoints: boolean
  readonly #rests = new Recent<Rest>()
  #header: Header | undefined
  #at = { voter: 0, vote: -1, points: -1 }

  constructor(terms: Terms, projects: Projects, problems: Problems) {
    this.#problems = problems
    this.#kinds = new Kinds(terms, projects)
    this.#withPoints = terms.voteType === 'cumulative' || terms.voteType === 'scoring'
  }

  /** Takes the columns of the section. */
  begin(header: Header) {
    this.#header = header
    this.#at = {
      voter: header.needed('voter_id', this.#problems),
      vote: header.at('vote'),
      points: this.#withPoints ? header.at('points') : -1,
    }
    if (this.#at.vote < 0) header.needed('vote', this.#problems)
    this.#rests.forgetAll()
  }

  row(fields: readonly string[], line: number) {
    const { voter: at, vote, points } = this.#at
    const voter = fields[at] ?? ''
    if (!this.#isNew(voter, line)) return
    const kind = this.#kinds.of(fields[vote] ?? '', fields[points])
    const rest = this.#restOf(fields)
    kind.ballots++
    this.ballots.push(ballotOf(voter, kind, rest))
    for (const { code, reason, column } of kind.broken)
      this.#problems.add(code, line, reason, column)
    for (const { code, reason, column } of rest.broken)
      this.#problems.add(code, line, reason, column)
  }

  /** Adds to every project what the ballots give it. */
  end() {
    this.#kinds.end()
  }

  /** Voters without identifier cannot be told apart: each ballot counts. */
  #isNew(voter: string, line: number) {
    if (voter === '')
      this.#problems.add('missing-id', line, texts.problems['missing-id'](), 'voter_id')
    else if (!this.#voters.add(voter, this.ballots.length)) {
      const reason = texts.problems['repeated-voter'](voter)
      this.#problems.add('repeated-voter', line, reason, 'voter_id')
      return false
    }
    return true
  }

  #restOf(fields: readonly string[]) {
    const { voter, vote, points } = this.#at
    const key = fields.filter((_, at) => at !== voter && at !== vote && at !== points).join(';')
    const before = this.#rests.get(key)
    if (before) return before
    const columns = this.#header?.record(fields, [voter, vote, points]) ?? {}
    const rest = { columns, broken: voterBreaks(columns) }
    this.#rests.set(key, rest)
    return rest
  }
}

const ballotOf = (voter: string, { vote, points }: Kind, { columns }: Rest): Ballot =>
  points ? { voter, vote, points, columns } : { voter, vote, columns }
