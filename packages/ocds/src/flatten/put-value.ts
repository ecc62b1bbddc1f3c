import { copy, type Json } from '../merge/json.ts'
import { cellOf, isHeld } from './cells.ts'
import { columnOf, type Place, type Slot } from './draft.ts'
import { pathOf, type Steps } from './path.ts'
import { type Cell, isEmpty, type NotHeld, type WhyNotHeld } from './sheets.ts'

/** Where one value goes: a place of a sheet, and the row that is being written. */
export type Target = { place: Place; slot: Slot; row: Cell[]; path: Steps }

/** Puts a value in its cell, and lists it where it does not come back from it. Returns whether the cell is filled. */
export function putValue(
  notHeld: NotHeld[],
  value: Json,
  { place, slot, row, path }: Target,
): boolean {
  const column = columnOf(place.draft, slot)
  const cell = cellOf(value)
  if (isEmpty(cell)) return list(notHeld, path, whyEmpty(value), value)

  put(row, column, cell)
  const only = lostIn(value, cell, slot)
  if (only !== 'none') list(notHeld, path, whyOther(value), value, only)
  const isTooLong = typeof cell === 'string' && cell.length > longestText
  if (isTooLong && only !== undefined) list(notHeld, path, 'too-long', value, 'xlsx')
  return true
}

/** The most that Excel admits in a cell. */
export const longestText = 32_767

function lostIn(value: Json, cell: Cell, { type }: Slot): 'none' | 'csv' | undefined {
  if (typeof value === 'string' && (type === 'text' || type === 'text-or-integer')) return 'none'
  if (!isHeld(value, cell, type, 'typed')) return undefined
  return isHeld(value, cell, type, 'text') ? 'none' : 'csv'
}

const whyEmpty = (value: Json): WhyNotHeld => {
  if (value === null) return 'null'
  if (!Array.isArray(value) || value.length === 0) return 'empty'
  return value.some(Array.isArray) ? 'list-in-list' : value.includes(null) ? 'mixed-list' : 'empty'
}

const whyOther = (value: Json): WhyNotHeld => {
  if (!Array.isArray(value)) return 'type'
  if (value.some(Array.isArray)) return 'list-in-list'
  return value.some((item) => typeof item === 'string' && item.includes(';')) ? 'separator' : 'type'
}

export function put(row: Cell[], column: number, cell: Cell) {
  while (row.length < column) row.push(null)
  row[column] = cell
}

export function list(
  notHeld: NotHeld[],
  path: Steps,
  why: WhyNotHeld,
  value: Json,
  only?: NotHeld['only'],
): false {
  notHeld.push({ path: pathOf(path), why, value: copy(value), ...(only && { only }) })
  return false
}
