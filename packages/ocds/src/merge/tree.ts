import { deepest, isDeeper, isObject, type Json, type JsonObject, own, same } from './json.ts'
import { MergeError, type MergeWarning } from './merge-error.ts'
import type { MergeRule } from './rules.ts'
import { mergeTexts } from './texts.ts'

/** Who says a value: only a versioned release keeps it. */
export type Stamp = { releaseID: Json; releaseDate: Json; releaseTag: Json }

/** What a field has been: values, an object or a list merged by identifier, or one after the other. */
export type Field = {
  /** Of a compiled release the last value, of a history all of them, oldest first. Undefined where none was said. */
  value: Json | undefined
  versions: Version[] | undefined
  inside: Fields | Items | undefined
  /** Values that come where an object or a list already is do not count. */
  insideFirst: boolean
}
type Version = { stamp: Stamp; value: Json }
export type Fields = { kind: 'object'; fields: Map<string, Field> }
export type Items = { kind: 'list'; items: Map<string, Item> }
export type Item = { id: Json | undefined; inside: Fields }

/** All releases so far, field by field, in the order in which fields were first met. */
export type MergeTree = {
  root: Fields
  warnings: MergeWarning[]
  keepsHistory: boolean
  /** The release that is being added, and where in it. */
  stamp: Stamp
  path: string[]
  /** Objects without `id` are never the same as another, so each gets a key of its own. */
  nameless: number
}

export const emptyTree = (keepsHistory: boolean): MergeTree => ({
  root: { kind: 'object', fields: new Map() },
  warnings: [],
  keepsHistory,
  stamp: { releaseID: null, releaseDate: null, releaseTag: null },
  path: [],
  nameless: 0,
})

/** Adds the fields of one object: of a release, and then of what it holds. */
export function addFields(tree: MergeTree, into: Fields, source: JsonObject, rules: MergeRule) {
  if (tree.path.length > deepest) throw new MergeError('too-deep', pathOf(tree).slice(0, 80))
  for (const key of Object.keys(source)) {
    const rule = rules.child(key)
    if (rule.strategy === 'omit') continue
    tree.path.push(key)
    addField(tree, into, source[key] ?? null, rule)
    tree.path.pop()
  }
}

/** Dotted, without positions: `tender.items`. */
const pathOf = ({ path }: MergeTree) => path.join('.')

function addField(tree: MergeTree, into: Fields, value: Json, rule: MergeRule) {
  if (rule.strategy === 'whole-list' || isLiteral(value)) addValue(tree, fieldAt(tree, into), value)
  else if (Array.isArray(value)) addList(tree, fieldAt(tree, into), value, rule)
  else addObject(tree, fieldAt(tree, into), value, rule)
}

/** A list with anything but objects in it has no identifiers to merge by. */
const isLiteral = (value: Json): value is Exclude<Json, JsonObject> =>
  typeof value !== 'object' ||
  value === null ||
  (Array.isArray(value) && !value.every((item) => isObject(item)))

function fieldAt({ path }: MergeTree, { fields }: Fields): Field {
  const key = path.at(-1) ?? ''
  const known = fields.get(key)
  if (known) return known
  const made = { value: undefined, versions: undefined, inside: undefined, insideFirst: false }
  fields.set(key, made)
  return made
}

function addValue(tree: MergeTree, field: Field, value: Json) {
  if (typeof value === 'object' && isDeeper(value)) throw new MergeError('too-deep', pathOf(tree))
  if (field.inside && !isSaid(field)) field.insideFirst = true
  if (field.insideFirst) tellIgnored(tree)
  else if (tree.keepsHistory) addVersion(tree, field, value)
  else field.value = value
}

const isSaid = ({ value, versions }: Field) => value !== undefined || versions !== undefined

function tellIgnored(tree: MergeTree) {
  const path = pathOf(tree)
  tree.warnings.push({ code: 'literal-ignored', path, message: mergeTexts.ignored(path) })
}

/** A release says a field once: of objects with one id in a list, what the last of them says. */
function addVersion({ stamp }: MergeTree, field: Field, value: Json) {
  field.versions ??= []
  if (field.versions.at(-1)?.stamp === stamp) field.versions.pop()
  const last = field.versions.at(-1)
  if (!last || !same(last.value, value)) field.versions.push({ stamp, value })
}

function addObject(tree: MergeTree, field: Field, value: JsonObject, rule: MergeRule) {
  const known = field.inside?.kind === 'object' ? field.inside : undefined
  const inside = known ?? noFields()
  addFields(tree, inside, value, rule)
  if (!known && !isBare(inside)) enter(tree, field, inside)
}

function addList(tree: MergeTree, field: Field, list: readonly Json[], rule: MergeRule) {
  const known = field.inside?.kind === 'list' ? field.inside : undefined
  const inside: Items = known ?? { kind: 'list', items: new Map() }
  addItems(tree, inside, list, rule)
  if (!known && inside.items.size > 0) enter(tree, field, inside)
}

const noFields = (): Fields => ({ kind: 'object', fields: new Map() })

/** The standard skips an object that holds nothing but empty ones: it says nothing about what was there. */
function isBare({ fields }: Fields): boolean {
  for (const field of fields.values()) {
    if (isSaid(field) || field.inside) return false
  }
  return true
}

function enter(tree: MergeTree, field: Field, inside: Fields | Items) {
  if (field.inside) throw clashAt(pathOf(tree))
  field.inside = inside
}

export const clashAt = (path: string) => new MergeError('inconsistent-type', path)

function addItems(tree: MergeTree, { items }: Items, list: readonly Json[], rule: MergeRule) {
  const seen = new Set<string>()
  for (const source of list) {
    if (!isObject(source)) continue
    const id = own(source, 'id')
    const name = nameOf(tree, id)
    if (seen.has(name)) tree.warnings.push(duplicate(pathOf(tree), id))
    seen.add(name)

    const known = items.get(name)
    const item = known ?? { id: isObject(id) || id === null ? undefined : id, inside: noFields() }
    addFields(tree, item.inside, source, rule)
    if (!known && !isBare(item.inside)) items.set(name, item)
  }
}

/** The identifiers 1 and "1" are one, and so are all that are null; an object identifies nothing. */
function nameOf(tree: MergeTree, id: Json | undefined) {
  if (id === undefined || isObject(id)) return `nameless ${tree.nameless++}`
  return id === null ? 'null' : `id ${textOf(id)}`
}

const textOf = (id: Json) => (Array.isArray(id) ? JSON.stringify(id) : String(id))

function duplicate(path: string, id: Json | undefined): MergeWarning {
  const text = textOf(id ?? null)
  return { code: 'duplicate-id', path, id: text, message: mergeTexts.duplicate(path, text) }
}
