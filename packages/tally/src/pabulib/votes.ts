import type { Ballot } from '../election.ts'
import type { Broken } from './ballot-checks.ts'
import { voterBreaks } from './cells.ts'
import type { Header } from './header.ts'
import { Kinds } from './kinds.ts'
import type { Terms } from './limits.ts'
import type { Problems } from './problems.ts'
import type { Projects } from './projects.ts'
import { Recent } from './recent.ts'
import { texts } from './texts.ts'
import { Voters } from './voters.ts'

/** The rest of a ballot, shared by all who have the same. */
type Rest = Pick<Ballot, 'columns'> & { readonly broken: readonly Broken[] }

/** A row taken apart: `kind` is the vote as the file writes it, with its points. */
type Cast = { readonly voter: string; readonly kind: string; readonly rest: Rest }

/** The section VOTES while it is read: a row costs a look at its vote and at its voter, whatever it holds. */
export class Votes {
  readonly ballots: Ballot[] = []
  readonly #voters = new Voters(this.ballots)
  readonly #problems: Problems
  readonly #kinds: Kinds
  readonly #rests = new Recent<Rest>()
  #header: Header | undefined
  /** The columns of the first section of votes, if there are several. */
  #columns: readonly string[] | undefined
  #at = { voter: 0, vote: -1, points: -1 }
  /** How many columns the vote takes, next to the voter, in the usual order of columns; 0 in another order. */
  #usual = 0

  constructor(terms: Terms, projects: Projects, problems: Problems) {
    this.#problems = problems
    this.#kinds = new Kinds(terms, projects)
  }

  /** Takes the columns of the section. */
  begin(header: Header) {
    const voter = header.needed('voter_id', this.#problems)
    const vote = header.at('vote')
    const points = this.#kinds.withPoints ? header.at('points') : -1
    if (vote < 0) header.needed('vote', this.#problems)
    this.#header = header
    this.#at = { voter, vote, points }
    this.#columns ??= header.columns(Object.values(this.#at))
    const order = [voter, vote, ...(points < 0 ? [] : [points])]
    this.#usual = order.every((place, at) => place === at) ? order.length - 1 : 0
    this.#rests.forgetAll()
  }

  row(fields: readonly string[], line: number) {
    const { voter, vote, points } = this.#at
    const kind = `${fields[vote] ?? ''}${points < 0 ? '' : `;${fields[points] ?? ''}`}`
    this.#cast({ voter: fields[voter] ?? '', kind, rest: this.#restOf(fields) }, line)
  }

  /**
   * Reads a row as nearly all of them are: no quotes, the usual order of columns, and what comes after the vote seen
   * before in a whole row. False where it is not so; then `row` reads it.
   */
  plain(text: string, line: number) {
    const begin = text.indexOf(';')
    const end = endOfCells(text, begin, this.#usual)
    const rest = this.#rests.get(text.slice(end))
    const voter = text.slice(0, begin)
    const kind = text.slice(begin + 1, end)
    if (begin < 1 || end <= begin + 1 || !rest) return false
    if (voter !== voter.trim() || kind !== kind.trim()) return false
    this.#cast({ voter, kind, rest }, line)
    return true
  }

  /** Adds to every project what the ballots give it. */
  end() {
    this.#kinds.end()
  }

  #cast({ voter, kind: text, rest }: Cast, line: number) {
    this.#look(voter, line)
    const kind = this.#kinds.of(text)
    const { vote, points } = kind
    const { columns } = rest
    this.ballots.push(points ? { voter, vote, points, columns } : { voter, vote, columns })
    kind.ballots++
    this.#tell(kind.broken, line)
    this.#tell(rest.broken, line)
  }

  /** A second ballot of a voter is told and counts, as in the programs that cities and researchers run. */
  #look(voter: string, line: number) {
    if (voter === '')
      this.#problems.add('missing-id', line, texts.problems['missing-id'](), 'voter_id')
    else if (!this.#voters.add(voter, this.ballots.length)) {
      const reason = texts.problems['repeated-voter'](voter)
      this.#problems.add('repeated-voter', line, reason, 'voter_id')
    }
  }

  #restOf(fields: readonly string[]): Rest {
    const known = Object.values(this.#at)
    const cells = fields.flatMap((one, at) => (known.includes(at) ? [] : `;${one}`))
    const key = cells.join('')
    const before = this.#rests.get(key)
    if (before) return before
    const columns = this.#header?.record(fields, this.#columns ?? []) ?? {}
    const rest = { columns, broken: voterBreaks(columns) }
    if (fields.length === this.#header?.names.length) this.#rests.set(key, rest)
    return rest
  }

  #tell(broken: readonly Broken[], line: number) {
    for (const { code, reason, column } of broken) this.#problems.add(code, line, reason, column)
  }
}

/** Where some cells after a `;` end; -1 where there are fewer, or none are asked for. */
function endOfCells(text: string, semicolon: number, cells: number) {
  let end = -1
  for (let cell = 0, from = semicolon; cell < cells; cell++) {
    if (from < 0 || from >= text.length) return -1
    const next = text.indexOf(';', from + 1)
    end = next < 0 ? text.length : next
    from = end
  }
  return end
}
