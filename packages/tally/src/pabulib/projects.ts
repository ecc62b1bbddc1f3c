import { compareAmounts, readAmount } from '../amount.ts'
import type { Amount, Project } from '../election.ts'
import { repairedAmount } from './amounts.ts'
import { listOf, said } from './columns.ts'
import type { Header } from './header.ts'
import { PabulibError, type Problems } from './problems.ts'
import { texts } from './texts.ts'

/** A project, where it stands, and what the ballots give it. */
export type Entry = {
  readonly project: Project
  readonly line: number
  votes: number
  points: Amount
}

/** The section PROJECTS while it is read. */
export class Projects {
  readonly entries = new Map<string, Entry>()
  /** Projects that cannot be counted: votes for them are not votes for nobody. */
  readonly leftOut = new Set<string>()
  readonly #problems: Problems
  #id = 0

  constructor(problems: Problems) {
    this.#problems = problems
  }

  /** Takes the columns of the section. */
  begin(header: Header) {
    if (header.at('cost') < 0) throw new PabulibError(header.line, texts.errors.noCost)
    this.#id = header.needed('project_id', this.#problems)
  }

  row(header: Header, fields: readonly string[], line: number) {
    const id = fields[this.#id] ?? ''
    const cost = this.#cost(fields[header.at('cost')] ?? '', line)
    const before = this.entries.get(id)
    if (id === '')
      return this.#problems.add('missing-id', line, texts.problems['missing-id'](), 'project_id')
    if (before) {
      const reason = texts.problems['repeated-project'](id, before.line)
      return this.#problems.add('repeated-project', line, reason, 'project_id')
    }
    if (cost === undefined) return this.leftOut.add(id)
    const project = projectOf(header, fields, { id, cost })
    return this.entries.set(id, { project, line, votes: 0, points: 0 })
  }

  #cost(text: string, line: number): Amount | undefined {
    const cost = readAmount(text) ?? repairedAmount(text)
    if (cost === undefined) {
      const reason = texts.problems['unreadable-cost'](text)
      this.#problems.add('unreadable-cost', line, reason, 'cost')
    } else if (readAmount(text) === undefined)
      this.#problems.add('amount', line, texts.problems.amount(text, String(cost)), 'cost')
    else if (compareAmounts(cost, 0) <= 0)
      this.#problems.add('cost', line, texts.problems.cost(text), 'cost')
    return cost
  }
}

function projectOf(
  header: Header,
  fields: readonly string[],
  { id, cost }: Pick<Project, 'id' | 'cost'>,
): Project {
  const cell = (...names: readonly string[]) => fields[header.at(...names)]
  const name = said(cell('name'))
  const categories = listOf(cell('category', 'categories'))
  const targets = listOf(cell('target', 'targets', 'beneficiaries'))
  const selected = said(cell('selected'))
  return {
    id,
    cost,
    ...(name !== undefined && { name }),
    ...(categories && { categories }),
    ...(targets && { targets }),
    ...(selected !== undefined && /^\d{1,9}$/.test(selected) && { selected: Number(selected) }),
    columns: header.record(fields),
  }
}
