import { accept, type Decision, refuse } from './decision.ts'
import { type Cell, columnLetter, type Row, type Sheet } from './sheet.ts'
import { fold, similarity } from './text.ts'

/** A column that an importer knows, under any of the headings that offices give it. */
export type ColumnSpec<Key extends string = string> = {
  readonly key: Key
  readonly headings: readonly string[]
  readonly required: boolean
}

export type Header<Key extends string = string> = {
  readonly line: number
  /** Where each known column stands, counted from 0. */
  readonly columns: ReadonlyMap<Key, number>
  readonly missing: readonly Key[]
  /** Columns under two headings at once; the first is the one in `columns`. */
  readonly duplicates: readonly { readonly key: Key; readonly columns: readonly HeadingPlace[] }[]
  readonly unknown: readonly (HeadingPlace & { readonly resembles?: Key })[]
}

/** `column` is the letter that people see. */
export type HeadingPlace = { readonly heading: string; readonly column: string }

export type HeaderRefusal = { readonly because: 'no-header'; readonly linesSearched: number }

/**
 * Finds the line of headings, which may stand under titles, and says which column is which. Case, accents,
 * punctuation and what stands in parentheses do not count. What is missing or twice is told, not decided.
 */
export function findHeader<Key extends string>(
  sheet: Sheet,
  specs: readonly ColumnSpec<Key>[],
): Decision<Header<Key>, HeaderRefusal> {
  const keys = keysByHeading(specs)
  const candidates = sheet.rows.slice(0, LINES_SEARCHED)
  const scored = candidates.map((row) => ({ row, known: knownIn(row, keys).size }))
  const best = scored.reduce((most, next) => (next.known > most.known ? next : most), nothing)
  if (!best.row) return refuse({ because: 'no-header', linesSearched: candidates.length })
  return accept(headerOf(best.row, specs, keys))
}

/** Titles, a shield and a legend rarely take more. */
const LINES_SEARCHED = 30

const nothing: { readonly row?: Row; readonly known: number } = { known: 0 }

function keysByHeading<Key extends string>(specs: readonly ColumnSpec<Key>[]) {
  const keys = new Map<string, Key>()
  for (const { key, headings } of specs)
    for (const heading of [key, ...headings]) {
      const name = plain(heading)
      const owner = keys.get(name) ?? key
      if (owner !== key) throw new TypeError(`«${heading}» names two columns: ${owner} and ${key}`)
      keys.set(name, key)
    }
  return keys
}

/** «Costo ($)» → «costo»; «No. de obra» → «no de obra». */
const plain = (heading: string) =>
  fold(heading)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

function keyOf<Key>(cell: Cell, keys: ReadonlyMap<string, Key>) {
  if (typeof cell !== 'string') return undefined
  return keys.get(plain(cell)) ?? keys.get(plain(cell.replace(/\([^)]*\)/g, ' ')))
}

const knownIn = <Key>({ cells }: Row, keys: ReadonlyMap<string, Key>) =>
  new Set(cells.map((cell) => keyOf(cell, keys)).filter((key) => key !== undefined))

function headerOf<Key extends string>(
  { line, cells }: Row,
  specs: readonly ColumnSpec<Key>[],
  keys: ReadonlyMap<string, Key>,
): Header<Key> {
  const found = cells.map((cell, at) => ({ cell, at, key: keyOf(cell, keys) }))
  const inOrder = specs.map(({ key }) => ({ key, at: found.filter((each) => each.key === key) }))
  const columns = new Map<Key, number>()
  for (const { key, at } of inOrder) if (at[0]) columns.set(key, at[0].at)

  return {
    line,
    columns,
    missing: specs
      .filter(({ key, required }) => required && !columns.has(key))
      .map(({ key }) => key),
    duplicates: inOrder
      .filter(({ at }) => at.length > 1)
      .map(({ key, at }) => ({ key, columns: at.map(placeOf) })),
    unknown: found
      .filter(({ cell, key }) => cell !== null && key === undefined)
      .map((each) => ({ ...placeOf(each), ...resemblance(each.cell, specs) })),
  }
}

const placeOf = ({ cell, at }: { cell: Cell; at: number }): HeadingPlace => ({
  heading: String(cell),
  column: columnLetter(at),
})

/** The column that was probably meant, for the question «¿quisiste decir…?». */
function resemblance<Key extends string>(cell: Cell, specs: readonly ColumnSpec<Key>[]) {
  const heading = plain(String(cell))
  const [best] = specs
    .map(({ key, headings }) => ({
      key,
      alike: Math.max(...headings.map((known) => similarity(heading, plain(known)))),
    }))
    .toSorted((a, b) => b.alike - a.alike)
  return best && best.alike >= LIKELY ? { resembles: best.key } : {}
}

const LIKELY = 0.4

/** A row under the headings: its values by column, and the place of each for whoever must mend it. */
export type TableRecord<Key extends string = string> = {
  readonly line: number
  readonly value: (key: Key) => Cell
  /** The letter under which people see the column, or nothing when the file does not have it. */
  readonly column: (key: Key) => string | undefined
}

/** The rows below the headings. The headings again, as on each printed page, are no row. */
export function recordsUnder<Key extends string>(
  sheet: Sheet,
  { line, columns }: Header<Key>,
): readonly TableRecord<Key>[] {
  const at = (key: Key) => columns.get(key)
  const column = (key: Key) => letterOf(at(key))
  const headings = sheet.rows.find((row) => row.line === line)
  return sheet.rows
    .filter((row) => row.line > line && !sameCells(row, headings))
    .map((row) => ({ line: row.line, column, value: (key) => row.cells[at(key) ?? -1] ?? null }))
}

const letterOf = (at: number | undefined) => (at === undefined ? undefined : columnLetter(at))

const sameCells = (row: Row, other: Row | undefined) =>
  other !== undefined &&
  row.cells.length === other.cells.length &&
  row.cells.every((cell, at) => cell === other.cells[at])
