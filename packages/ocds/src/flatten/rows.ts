import { isObject, type Json, type JsonObject, own, same, setOwn } from '../merge/json.ts'
import { type Branch, isFilled } from './branch.ts'
import { type CellMode, readCell, textOf } from './cells.ts'
import { type Cell, isEmpty } from './sheets.ts'
import { texts } from './texts.ts'

/** A sheet being read. */
export type Reading = {
  readonly sheet: object
  readonly mode: CellMode
  readonly items: WeakMap<Json[], Map<string, Found>>
  readonly warn: (message: string) => void
}

/** An item of a list and the sheet whose row brought it. */
export type Found = { readonly item: JsonObject; readonly sheet: object }

type Row = readonly Cell[]

/** Writes into an object all that a row says at this step and below. */
export function mergeRow(reading: Reading, target: JsonObject, branch: Branch, row: Row) {
  for (const [name, field] of branch.fields) {
    const cell = field.column === undefined ? null : row[field.column]
    if (!isEmpty(cell)) mergeCell(reading, target, name, { field, cell })
    else if (isFilled(field, row)) mergeInside(reading, target, name, { field, row })
  }
}

function mergeCell(
  reading: Reading,
  target: JsonObject,
  name: string,
  { field, cell }: { field: Branch; cell: Exclude<Cell, null> },
) {
  const value = valueIn(reading, field, cell)
  const before = own(target, name)
  if (before === undefined) setOwn(target, name, value)
  else if (isObject(before) || isListOfObjects(before)) reading.warn(texts.clash(field.path))
  else if (!same(before, value))
    reading.warn(texts.conflict(field.path, shown(before), shown(value)))
}

function valueIn(reading: Reading, { type, path }: Branch, cell: Exclude<Cell, null>): Json {
  const value = readCell(cell, type, reading.mode)
  if (typeof value === 'string' && typedAs.has(type)) reading.warn(texts.notTyped(path, value))
  return value
}

const typedAs = new Set(['number', 'integer', 'boolean'])
const shown = (value: Json) => (typeof value === 'object' ? JSON.stringify(value) : textOf(value))
const isListOfObjects = (value: Json) => Array.isArray(value) && value.some(isObject)

function mergeInside(
  reading: Reading,
  target: JsonObject,
  name: string,
  { field, row }: { field: Branch; row: Row },
) {
  const before = own(target, name)
  if (field.items.size === 0) {
    if (before === undefined) setOwn(target, name, {})
    const object = own(target, name)
    if (isObject(object)) mergeRow(reading, object, field, row)
    else reading.warn(texts.clash(field.path))
    return
  }
  if (before === undefined) setOwn(target, name, [])
  const list = own(target, name)
  if (Array.isArray(list)) mergeItems(reading, list, field, row)
  else reading.warn(texts.clash(field.path))
}

function mergeItems(reading: Reading, list: Json[], field: Branch, row: Row) {
  const places =
    field.items.size > 1 ? [...field.items].sort(([a], [b]) => a - b) : [...field.items]
  for (const [, item] of places) {
    if (isFilled(item, row)) mergeRow(reading, itemFor(reading, list, item, row), item, row)
  }
}

/**
 * The item of a list that a row speaks of: by its id, or a new one. A row that says something else than the row of
 * its own sheet with that id did is another item: its list has two with one id.
 */
function itemFor(reading: Reading, list: Json[], branch: Branch, row: Row): JsonObject {
  const column = branch.fields.get('id')?.column
  const id = column === undefined ? null : row[column]
  const item: JsonObject = {}
  if (isEmpty(id)) {
    list.push(item)
    return item
  }
  const known = reading.items.get(list) ?? new Map<string, Found>()
  reading.items.set(list, known)
  const found = known.get(textOf(id))
  const isTwin =
    found?.sheet === reading.sheet &&
    isLast(branch, row) &&
    contradicts(reading, found.item, branch, row)
  if (found && !isTwin) return found.item

  list.push(item)
  if (found) reading.warn(texts.repeatedId(branch.path, textOf(id)))
  else known.set(textOf(id), { item, sheet: reading.sheet })
  return item
}

/** Whether the row goes no deeper than this list. */
const isLast = (branch: Branch, row: Row): boolean =>
  [...branch.fields.values()].every(
    (field) => ![...field.items.values()].some((item) => isFilled(item, row)) && isLast(field, row),
  )

function contradicts(reading: Reading, item: JsonObject, branch: Branch, row: Row): boolean {
  return [...branch.fields].some(([name, field]) => {
    const before = own(item, name)
    const cell = field.column === undefined ? null : row[field.column]
    if (before === undefined) return false
    if (isEmpty(cell)) return isObject(before) && contradicts(reading, before, field, row)
    return !same(before, readCell(cell, field.type, reading.mode))
  })
}
