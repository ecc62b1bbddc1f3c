import { fold, slug } from '../../../lib/text.ts'
import { type Question, spotText } from '../../imports/index.ts'
import type { TerritoryRow } from './rows.ts'
import { territoryTexts as say } from './texts.ts'

/** A row whose parent is known. */
export type PlacedRow = TerritoryRow & { readonly parentId: string | null }

export type Separated = {
  readonly rows: readonly PlacedRow[]
  readonly questions: readonly Question[]
  /** What waits for an answer: rows of other files about it wait too. */
  readonly waiting: ReadonlySet<string>
}

type Answers = Readonly<Record<string, string>>

/** What one file says twice is never chosen in silence: it goes to a person, and the rest loads. */
export function separateDuplicates(
  rows: readonly PlacedRow[],
  answers: Answers,
  codeOf: (row: PlacedRow) => string,
): Separated {
  const kept: PlacedRow[] = []
  const questions: Question[] = []
  const waiting = new Set<string>()
  const groups = Map.groupBy(rows, (row) => `${row.file} ${identityOf(row)}`)
  for (const group of groups.values()) {
    const [first] = group
    if (!first || group.length === 1) {
      kept.push(...group)
      continue
    }
    const merged = asYears(group)
    if (merged) {
      kept.push(merged)
      continue
    }
    const question = questionOf(first, group, codeOf)
    questions.push(question)
    const chosen = chosenRows(group, answers[question.id], codeOf)
    if (chosen) kept.push(...chosen)
    else waiting.add(identityOf(first))
  }
  return { rows: kept, questions, waiting }
}

export const identityOf = ({ level, code, parentId, name }: PlacedRow): string =>
  code === null ? `${level} ${parentId ?? ''} ${fold(name)}` : `${level} #${code}`

/** Rows that only differ in the year of their ceiling are one place. */
function asYears(group: readonly PlacedRow[]): PlacedRow | undefined {
  const [first] = group
  const years = group.flatMap(({ ceilings }) => ceilings.map(({ year }) => year))
  const one = group.every(
    ({ name, shape, ceilings, parentId }) =>
      name === first?.name && parentId === first.parentId && shape === null && ceilings.length > 0,
  )
  if (!first || !one || new Set(years).size !== years.length) return undefined
  return { ...first, ceilings: group.flatMap(({ ceilings }) => ceilings) }
}

function questionOf(
  first: PlacedRow,
  group: readonly PlacedRow[],
  codeOf: (row: PlacedRow) => string,
): Question {
  const { level, code, parentId, name, spot } = first
  const what = code === null ? say.nameLabel(name) : say.codeLabel(code)
  const codes = group.map((_, index) => numberedCode(codeOf(first), index)).join(', ')
  return {
    id: ['repeated', level, code ?? `${parentId ?? ''}-${slug(name)}`].join(':'),
    spot,
    message: say.duplicate(what, group.length),
    options: [
      ...group.map((row) => ({
        value: lineOf(row),
        label: say.keepLine(spotText(row.spot), row.name),
      })),
      { value: 'all', label: say.keepAll(codes) },
    ],
  }
}

const lineOf = ({ spot }: PlacedRow) => `line-${spot.line ?? 0}`

const numberedCode = (code: string, index: number) => (index === 0 ? code : `${code}-${index + 1}`)

function chosenRows(
  group: readonly PlacedRow[],
  answer: string | undefined,
  codeOf: (row: PlacedRow) => string,
): readonly PlacedRow[] | undefined {
  if (answer === 'all')
    return group.map((row, index) => ({ ...row, code: numberedCode(codeOf(row), index) }))
  const only = group.find((row) => lineOf(row) === answer)
  return only && [only]
}
