import type { CellType, FieldNode } from './field-node.ts'
import { type Cell, SheetError, type Table } from './sheets.ts'
import { texts } from './texts.ts'

/** A sheet while it is written: headings come as their first value does. */
export type Draft = {
  readonly name: string
  readonly headings: string[]
  readonly rows: Cell[][]
  readonly columns: Map<string, number>
  /** How the cells of each column are read. */
  readonly types: CellType[]
  readonly maxColumns: number
}

/** Where the fields of one kind of object go: a sheet, and what stands before their names in its headings. */
export type Place = {
  readonly draft: Draft
  readonly prefix: string
  readonly node: FieldNode
  readonly slots: Map<string, Slot>
}

/** Where one field goes: its cell, its place when it is an object, another sheet when it is a list of objects. */
export type Slot = {
  readonly heading: string
  readonly type: CellType
  readonly node: FieldNode
  object: Place | null
  items: Place | null
}

export const newDraft = (name: string, maxColumns: number): Draft => ({
  name,
  headings: [],
  rows: [],
  columns: new Map(),
  types: [],
  maxColumns,
})

export const newPlace = (draft: Draft, prefix: string, node: FieldNode): Place => ({
  draft,
  prefix,
  node,
  slots: new Map(),
})

export function slotOf(place: Place, name: string): Slot {
  const before = place.slots.get(name)
  if (before) return before
  const node = place.node.field(name)
  const slot: Slot = {
    heading: place.prefix + name,
    type: node.type,
    node,
    object: null,
    items: null,
  }
  place.slots.set(name, slot)
  return slot
}

/** The column of a heading, which is added where it is new. @throws SheetError where there is room for no more */
export function columnOf(draft: Draft, { heading, type }: Pick<Slot, 'heading' | 'type'>): number {
  const before = draft.columns.get(heading)
  if (before !== undefined) return before
  if (draft.headings.length >= draft.maxColumns) {
    throw new SheetError('too-large', texts.tooManyColumns(draft.name, draft.maxColumns))
  }
  const column = draft.headings.push(heading) - 1
  draft.columns.set(heading, column)
  draft.types.push(type)
  return column
}

export const tableOf = ({ name, headings, rows }: Draft): Table => ({ name, headings, rows })

/** flatten-tool's name for the sheet of a list: three letters of each step before it, and its own name. */
export const sheetName = (prefix: string, name: string): string =>
  prefix
    .split('/')
    .filter((step) => step !== '' && step !== '0')
    .map((step) => `${step.slice(0, 3)}_`)
    .join('') + name
