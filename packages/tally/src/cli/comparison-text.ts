import type { ComparedResult, Comparison, Spending } from '../compare/comparison.ts'
import type { Election } from '../election.ts'
import { number, type Words, wordsOf } from '../explain/words.ts'
import { texts } from './texts.ts'

type Row = readonly [label: string, ...cells: readonly string[]]

/** A comparison as a table of text, and what is bought in some ways only. */
export function comparisonText(
  election: Election,
  { results, disputed }: Comparison,
  ways: readonly string[],
): string {
  const words = wordsOf(election)
  const rows: Row[] = [
    ['', ...ways],
    ...figures(results, words),
    ...spending(texts.rows.category, results, ({ byCategory }) => byCategory, words),
    ...spending(texts.rows.zone, results, ({ byZone }) => byZone, words),
  ]
  const told = disputed.map(({ project, boughtBy }) =>
    texts.disputedOne(
      words.project(project),
      boughtBy.map((at) => ways[at] ?? ''),
    ),
  )
  return `${[...aligned(rows), '', ...(told.length > 0 ? [texts.disputed, ...told] : [])].join('\n').trimEnd()}\n`
}

function figures(results: readonly ComparedResult[], words: Words): Row[] {
  const { rows } = texts
  const row = (label: string, cellOf: (result: ComparedResult) => string): Row => [
    label,
    ...results.map(cellOf),
  ]
  const [first] = results
  const measure = first?.utility.measure ?? 'cost'
  const amount = measure === 'cost' ? words.money : number
  return [
    row(rows.projects, ({ selected }) => number(selected.length)),
    row(rows.cost, ({ cost }) => words.money(cost)),
    row(
      rows.represented,
      ({ represented: { voters, share } }) => `${number(voters)} (${percent(share.value)})`,
    ),
    [rows.utility[measure], ...results.map(() => '')],
    row(rows.mean, ({ utility }) => amount(utility.mean)),
    row(rows.median, ({ utility }) => amount(utility.median)),
    row(
      rows.quartiles,
      ({ utility }) => `${amount(utility.lowerQuartile)} – ${amount(utility.upperQuartile)}`,
    ),
    row(rows.gini, ({ utility }) => utility.gini.value.toFixed(3)),
    ...winnersRows(results),
  ]
}

/** How many voters have none, one, two… winners, as far as anybody goes. */
function winnersRows(results: readonly ComparedResult[]): Row[] {
  const most = Math.max(0, ...results.map(({ winnersPerVoter }) => winnersPerVoter.length))
  return [
    [texts.rows.winners, ...results.map(() => '')],
    ...Array.from(
      { length: most },
      (_, winners): Row => [
        `  ${winners}`,
        ...results.map(({ winnersPerVoter }) => number(winnersPerVoter[winners] ?? 0)),
      ],
    ),
  ]
}

function spending(
  title: string,
  results: readonly ComparedResult[],
  spendingOf: (result: ComparedResult) => readonly Spending[],
  words: Words,
): Row[] {
  const [first] = results
  const names = first ? spendingOf(first).map(({ name }) => name) : []
  if (names.length === 0) return []
  return [
    [title, ...results.map(() => '')],
    ...names.map(
      (name, at): Row => [
        `  ${name ?? texts.rows.none}`,
        ...results.map((result) => {
          const one = spendingOf(result)[at]
          return one ? `${words.money(one.cost)} (${percent(one.share.value)})` : ''
        }),
      ],
    ),
  ]
}

const percent = (share: number) => `${(share * 100).toFixed(1)} %`

function aligned(rows: readonly Row[]) {
  const columns = rows[0]?.length ?? 0
  const widths = Array.from({ length: columns }, (_, at) =>
    Math.max(...rows.map((row) => row[at]?.length ?? 0)),
  )
  return rows.map((row) =>
    row
      .map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)))
      .join('   ')
      .trimEnd(),
  )
}
