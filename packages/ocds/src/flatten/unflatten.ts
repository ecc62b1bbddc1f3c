import { deepest, type Json, type JsonObject } from '../merge/json.ts'
import { type Branch, branchOf, depthOf } from './branch.ts'
import type { CellMode } from './cells.ts'
import { type CsvFiles, readCsvFiles } from './csv-reader.ts'
import type { FieldNode } from './field-node.ts'
import { keyText } from './ids.ts'
import { documentOf, isPackage, listOfKind, type Subject, subjectOf } from './kinds.ts'
import { restore } from './not-held.ts'
import { mergeRow, type Reading } from './rows.ts'
import {
  type Cell,
  type FlatKind,
  type Flattened,
  isEmpty,
  limitsOf,
  type NotHeld,
  type Sheet,
  SheetError,
  type SheetLimits,
} from './sheets.ts'
import { texts } from './texts.ts'
import { readXlsx } from './xlsx-reader.ts'

export type UnflattenOptions = {
  /** What the document is to be; a package of what the main sheet is named after, unless told. */
  kind?: FlatKind
  /** What `flatten` listed, to be put back. */
  notHeld?: readonly NotHeld[]
  /** Told, in Spanish, of what the sheets contradict or do not say well. */
  warn?: (message: string) => void
  /** For whom the CSV was written; told by its byte order mark unless said. */
  audience?: 'human' | 'machine'
  /** The zone of the dates of Excel, which have none; UTC unless told. */
  zone?: string
  limits?: SheetLimits
}

/**
 * Makes a document of its sheets, as flatten-tool does: rows of one ocid and id are one release, objects of one id in
 * a list are one object, texts become what the schema asks.
 *
 * @param source what `flatten` gave, which comes back whole; or sheets; or CSV files by their names, as texts or bytes;
 *   or the bytes of a workbook (.xlsx), which are read asynchronously
 * @returns the document: a package, unless `options.kind` or what `flatten` gave says another kind. Its items stand in
 *   the order of their rows. A value that is not of the type of its field stays text, and `options.warn` hears of it
 * @throws SheetError `too-large`, `too-deep`, `broken-csv`, `broken-xlsx`, `encrypted`
 *
 * The first row of each sheet has its headings; which sheet they stand in does not matter, but for `meta`.
 */
export function unflatten(source: Uint8Array, options?: UnflattenOptions): Promise<Json>
export function unflatten(
  source: Flattened | readonly Sheet[] | CsvFiles,
  options?: UnflattenOptions,
): Json
export function unflatten(
  source: Flattened | readonly Sheet[] | CsvFiles | Uint8Array,
  options: UnflattenOptions = {},
): Json | Promise<Json> {
  if (source instanceof Uint8Array) {
    return readXlsx(source, options).then((sheets) => build(sheets, 'typed', options))
  }
  if (isSheets(source)) return build(source, 'typed', options)
  if (isFlattened(source)) return build(source.sheets, 'typed', { ...source, ...options })
  return build(readCsvFiles(source, options), 'text', options)
}

const isSheets = (source: unknown): source is readonly Sheet[] => Array.isArray(source)
const isFlattened = (source: Flattened | CsvFiles): source is Flattened =>
  Array.isArray((source as Partial<Flattened>).sheets)

function build(sheets: readonly Sheet[], mode: CellMode, options: UnflattenOptions): Json {
  const subject = subjectOf(listOf(sheets, options.kind))
  const kind = options.kind ?? packageOf[subject.list]
  const job: Job = { subject, mode, options, budget: budgetOf(options), items: new WeakMap() }

  const isMeta = ({ name }: Sheet) => isPackage(kind) && name.toLowerCase() === 'meta'
  const meta: JsonObject = {}
  for (const sheet of sheets.filter(isMeta)) readMeta(job, sheet, meta)
  // Outer lists first, so that their items stand in the order of their own rows.
  const others = sheets.filter((sheet) => !isMeta(sheet))
  const ordered = others.toSorted((a, b) => depthOf(a.headings) - depthOf(b.headings))
  const entries: Entries = { list: [], byKey: new Map() }
  for (const sheet of ordered) readSheet(job, sheet, entries)

  const document = documentOf(kind, subject.list, { meta, entries: entries.list })
  return restore(document, options.notHeld ?? [])
}

