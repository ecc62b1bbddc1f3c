import type { Json } from '../merge/json.ts'
import type { Kind } from '../validate/report.ts'

/** What a cell holds; null where it is empty. */
export type Cell = string | number | boolean | null

/**
 * One sheet: a row of headings, each a path such as `tender/items/0/id`, and its rows. A row may be shorter than the
 * headings. Rows may come one by one, so that a file need not stand in memory twice.
 */
export type Sheet = {
  readonly name: string
  readonly headings: readonly string[]
  readonly rows: Iterable<readonly Cell[]>
}

/** A sheet whose rows are all there, to be counted and read as often as wanted. */
export type Table = Sheet & { readonly rows: readonly (readonly Cell[])[] }

/**
 * Why the layout cannot hold a value:
 *
 * - `null`: an empty cell already says that nothing is there
 * - `empty`: an empty text, list or object, or an item that has nothing to put in a row
 * - `list-in-list`: a list within a list, such as the corners of a polygon
 * - `mixed-list`: a list of objects and other things, or one with a null
 * - `separator`: a text with a semicolon in a list of texts
 * - `type`: the schema reads another type from the cell than the value has
 * - `name`: a field whose name no heading can say: empty, of digits only or with a slash
 * - `no-id`: an object without id that has lists of its own, which need it to find their way back
 * - `repeated-id`: a second object with the id of another in its list
 * - `too-long`: a text of more than 32,767 characters
 */
export type WhyNotHeld =
  | 'null'
  | 'empty'
  | 'list-in-list'
  | 'mixed-list'
  | 'separator'
  | 'type'
  | 'name'
  | 'no-id'
  | 'repeated-id'
  | 'too-long'

/**
 * A value of the document that does not come back from the sheets. With `only`, it is lost in that kind of file and
 * the others hold it. `path` goes from the top, `releases/0/tender/items/3`, with the signs of a JSON Pointer in names.
 */
export type NotHeld = { path: string; why: WhyNotHeld; value: Json; only?: 'csv' | 'xlsx' }

export type Flattened = {
  kind: FlatKind
  /** The main sheet, `meta` where a package says something of itself, and the others by their name. */
  sheets: Table[]
  /** All that the sheets do not hold: `unflatten` puts it back. */
  notHeld: NotHeld[]
}

/** The kinds of document that sheets can be made of. */
export type FlatKind = Exclude<Kind, 'json-lines' | 'array-release-package' | 'unknown'>

/**
 * What makes sheets be refused. `code` is stable, `message` is Spanish.
 *
 * - `no-kind`: the document is no release, record, project, package or list of these
 * - `too-deep`: the document nests deeper than 200 levels
 * - `too-large`: more bytes, sheets, columns, rows or cells than admitted
 * - `broken-csv`: a quote that is never closed
 * - `broken-xlsx`: the file is no workbook, or is damaged
 * - `encrypted`: the workbook has a password
 */
export type SheetErrorCode =
  | 'no-kind'
  | 'too-deep'
  | 'too-large'
  | 'broken-csv'
  | 'broken-xlsx'
  | 'encrypted'

export class SheetError extends Error {
  override readonly name = 'SheetError'
  readonly code: SheetErrorCode

  constructor(code: SheetErrorCode, message: string) {
    super(message)
    this.code = code
  }
}

/** What is refused before it takes too much memory. */
export type SheetLimits = {
  /** Of a file, and of all that it unfolds to: 256 MiB. */
  maxBytes?: number
  /** Of a sheet: 16,384, as in Excel. */
  maxColumns?: number
  /** Of a sheet: 1,048,576, as in Excel. */
  maxRows?: number
  /** Filled cells of all sheets that are read: 2 million, which take about 450 MB. */
  maxCells?: number
  /** Cells of all sheets that are made, with the empty ones that stand before a filled one: 20 million. */
  maxRoom?: number
  /** Sheets that are made: 1,000. */
  maxSheets?: number
}

export const limitsOf = (limits: SheetLimits = {}): Required<SheetLimits> => ({
  maxBytes: 256 * 1024 * 1024,
  maxColumns: 16_384,
  maxRows: 1_048_576,
  maxCells: 2_000_000,
  maxRoom: 20_000_000,
  maxSheets: 1000,
  ...limits,
})

export const isEmpty = (cell: Cell | undefined): cell is undefined | null | '' =>
  cell === undefined || cell === null || cell === ''
