import { nfc, storable } from './text.ts'

/** What a cell holds. Dates of spreadsheets come as text: 'YYYY-MM-DD', with 'THH:MM:SS' where there is an hour. */
export type Cell = string | number | boolean | null

/** `line` counts from 1, as the program that made the file shows it. Rows without any value are left out. */
export type Row = { readonly line: number; readonly cells: readonly Cell[] }

/** The shape of a table whatever file it came in. */
export type Sheet = {
  readonly name: string
  readonly hidden: boolean
  readonly rows: readonly Row[]
}

/** A column of a file that the portal writes. `format` is how a spreadsheet shows it. */
export type Column<Item> = {
  readonly heading: string
  readonly value: (item: Item) => Cell
  readonly format?: CellFormat
}

/** `money` takes pesos as a number; `date` takes 'YYYY-MM-DD'. */
export type CellFormat = 'text' | 'money' | 'date'

/** 0 → 'A', 26 → 'AA': the letter under which people see a column. */
export function columnLetter(index: number): string {
  const last = String.fromCharCode(65 + (index % 26))
  return index < 26 ? last : columnLetter(Math.floor(index / 26) - 1) + last
}

/** Text in one form, and nothing where there is only space. */
export function cellOf(text: string): Cell {
  return text.trim() === '' ? null : nfc(storable(text))
}

/** Without the empty cells at the end; nothing for a row that is all empty. */
export function rowOf(line: number, cells: readonly Cell[]): Row | undefined {
  const last = cells.findLastIndex((cell) => cell !== null)
  return last < 0 ? undefined : { line, cells: cells.slice(0, last + 1) }
}