const packageOf = {
  releases: 'release-package',
  records: 'record-package',
  projects: 'project-package',
} as const

/** By the kind that is asked for, or by the name of the main sheet: other sheets have that name before their fields. */
function listOf(sheets: readonly Sheet[], kind: FlatKind | undefined): Subject['list'] {
  if (kind !== undefined && kind !== 'array') return listOfKind[kind]
  const isMain = ({ headings }: Sheet, list: string) =>
    !headings.some((heading) => heading.startsWith(`${list}/0/`))
  return (
    (['records', 'projects'] as const).find((list) =>
      sheets.some((sheet) => sheet.name === list && isMain(sheet, list)),
    ) ?? 'releases'
  )
}

type Job = {
  subject: Subject
  mode: CellMode
  options: UnflattenOptions
  budget: (sheet: Sheet) => (row: readonly Cell[]) => void
  items: Reading['items']
}
type Entries = { list: JsonObject[]; byKey: Map<string, JsonObject> }

function readMeta(job: Job, sheet: Sheet, meta: JsonObject) {
  readRows(job, sheet, job.subject.meta, () => () => meta)
}

function readSheet(job: Job, sheet: Sheet, entries: Entries) {
  readRows(job, sheet, job.subject.node, (branch) => {
    const key = job.subject.key.map((name) => branch.fields.get(name)?.column)
    return (row) => entryFor(entries, key, row)
  })
}

type TargetOf = (row: readonly Cell[]) => JsonObject

function readRows(job: Job, sheet: Sheet, node: FieldNode, targetIn: (branch: Branch) => TargetOf) {
  const spend = job.budget(sheet)
  const reading = readingOf(job, sheet)
  const branch = branchOf(sheet.headings, node, (heading) =>
    reading.warn(texts.repeatedHeading(heading)),
  )
  const targetOf = targetIn(branch)
  for (const row of sheet.rows) {
    spend(row)
    if (row.every(isEmpty)) continue
    mergeRow(reading, targetOf(row), branch, row)
  }
}

const readingOf = ({ mode, options, items }: Job, sheet: Sheet): Reading => ({
  sheet,
  mode,
  items,
  warn: options.warn ?? (() => undefined),
})

/** The release that a row speaks of: that of its ocid and id, or a new one. */
function entryFor(entries: Entries, key: (number | undefined)[], row: readonly Cell[]): JsonObject {
  const cells = key.map((column) => (column === undefined ? null : row[column]))
  const text = isEmpty(cells.at(-1)) ? undefined : keyText(cells)
  const before = text === undefined ? undefined : entries.byKey.get(text)
  if (before) return before

  const entry: JsonObject = {}
  entries.list.push(entry)
  if (text !== undefined) entries.byKey.set(text, entry)
  return entry
}

/** Counts what is read, and refuses what is too much. */
function budgetOf({ limits }: UnflattenOptions): Job['budget'] {
  const { maxCells, maxColumns, maxRows } = limitsOf(limits)
  let cells = 0
  return ({ name, headings }) => {
    if (headings.length > maxColumns) {
      throw new SheetError('too-large', texts.tooManyColumns(name, maxColumns))
    }
    if (headings.some((heading) => heading.split('/', deepest).length === deepest)) {
      throw new SheetError('too-deep', texts.tooManySteps(name, deepest - 1))
    }
    let rows = 0
    return (row) => {
      rows += 1
      for (const cell of row) if (!isEmpty(cell)) cells += 1
      if (rows > maxRows) throw new SheetError('too-large', texts.tooManyRows(name, maxRows))
      if (cells > maxCells) throw new SheetError('too-large', texts.tooManyCells(maxCells))
    }
  }
}
