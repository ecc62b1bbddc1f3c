import { compareAmounts, readAmount } from '../amount.ts'
import type { Amount, Project } from '../election.ts'
import { repairedAmount } from './amounts.ts'
import { columnOf, listOf, said, selectedOf } from './columns.ts'
import type { Header } from './header.ts'
import { PabulibError, type Problems } from './problems.ts'
import { texts } from './texts.ts'

/** A project, where it stands, and what the ballots give it. */
export type Entry = {
  readonly project: Project
  readonly line: number
  votes: number
  points: Amount
  /** The number of the vote that named it last. */
  seenBy: number
}

const FIELDS = ['name', 'categories', 'targets', 'selected'] as const

/** The columns that tell what a project is, where the file has them. */
type Told = { [Field in (typeof FIELDS)[number]]?: string | undefined }

/** The section PROJECTS while it is read. */
export class Projects {
  readonly entries = new Map<string, Entry>()
  /** Projects that cannot be counted: votes for them are not votes for nobody. */
  readonly leftOut = new Set<string>()
  readonly #problems: Problems
  readonly #told: Told = {}
  #id = 0
  /** The columns of the first section of projects, if there are several. */
  #columns: readonly string[] | undefined

  constructor(problems: Problems) {
    this.#problems = problems
  }

  /** Takes the columns of the section. */
  begin(header: Header) {
    if (header.at('cost') < 0) throw new PabulibError(header.line, texts.errors.noCost)
    this.#id = header.needed('project_id', this.#problems)
    const columns = this.#columns ?? header.columns()
    this.#columns = columns
    for (const field of FIELDS) this.#told[field] = columnOf(columns, field)
  }

  row(header: Header, fields: readonly string[], line: number) {
    const id = fields[this.#id] ?? ''
    const cost = this.#cost(fields[header.at('cost')] ?? '', line)
    if (!this.#isNew(id, line)) return
    if (cost === undefined) this.leftOut.add(id)
    else {
      const columns = header.record(fields, this.#columns ?? [])
      const project = projectOf({ id, cost, columns }, this.#told)
      this.entries.set(id, { project, line, votes: 0, points: 0, seenBy: 0 })
    }
  }

  #isNew(id: string, line: number) {
    const before = this.entries.get(id)
    if (id === '')
      this.#problems.add('missing-id', line, texts.problems['missing-id'](), 'project_id')
    else if (before) {
      const reason = texts.problems['repeated-project'](id, before.line)
      this.#problems.add('repeated-project', line, reason, 'project_id')
    }
    return id !== '' && !before
  }

  #cost(text: string, line: number): Amount | undefined {
    const exact = readAmount(text)
    const cost = exact ?? repairedAmount(text)
    const add = (code: 'unreadable-cost' | 'amount' | 'cost', reason: string) =>
      this.#problems.add(code, line, reason, 'cost')
    if (cost === undefined) add('unreadable-cost', texts.problems['unreadable-cost'](text))
    else if (exact === undefined) add('amount', texts.problems.amount(text, String(cost)))
    if (cost !== undefined && compareAmounts(cost, 0) <= 0) add('cost', texts.problems.cost(text))
    return cost
  }
}

function projectOf(
  { id, cost, columns }: Pick<Project, 'id' | 'cost' | 'columns'>,
  told: Told,
): Project {
  const cell = (field: keyof Told) => columns[told[field] ?? '']
  const name = said(cell('name'))
  const categories = listOf(cell('categories'))
  const targets = listOf(cell('targets'))
  const selected = selectedOf(cell('selected'))
  return {
    id,
    cost,
    ...(name !== undefined && { name }),
    ...(categories && { categories }),
    ...(targets && { targets }),
    ...(selected !== undefined && { selected }),
    columns,
  }
}
