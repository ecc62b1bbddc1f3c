import { type CellObject, utils, type WorkSheet, write } from '@e965/xlsx'
import { calendarDate, daysBetween, isCalendarDate } from './dates.ts'
import type { Cell, CellFormat, Column } from './sheet.ts'

export type SheetToWrite = {
  readonly name: string
  readonly headings: readonly string[]
  readonly formats: readonly (CellFormat | undefined)[]
  readonly rows: readonly (readonly Cell[])[]
}

/** Rows of any kind as a sheet of `writeWorkbook`. */
export const sheetOf = <Item>(
  name: string,
  items: Iterable<Item>,
  columns: readonly Column<Item>[],
): SheetToWrite => ({
  name,
  headings: columns.map(({ heading }) => heading),
  formats: columns.map(({ format }) => format),
  rows: Array.from(items, (item) => columns.map(({ value }) => value(item))),
})

/** An XLSX with one table a sheet. Text stays text, whatever sign it begins with; the same rows give the same bytes. */
export function writeWorkbook(sheets: readonly SheetToWrite[]): Uint8Array {
  const book = utils.book_new()
  for (const sheet of sheets) {
    const name = freeName(sheet.name, new Set(book.SheetNames.map((taken) => taken.toLowerCase())))
    utils.book_append_sheet(book, worksheet(sheet), name)
  }
  return new Uint8Array(write(book, { type: 'buffer', bookType: 'xlsx', compression: true }))
}

/** Excel takes 31 characters, none of []:*?/\ and no name twice. */
function freeName(name: string, taken: ReadonlySet<string>) {
  const allowed =
    name
      .replace(/[[\]:*?/\\]/g, ' ')
      .replace(/^'+|'+$/g, '')
      .trim() || 'Hoja'
  for (let turn = 1; ; turn += 1) {
    const ending = turn === 1 ? '' : ` ${turn}`
    const candidate = allowed.slice(0, 31 - ending.length) + ending
    if (!taken.has(candidate.toLowerCase())) return candidate
  }
}

function worksheet({ headings, formats, rows }: SheetToWrite): WorkSheet {
  const cells = rows.map((row) => row.map((cell, column) => cellObject(cell, formats[column])))
  const sheet = utils.aoa_to_sheet([
    headings.map((heading) => cellObject(heading, 'text')),
    ...cells,
  ])
  sheet['!cols'] = headings.map((heading, column) => ({ wch: widthOf(heading, rows, column) }))
  if (rows.length > 0 && sheet['!ref']) sheet['!autofilter'] = { ref: sheet['!ref'] }
  return sheet
}

function cellObject(cell: Cell, format: CellFormat | undefined): CellObject | null {
  if (cell === null) return null
  if (typeof cell === 'boolean') return { t: 'b', v: cell }
  if (typeof cell === 'number') return { t: 'n', v: cell, ...(format === 'money' && { z: PESOS }) }
  if (format === 'date' && isCalendarDate(cell) && cell > '1900-02-28')
    return { t: 'n', v: daysBetween(calendarDate('1899-12-30'), cell), z: 'dd/mm/yyyy' }
  return { t: 's', v: cell, ...(format === 'text' && { z: '@' }) }
}

const PESOS = '"$"#,##0.00'

function widthOf(heading: string, rows: readonly (readonly Cell[])[], column: number) {
  const lengths = rows.slice(0, 200).map((row) => String(row[column] ?? '').length)
  return Math.min(60, Math.max(8, heading.length, ...lengths) + 2)
}
