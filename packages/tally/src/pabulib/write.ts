import { compareAmounts, readAmount } from '../amount.ts'
import type { Amount, Ballot, Election, Project } from '../election.ts'
import { repairedAmount } from './amounts.ts'
import {
  columnOf,
  listOf,
  PROJECT_COLUMNS,
  type ProjectField,
  said,
  selectedOf,
} from './columns.ts'
import { voteTypeOf } from './meta.ts'

type Column<Row> = readonly [name: string, cell: (row: Row) => string]

/**
 * Writes an election as a Pabulib file (pabulib.org/format): UTF-8, `;`, ends of line LF, quotes where they are needed.
 * What `readPabulib` then reads is the same election. Texts of META and of columns are written as they came, except
 * where the election now says something else; an election whose META has no budget gets the keys that a reader needs.
 *
 * Time and memory grow with the length of the text.
 */
export function writePabulib(election: Election): string {
  const { projects, ballots } = election
  return [
    ...section(
      'META',
      [
        ['key', ([key]) => key],
        ['value', ([, value]) => value],
      ],
      metaOf(election),
    ),
    ...section('PROJECTS', projectColumns(projects), projects),
    ...section('VOTES', ballotColumns(election), ballots),
    '',
  ].join('\n')
}

function section<Row>(title: string, columns: readonly Column<Row>[], rows: readonly Row[]) {
  const head = columns.map(([name]) => cell(name)).join(';')
  return [
    title,
    head,
    ...rows.map((row) => columns.map(([, textOf]) => cell(textOf(row))).join(';')),
  ]
}

/** Quotes what would not be read as it is. */
const cell = (text: string) => (/[;"\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

type Pair = readonly [key: string, value: string]

function metaOf(election: Election): Pair[] {
  const { meta, budget, voteType, projects, ballots } = election
  const hasPoints = ballots.some(
    ({ points, columns }) => points || Object.hasOwn(columns, 'points'),
  )
  const pairs = Object.entries(meta).map(([key, value]): Pair => {
    if (key === 'budget') return [key, amountText(value, budget)]
    if (key !== 'vote_type' || voteTypeOf(value, hasPoints) === voteType) return [key, value]
    return [key, voteType]
  })
  if (Object.hasOwn(meta, 'budget')) return pairs
  const needed: Pair[] = [
    ['num_projects', String(projects.length)],
    ['num_votes', String(ballots.length)],
    ['budget', String(budget)],
    ['vote_type', voteType],
  ]
  return [...pairs, ...needed.filter(([key]) => !Object.hasOwn(meta, key))]
}

/** How each field of a project is written, and whether it keeps the text that the file had. */
const FIELDS: Readonly<Record<ProjectField, (project: Project, told: string) => string>> = {
  id: ({ id }) => id,
  cost: ({ cost }, told) => amountText(told, cost),
  name: ({ name }, told) => (said(told) === name ? told : (name ?? '')),
  categories: ({ categories }, told) => listText(told, categories),
  targets: ({ targets }, told) => listText(told, targets),
  selected: ({ selected }, told) =>
    selectedOf(said(told)) === selected ? told : String(selected ?? ''),
}

function projectColumns(projects: readonly Project[]): Column<Project>[] {
  const names = namesOf(projects)
  const fields = fieldsOf(names)
  const told = names.map((name): Column<Project> => {
    const field = fields.get(name)
    const textOf = field && FIELDS[field]
    return [
      name,
      (one) => (textOf ? textOf(one, one.columns[name] ?? '') : (one.columns[name] ?? '')),
    ]
  })
  const untold = projectFields.filter((field) => ![...fields.values()].includes(field))
  const added = untold.filter((field) => isNeeded(field, names, projects))
  return [
    ...added.map(
      (field): Column<Project> => [PROJECT_COLUMNS[field][0], (one) => FIELDS[field](one, '')],
    ),
    ...told,
  ]
}

/** Without a column of its own a field is written where some project has it; the first column may tell who it is. */
function isNeeded(field: ProjectField, [first]: readonly string[], projects: readonly Project[]) {
  if (field === 'id')
    return first === undefined || !projects.every(({ id, columns }) => columns[first] === id)
  return field === 'cost' || projects.some((one) => one[field] !== undefined)
}

const projectFields = ['id', 'cost', 'name', 'categories', 'targets', 'selected'] as const

function fieldsOf(names: readonly string[]) {
  return new Map(
    projectFields.flatMap((field) => {
      const name = columnOf(names, field)
      return name === undefined ? [] : [[name, field] as const]
    }),
  )
}

function ballotColumns({ ballots }: Election): Column<Ballot>[] {
  const withPoints = ballots.some(({ points }) => points)
  const own: Column<Ballot>[] = [
    ['voter_id', ({ voter }) => voter],
    ['vote', ({ vote }) => vote.join(',')],
    ['points', ({ points }) => points?.join(',') ?? ''],
  ]
  const written = withPoints ? own : own.slice(0, 2)
  const taken = written.map(([name]) => name)
  const others = namesOf(ballots).filter((name) => !taken.includes(name.toLowerCase()))
  return [
    ...written,
    ...others.map((name): Column<Ballot> => [name, ({ columns }) => columns[name] ?? '']),
  ]
}

/** The columns that any of the rows has. Rows that came from one file share few sets of them. */
function namesOf(rows: readonly { readonly columns: Readonly<Record<string, string>> }[]) {
  const names = new Set<string>()
  for (const columns of new Set(rows.map((row) => row.columns)))
    for (const name of Object.keys(columns)) names.add(name)
  return [...names]
}

const amountText = (told: string, amount: Amount) => {
  const read = readAmount(told) ?? repairedAmount(told)
  return read !== undefined && compareAmounts(read, amount) === 0 ? told : String(amount)
}

function listText(told: string, list: readonly string[] | undefined) {
  const isSame = (listOf(told) ?? []).join(',') === (list ?? []).join(',')
  return isSame ? told : (list ?? []).join(',')
}
