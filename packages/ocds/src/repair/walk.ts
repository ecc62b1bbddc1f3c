import { wordForWord } from '../convert/word-for-word.ts'
import { isObject, type Json, type JsonObject, own } from '../merge/json.ts'
import type { Codelists } from '../model/codelist.ts'
import {
  carry,
  change,
  clear,
  eachSpot,
  type Journal,
  join,
  type Spot,
  setAside,
  spotIn,
  valueAt,
} from './journal.ts'
import { mendCode } from './mends/code.ts'
import { mendDate } from './mends/date.ts'
import type { Mended } from './mends/mend.ts'
import { mendType } from './mends/types.ts'
import { mendUri } from './mends/uri.ts'
import { propertiesOf, type SchemaReader, typesOf } from './schema-reader.ts'
import { untouchable } from './tidy.ts'

export type Walk = {
  journal: Journal
  reader: SchemaReader
  /** The lists of codes that admit others: what is like a code of theirs is that code. */
  codelists: Codelists
  zone: string
}

/** Makes every field of an object fit its schema; what cannot fit is set aside. */
export function walkObject(walk: Walk, object: JsonObject, node: JsonObject, path: string) {
  if (!Object.hasOwn(node, 'properties')) return
  for (const key of Object.keys(object)) {
    if (untouchable.has(key)) continue
    const spot = named(walk, spotIn(object, key, path), node)
    if (spot) walkSpot(walk, spot, walk.reader.field(node, String(spot.key)))
  }
}

/** The spot of a field under the name that the schema gives it, if it knows it. */
function named({ journal, reader }: Walk, spot: Spot, node: JsonObject): Spot | undefined {
  const key = String(spot.key)
  if (reader.field(node, key) !== undefined) return spot

  const known = namesIn(node).get(folded(key))
  const { holder } = spot
  if (known === undefined || Object.hasOwn(holder, known)) {
    setAside(journal, 'out-of-place', spot)
    return undefined
  }
  const right = spotIn(holder, known, parentOf(spot.path))
  carry(journal, 'field-name', spot, right)
  return right
}

/** The names of a schema as they are compared: a document may ask for a million of its own. */
function namesIn(node: JsonObject): Map<string, string> {
  const before = names.get(node)
  if (before) return before
  const all = new Map<string, string>()
  for (const name of Object.keys(propertiesOf(node)).reverse()) all.set(folded(name), name)
  names.set(node, all)
  return all
}

const names = new WeakMap<JsonObject, Map<string, string>>()

const folded = (name: string) => name.toLowerCase().replace(/[\s_-]/g, '')
const parentOf = (path: string) => path.slice(0, Math.max(0, path.lastIndexOf('/')))

function walkSpot(walk: Walk, spot: Spot, field: Json | undefined) {
  const node = walk.reader.of(field, valueAt(spot) ?? null)
  if (!mendKind(walk, spot, node)) return

  const value = valueAt(spot) ?? null
  if (typeof value === 'string') mendText(walk, spot, node)
  else if (Array.isArray(value)) walkList(walk, value, node, spot.path)
  else if (isObject(value)) walkObject(walk, value, node, spot.path)
}

/** Whether something that fits the type is there in the end. */
function mendKind({ journal }: Walk, spot: Spot, node: JsonObject): boolean {
  // A list of one object of one value…: each turn opens or wraps once.
  for (let turn = 0; turn < 4; turn++) {
    const value = valueAt(spot) ?? null
    const types = typesOf(node)
    if (value === null && types.length > 0 && !types.includes('null')) {
      clear(journal, 'null', spot)
      return false
    }
    const mended = mendType(value, node)
    if (!mended) break
    if (!mended.rule) return true
    change(journal, mended.rule, spot, mended.value)
  }
  setAside(journal, 'out-of-place', spot)
  return false
}

function mendText({ journal, zone, codelists }: Walk, spot: Spot, node: JsonObject) {
  const text = String(valueAt(spot))
  const mended = mendOpenCode(text, node, codelists) ?? mendedText(text, node, zone)
  if (!mended) setAside(journal, 'out-of-place', spot)
  else if (mended.rule) change(journal, mended.rule, spot, mended.value)
}

function mendOpenCode(text: string, node: JsonObject, codelists: Codelists) {
  const name = own(node, 'openCodelist') === true ? own(node, 'codelist') : undefined
  const list = typeof name === 'string' ? codelists[name.replace('.csv', '')] : undefined
  return list && mendCode(text, list.codes)
}

function mendedText(text: string, node: JsonObject, zone: string): Mended | undefined {
  const codes = own(node, 'enum')
  const format = own(node, 'format')
  if (Array.isArray(codes)) return mendCode(text, codes)
  if (format === 'date-time') return mendDate(text, zone)
  if (format === 'uri') return mendUri(text)
  return { value: text }
}

function walkList(walk: Walk, list: Json[], node: JsonObject, path: string) {
  const items = itemsOf(node)
  eachSpot(list, path, (spot) => walkSpot(walk, spot, items))
  if (own(node, 'uniqueItems') === true) dropRepeated(walk.journal, list, path)
}

/** The list of codes of a list is that of its items. */
function itemsOf(node: JsonObject): Json | undefined {
  const items = own(node, 'items')
  const { codelist, openCodelist } = node
  return isObject(items) && codelist && openCodelist ? { ...items, codelist, openCodelist } : items
}

function dropRepeated(journal: Journal, list: Json[], path: string) {
  if (areNamedApart(list)) return
  const known = new Map<string, { first: Json; words?: Set<string> }>()
  const repeated = new Set<number>()
  for (const [at, item] of list.entries()) {
    const sketch = sketchOf(item)
    const alike = known.get(sketch)
    if (!alike) known.set(sketch, { first: item })
    else {
      alike.words ??= new Set([wordForWord(alike.first)])
      const before = alike.words.size
      if (alike.words.add(wordForWord(item)).size === before) repeated.add(at)
    }
  }
  if (repeated.size === 0) return
  eachSpot(list, path, (spot) => {
    if (repeated.has(Number(spot.key))) join(journal, 'duplicate', spot)
  })
}

/** Whether each item has an id that no other has: then no two are the same. */
function areNamedApart(list: readonly Json[]) {
  const ids = new Set<Json>()
  for (const item of list) {
    const id = isObject(item) ? (own(item, 'id') ?? null) : null
    if (typeof id !== 'string' || ids.has(id)) return false
    ids.add(id)
  }
  return true
}

/** What an item says at its top: only items that agree in it are written out whole to be compared. */
const sketchOf = (item: Json) =>
  wordForWord(item, (inside) => (typeof inside === 'object' ? '' : JSON.stringify(inside)))
