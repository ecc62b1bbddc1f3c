import { type CellObject, type Range, SSF, type WorkSheet } from '@e965/xlsx'
import { dateOfSerial } from './date-reading.ts'
import { type Cell, cellOf, columnLetter, rowOf, type Sheet } from './sheet.ts'
import type { Container } from './spreadsheet-container.ts'
import { NO_SAVED_VALUE } from './unsaved-formulas.ts'

/** `column` is the letter that people see. */
export type UnsavedFormula = {
  readonly sheet: string
  readonly line: number
  readonly column: string
}

export type SheetLimits = { readonly maxRows: number; readonly maxBytes: number }

/** Thrown to stop in the middle of a workbook that would not fit; its reader turns it into a refusal. */
export class TooMuch extends Error {
  readonly what: 'rows' | 'cells' | 'text'
  constructor(what: 'rows' | 'cells' | 'text') {
    super(`too much: ${what}`)
    this.what = what
  }
}

export function sheetReader(container: Container, limits: SheetLimits) {
  const unsavedFormulas: UnsavedFormula[] = []
  let budget = limits.maxBytes

  function read(name: string): Sheet {
    const grid = gridOf(container.sheets[name], name)
    fillMerged(grid, container.sheets[name]?.['!merges'] ?? [], count)
    const rows = [...grid].map(([line, cells]) => rowOf(line + 1, cells))
    const filled = rows.filter((row) => row !== undefined)
    return { name, hidden: container.hidden.has(name), rows: filled }
  }

  /** A short file can say one long text a million times: what it would take is counted as it is spent. */
  function spend(characters: number) {
    budget -= characters
    if (budget < 0) throw new TooMuch('text')
  }

  function count(cell: Cell) {
    spend(CELL + textLength(cell))
    return cell
  }

  function gridOf(sheet: WorkSheet | undefined, name: string): Grid {
    const grid: Grid = new Map()
    // Lines may be missing in between, and a stray format may reach line 1,048,576.
    for (const [at, cells] of Object.entries(sheet?.['!data'] ?? [])) {
      if (cells && cells.length > MOST_COLUMNS) throw new RangeError('no sheet is so wide')
      spend((cells?.length ?? 0) * CELL)
      const values = Array.from(cells ?? [], (cell) => cellValue(cell, container.from1904))
      noteUnsaved(name, Number(at), values)
      for (const value of values) spend(textLength(value))
      if (values.some((value) => value !== null)) grid.set(Number(at), values)
      if (grid.size > limits.maxRows) throw new TooMuch('rows')
    }
    return grid
  }

  function noteUnsaved(sheet: string, line: number, values: Cell[]) {
    for (const [index, value] of values.entries())
      if (value === NO_SAVED_VALUE) {
        values[index] = null
        unsavedFormulas.push({ sheet, line: line + 1, column: columnLetter(index) })
      }
  }

  return { read, unsavedFormulas }
}

/** Up to XFD, in every program. */
const MOST_COLUMNS = 16_384

/** What a cell costs besides its text. */
const CELL = 16

const textLength = (cell: Cell) => (typeof cell === 'string' ? cell.length : 0)

/** Lines and columns count from 0 here. */
type Grid = Map<number, Cell[]>

/** Only lines that exist and columns that something else reaches are filled: a merge may claim the whole sheet. */
function fillMerged(grid: Grid, merges: readonly Range[], count: (cell: Cell) => Cell) {
  const width = [...grid.values()].reduce((most, cells) => Math.max(most, cells.length), 0)
  const lines = [...grid.keys()]
  for (const { s: first, e: last } of merges) {
    const value = grid.get(first.r)?.[first.c] ?? null
    const end = Math.min(last.c, width - 1)
    if (value === null || end < first.c) continue
    for (const line of linesIn(lines, first.r, last.r))
      fillLine(grid.get(line) ?? [], { first: first.c, last: end, value }, count)
  }
}

function linesIn(lines: readonly number[], first: number, last: number) {
  const start = lowerBound(lines, first)
  const inside: number[] = []
  for (let at = start; at < lines.length; at += 1) {
    const line = lines[at]
    if (line === undefined || line > last) break
    inside.push(line)
  }
  return inside
}

function lowerBound(sorted: readonly number[], wanted: number) {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] ?? 0) < wanted) low = middle + 1
    else high = middle
  }
  return low
}

type Span = { readonly first: number; readonly last: number; readonly value: Cell }

/** A cell that has its value is counted too: merges that lie one upon another cost as often. */
function fillLine(cells: Cell[], { first, last, value }: Span, count: (cell: Cell) => Cell) {
  while (cells.length < first) cells.push(count(null))
  for (let column = first; column <= last; column += 1)
    cells[column] = count(cells[column] ?? value)
}

function cellValue(cell: CellObject | undefined, from1904: boolean): Cell {
  const value = cell?.v
  if (cell?.t === 'e') return errors[String(value)] ?? '#ERROR!'
  if (cell === undefined || value === undefined) return null
  if (value instanceof Date) return withoutMidnight(value.toISOString().slice(0, 19))
  if (typeof value !== 'number') return typeof value === 'string' ? cellOf(value) : value
  return isDate(cell) ? dateText(value, from1904) : value
}

/** Elapsed hours, [h]:mm, are an amount and no date. */
const isDate = ({ z }: CellObject) =>
  typeof z === 'string' && !/\[(?:h+|m+|s+)\]/i.test(z) && SSF.is_date(z)

/** 'YYYY-MM-DD', with the hour when there is one, the hour alone under 1; the number when it is no date. */
function dateText(serial: number, from1904: boolean): Cell {
  const seconds = Math.round(serial * 86_400)
  const [day, second] = [Math.floor(seconds / 86_400), seconds % 86_400]
  const time = new Date(second * 1000).toISOString().slice(11, 19)
  if (serial >= 0 && serial < 1) return time
  const date = dateOfSerial(day, { from1904 })
  return date.accepted ? withoutMidnight(`${date.fact}T${time}`) : serial
}

const withoutMidnight = (text: string) => text.replace(/T00:00:00$/, '')

/** As Excel shows them; the numbers are those of [MS-XLS] BErr. */
const errors: { readonly [code: string]: string } = {
  '0': '#NULL!',
  '7': '#DIV/0!',
  '15': '#VALUE!',
  '23': '#REF!',
  '29': '#NAME?',
  '36': '#NUM!',
  '42': '#N/A',
}
