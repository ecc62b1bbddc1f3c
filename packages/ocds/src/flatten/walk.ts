import { isObject, type Json, type JsonObject, same } from '../merge/json.ts'
import { readCell, textOf } from './cells.ts'
import {
  columnOf,
  type Draft,
  newDraft,
  newPlace,
  type Place,
  type Slot,
  sheetName,
  slotOf,
} from './draft.ts'
import { hasLists, idCell, keyOf } from './ids.ts'
import type { Steps } from './path.ts'
import { list, put, putValue } from './put-value.ts'
import {
  type Cell,
  isEmpty,
  type NotHeld,
  SheetError,
  type SheetLimits,
  type WhyNotHeld,
} from './sheets.ts'
import { texts } from './texts.ts'

/** All sheets by name, what they do not hold, and how many cells have been taken of those admitted. */
export type Walk = {
  readonly drafts: Map<string, Draft>
  readonly notHeld: NotHeld[]
  readonly limits: Required<SheetLimits>
  room: number
}

/** `meta` is the name of the sheet of a package. */
export const newWalk = (main: Draft, limits: Required<SheetLimits>): Walk => ({
  drafts: new Map([
    [main.name, main],
    ['meta', main],
  ]),
  notHeld: [],
  limits,
  room: 0,
})

type Id = { readonly slot: Slot; readonly cell: Cell }
type Items = {
  place: Place
  ids: readonly Id[]
  /** The fields that tell one item from another; the last one must be there. */
  key: readonly string[]
  path: Steps
  /** The only item is the document itself. */
  isAlone?: boolean
}

/** A row for each item, and rows of other sheets for its lists. */
export function walkItems(walk: Walk, items: readonly Json[], about: Items) {
  const seen = new Map<string, Cell[]>()
  items.forEach((item, at) => {
    const path = about.isAlone ? about.path : { before: about.path, step: at }
    const why = isObject(item) ? walkItem(walk, item, { about, path, seen }) : 'mixed-list'
    if (why) list(walk.notHeld, path, why, item)
  })
}

type Item = { about: Items; path: Steps; seen: Map<string, Cell[]> }

/** Adds the row of an item, or says why it cannot have one. */
function walkItem(
  walk: Walk,
  item: JsonObject,
  { about, path, seen }: Item,
): WhyNotHeld | undefined {
  const { place, ids, key } = about
  const id = keyOf(item, key)
  const first = id === undefined ? undefined : seen.get(id)
  if (id === undefined && hasLists(item)) return 'no-id'
  if (first && (isTop(about) || hasLists(item))) return 'repeated-id'

  const before = walk.notHeld.length
  const row: Cell[] = []
  for (const { slot, cell } of ids) put(row, columnOf(place.draft, slot), cell)
  const said = walkObject(walk, item, {
    place,
    row,
    ids,
    path,
    names: isTop(about) ? rootNames : idName,
  })
  const isTwin = first !== undefined && !differ(place.draft, first, row)
  if (!said || isTwin) {
    const why = said ? 'repeated-id' : (walk.notHeld[before]?.why ?? 'empty')
    walk.notHeld.length = before
    return why
  }
  if (id !== undefined && !first) seen.set(id, row)
  addRow(walk, place.draft, row)
  return undefined
}

/** A row takes room up to its last cell, so that a few thousand rows of fields of their own would fill any memory. */
function addRow(walk: Walk, { rows }: Draft, row: Cell[]) {
  walk.room += row.length
  const { maxRoom } = walk.limits
  if (walk.room > maxRoom) throw new SheetError('too-large', texts.tooManyCells(maxRoom))
  rows.push(row)
}

const isTop = ({ place }: Items) => place.prefix === ''

/** flatten-tool writes the root id before the id, and both before all else. */
const rootNames = ['ocid', 'id']
const idName = ['id']

/** Two rows of one id come back as two items where a cell of theirs says another thing, however it is read. */
const differ = ({ types }: Draft, one: Cell[], other: Cell[]) =>
  (['typed', 'text'] as const).every((mode) =>
    one.some((cell, at) => {
      const twin = other[at]
      if (isEmpty(cell) || isEmpty(twin)) return false
      const read = (each: Exclude<Cell, null>) =>
        readCell(mode === 'text' ? textOf(each) : each, types[at] ?? 'any', mode)
      return !same(read(cell), read(twin))
    }),
  )

type Walked = {
  place: Place
  row: Cell[]
  ids: readonly Id[]
  path: Steps
  names?: readonly string[]
  /** What has no rows of other sheets: the sheet of a package. */
  isOneRow?: boolean
}

/** Puts the fields of an object in the row. Returns whether there was anything to put. */
export function walkObject(walk: Walk, object: JsonObject, about: Walked): boolean {
  const ids = [...about.ids, ...idsOf(object, about)]
  let said = false
  for (const name of Object.keys(object)) {
    const value = object[name] ?? null
    const path = { before: about.path, step: name }
    if (!isName(name)) list(walk.notHeld, path, 'name', value)
    else if (walkField(walk, value, { ...about, ids, path, slot: slotOf(about.place, name) }))
      said = true
  }
  return said
}

function idsOf(object: JsonObject, { place, names = idName }: Walked): Id[] {
  return names.flatMap((name) => {
    const cell = idCell(object, name)
    if (isEmpty(cell)) return []
    const slot = slotOf(place, name)
    columnOf(place.draft, slot)
    return [{ slot, cell }]
  })
}

const isName = (name: string) => name !== '' && !name.includes('/') && !/^\d+$/.test(name)

type Field = Walked & { slot: Slot }

function walkField(walk: Walk, value: Json, about: Field): boolean {
  const { place, slot, path, row, ids, isOneRow = false } = about
  if (isObject(value)) {
    if (Object.keys(value).length === 0) return list(walk.notHeld, path, 'empty', value)
    // Where the schema has a list, a heading without place means its first item.
    if (slot.node.isList) return list(walk.notHeld, path, 'type', value)
    slot.object ??= newPlace(place.draft, `${slot.heading}/`, slot.node)
    return walkObject(walk, value, { place: slot.object, row, ids, path, isOneRow })
  }
  if (!Array.isArray(value) || !value.some(isObject)) return putValue(walk.notHeld, value, about)
  if (isOneRow) return list(walk.notHeld, path, 'no-id', value)
  if (value.some((item) => item !== null && !isObject(item)))
    return list(walk.notHeld, path, 'mixed-list', value)

  slot.items ??= placeOfItems(walk, place, slot)
  walkItems(walk, value, { place: slot.items, ids, key: idName, path })
  return false
}

/** A sheet of its own for each list: the name of flatten-tool, numbered where another list has it. */
function placeOfItems(walk: Walk, place: Place, slot: Slot): Place {
  const base = sheetName(place.prefix, slot.heading.slice(place.prefix.length))
  let name = base
  for (let number = 2; walk.drafts.has(name); number++) name = `${base}${number}`
  const { maxSheets, maxColumns } = walk.limits
  if (walk.drafts.size > maxSheets)
    throw new SheetError('too-large', texts.tooManySheets(maxSheets))
  const draft = newDraft(name, maxColumns)
  walk.drafts.set(name, draft)
  return newPlace(draft, `${slot.heading}/0/`, slot.node)
}
