import type { Election } from '../election.ts'
import { checkFile } from './checks.ts'
import { Header } from './header.ts'
import { type Terms, termsOf } from './limits.ts'
import type { LineReader } from './lines.ts'
import { Meta } from './meta.ts'
import { PabulibError, type PabulibProblem, Problems } from './problems.ts'
import { Projects } from './projects.ts'
import { type RowReader, Rows } from './rows.ts'
import { texts } from './texts.ts'
import { Votes } from './votes.ts'

/** An election as its file tells it; `problems` is not one of its data and is not enumerated. */
export type PabulibElection = Election & { readonly problems: readonly PabulibProblem[] }

type Title = 'META' | 'PROJECTS' | 'VOTES'
type Row = { readonly fields: readonly string[]; readonly line: number }

/** Puts an election together from the lines of a file. */
export class Reading implements LineReader, RowReader {
  readonly #problems = new Problems()
  readonly #rows = new Rows(this, this.#problems)
  readonly #projects = new Projects(this.#problems)
  readonly #seen = new Set<Title>()
  /** Ballots that stand before what they vote for. */
  readonly #early: Row[] = []
  #meta: Meta | undefined
  #terms: Terms | undefined
  #votes: Votes | undefined
  #section: Title | undefined
  #header: Header | undefined

  get lines() {
    return this.#rows.lines
  }

  get width() {
    return this.#section === 'META' ? 2 : this.#header?.names.length
  }

  line(text: string) {
    if (this.lines > 0) return this.#rows.line(text)
    if (text.includes('\0')) throw new PabulibError(1, texts.errors.utf16)
    return this.#rows.line(text.startsWith('\uFEFF') ? text.slice(1) : text)
  }

  wrongEncoding() {
    this.#problems.add('encoding', this.lines + 1, texts.problems.encoding())
  }

  plain(text: string, line: number) {
    return this.#section === 'VOTES' && this.#header !== undefined && this.#votes !== undefined
      ? this.#votes.plain(text, line)
      : false
  }

  row(cells: readonly string[], line: number) {
    const fields = this.#trimmed(cells, line)
    const title = titleOf(fields)
    if (title) this.#open(title, line)
    else if (fields.every((one) => one === ''))
      this.#problems.add('empty-line', line, texts.problems['empty-line']())
    else if (this.#section === undefined)
      this.#problems.add('before-sections', line, texts.problems['before-sections']())
    else if (this.#section === 'META') this.#meta?.row(fields, line)
    else if (this.#header) this.#data(this.#header, { fields, line })
    else this.#begin(new Header(fields, line, this.#problems))
  }

  end(): PabulibElection {
    this.#rows.end()
    const meta = this.#meta
    if (!meta) throw new PabulibError(1, texts.errors.noSections)
    const terms = this.#termsNow(meta)
    if (this.#early.length > 0) this.#readEarly(meta)
    this.#votes?.end()
    this.#checkSections()
    const ballots = this.#votes?.ballots ?? []
    const projects = [...this.#projects.entries.values()].map(({ project }) => project)
    checkFile({ meta, terms, projects: this.#projects, ballots: ballots.length }, this.#problems)
    const { budget, voteType } = terms
    const election = { budget, voteType, meta: meta.values, projects, ballots }
    return withProblems(election, this.#problems.list())
  }

  #open(title: Title, line: number) {
    if (this.#seen.has(title)) {
      const reason = texts.problems['repeated-section'](title)
      this.#problems.add('repeated-section', line, reason)
    } else if (this.#seen.has('VOTES') || (title === 'META' && this.#seen.has('PROJECTS')))
      this.#problems.add('section-order', line, texts.problems['section-order']())
    this.#seen.add(title)
    this.#section = title
    this.#header = undefined
    if (title === 'META') this.#meta ??= new Meta(line, this.#problems)
  }

  #begin(header: Header) {
    this.#header = header
    if (this.#section === 'PROJECTS') this.#projects.begin(header)
    else if (this.#isEarly()) this.#early.push({ fields: header.names, line: header.line })
    else if (this.#meta) this.#votesNow(this.#meta, header).begin(header)
  }

  #data(header: Header, { fields, line }: Row) {
    this.#checkWidth(header, { fields, line })
    if (this.#section === 'PROJECTS') this.#projects.row(header, fields, line)
    else if (this.#votes) this.#votes.row(fields, line)
    else this.#early.push({ fields, line })
  }

  #isEarly() {
    return !this.#meta || !this.#seen.has('PROJECTS')
  }

  #readEarly(meta: Meta) {
    const [first, ...rows] = this.#early
    if (!first) return
    const header = new Header(first.fields, first.line, this.#problems)
    const votes = this.#votesNow(meta, header)
    votes.begin(header)
    for (const { fields, line } of rows) votes.row(fields, line)
  }

  #termsNow(meta: Meta, header?: Header) {
    this.#terms ??= termsOf(meta, (header?.at('points') ?? -1) >= 0)
    return this.#terms
  }

  #votesNow(meta: Meta, header: Header) {
    this.#votes ??= new Votes(this.#termsNow(meta, header), this.#projects, this.#problems)
    return this.#votes
  }

  #trimmed(cells: readonly string[], line: number) {
    const untidy = cells.find((one) => one !== one.trim())
    if (untidy === undefined) return cells
    this.#problems.add('spaces', line, texts.problems.spaces(untidy))
    return cells.map((one) => one.trim())
  }

  #checkWidth(header: Header, { fields, line }: Row) {
    const needs = header.names.length
    const has = fields.length
    if (has < needs) this.#problems.add('short-row', line, texts.problems['short-row'](has, needs))
    else if (fields.slice(needs).some((one) => one !== ''))
      this.#problems.add('long-row', line, texts.problems['long-row'](has, needs))
  }

  #checkSections() {
    for (const title of ['PROJECTS', 'VOTES'] as const)
      if (!this.#seen.has(title)) {
        const reason = texts.problems['missing-section'](title)
        this.#problems.add('missing-section', Math.max(1, this.lines), reason)
      }
  }
}

/** A title stands alone in its row; spreadsheets fill the row with empty cells. */
function titleOf([first = '', ...others]: readonly string[]): Title | undefined {
  if (first.length > 8) return undefined
  const title = (['META', 'PROJECTS', 'VOTES'] as const).find((one) => one === first.toUpperCase())
  return others.every((one) => one === '') ? title : undefined
}

function withProblems(election: Election, problems: PabulibProblem[]): PabulibElection {
  return Object.defineProperty({ ...election, problems }, 'problems', { enumerable: false })
}
