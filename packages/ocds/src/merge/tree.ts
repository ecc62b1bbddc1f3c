import {
  copy,
  deepest,
  isDeeper,
  isObject,
  type Json,
  type JsonObject,
  own,
  same,
  setOwn,
} from './json.ts'
import { MergeError, type MergeWarning } from './merge-error.ts'
import type { MergeRule } from './rules.ts'

/** Who says a value: only a versioned release keeps it. */
export type Stamp = { releaseID: Json; releaseDate: Json; releaseTag: Json }

type Value = { kind: 'value'; versions: { stamp: Stamp; value: Json }[] }
type Branch = { kind: 'object'; fields: Map<string, Node> }
type Listing = { kind: 'list'; items: Map<string, Item> }
type Item = { id: Json | undefined; branch: Branch }
type Node = Value | Branch | Listing

/** All releases so far, field by field, in the order in which fields were first met. */
export type MergeTree = {
  root: Branch
  warnings: MergeWarning[]
  /** Objects without `id` are never the same as another, so each gets a key of its own. */
  nameless: number
}

export const emptyTree = (): MergeTree => ({
  root: { kind: 'object', fields: new Map() },
  warnings: [],
  nameless: 0,
})

/** A field of a release on its way into the tree. */
export type Place = { rule: MergeRule; stamp: Stamp; key: string; up: Place | null; depth: number }

/** Adds the fields of one object: of a release, and then of what it holds. */
export function addFields(tree: MergeTree, branch: Branch, source: JsonObject, up: Place) {
  if (up.depth > deepest) throw new MergeError('too-deep', pathOf(up).slice(0, 80))
  for (const key of Object.keys(source)) {
    const rule = up.rule.child(key)
    if (rule.strategy === 'omit') continue
    const place = { rule, stamp: up.stamp, key, up, depth: up.depth + 1 }
    addField(tree, branch, source[key] ?? null, place)
  }
}

/** Dotted, without positions: `tender.items`. */
const pathOf = (place: Place): string =>
  place.up?.key ? `${pathOf(place.up)}.${place.key}` : place.key

function addField(tree: MergeTree, branch: Branch, value: Json, place: Place) {
  if (place.rule.strategy === 'whole-list' || isLiteral(value)) {
    return addValue(tree, branch, value, place)
  }
  if (Array.isArray(value)) return value.length ? addList(tree, branch, value, place) : undefined
  // The standard skips an empty object: it says nothing about what was there.
  if (Object.keys(value).length) addFields(tree, objectAt(branch, place), value, place)
}

/** A list with anything but objects in it has no identifiers to merge by. */
const isLiteral = (value: Json): value is Exclude<Json, JsonObject> =>
  Array.isArray(value) ? !value.every(isObject) : !isObject(value)

function addValue(tree: MergeTree, branch: Branch, value: Json, place: Place) {
  const { key, stamp } = place
  if (isDeeper(value)) throw new MergeError('too-deep', pathOf(place))
  const node = branch.fields.get(key)
  if (!node || isBare(node)) {
    branch.fields.set(key, { kind: 'value', versions: [{ stamp, value }] })
    return
  }
  if (node.kind === 'value') {
    if (!same(node.versions.at(-1)?.value, value)) node.versions.push({ stamp, value })
    return
  }
  if (Array.isArray(value)) throw clash(place)
  // The reference keeps the object, and so do we; it says nothing, and we warn.
  tree.warnings.push({ code: 'literal-ignored', path: pathOf(place), message: ignored(place) })
}

function addList(tree: MergeTree, branch: Branch, list: Json[], place: Place) {
  const { items } = listAt(branch, place)
  const seen = new Set<string>()

  for (const source of list) {
    if (!isObject(source) || Object.keys(source).length === 0) continue
    const id = identifierOf(source, place.rule)
    const name = id === undefined ? `nameless ${tree.nameless++}` : `id ${nameOf(id)}`
    if (seen.has(name)) tree.warnings.push(duplicate(pathOf(place), nameOf(id ?? null)))
    seen.add(name)

    const item = items.get(name) ?? { id, branch: { kind: 'object', fields: new Map() } }
    items.set(name, item)
    addFields(tree, item.branch, source, place)
  }
}

/** An id that is null, that the rules leave out, or that is itself an object, tells nobody apart. */
function identifierOf(source: JsonObject, rule: MergeRule): Json | undefined {
  const id = own(source, 'id')
  if (id === null || isObject(id) || rule.child('id').strategy === 'omit') return undefined
  return id
}

const nameOf = (id: Json) => (typeof id === 'object' ? JSON.stringify(id) : String(id))

function objectAt(branch: Branch, place: Place): Branch {
  const { key } = place
  const node = branch.fields.get(key)
  if (node?.kind === 'object') return node
  if (node && !isOnlyNull(node)) throw clash(place)
  const made: Branch = { kind: 'object', fields: new Map() }
  branch.fields.set(key, made)
  return made
}

function listAt(branch: Branch, place: Place): Listing {
  const { key } = place
  const node = branch.fields.get(key)
  if (node?.kind === 'list') return node
  if (node && !isOnlyNull(node)) throw clash(place)
  const made: Listing = { kind: 'list', items: new Map() }
  branch.fields.set(key, made)
  return made
}

/** Empty objects came by and left nothing. */
const isBare = (node: Node): boolean => {
  if (node.kind === 'value') return false
  const inside = node.kind === 'object' ? [...node.fields.values()] : itemsOf(node)
  return inside.every(isBare)
}

const itemsOf = (node: Listing) => [...node.items.values()].map(({ branch }) => branch)

const isOnlyNull = (node: Node) =>
  node.kind === 'value' && node.versions.every(({ value }) => value === null)

const clash = (place: Place) => new MergeError('inconsistent-type', pathOf(place))

const ignored = (place: Place) =>
  `Una entrega posterior trae un valor suelto en «${pathOf(place)}», donde antes había un objeto; se conserva el objeto.`

const duplicate = (path: string, id: string): MergeWarning => ({
  code: 'duplicate-id',
  path,
  id,
  message: `Varios objetos de «${path}» tienen el mismo id «${id}»; se unieron en uno.`,
})

/** How a merged field is written: its last value, or its history. Undefined leaves the field out. */
type Writing = (versions: Value['versions']) => Json | undefined

export const lastValue: Writing = (versions) => {
  const value = versions.at(-1)?.value
  return value === null || value === undefined ? undefined : copy(value)
}

export const history: Writing = (versions) =>
  versions.map(({ stamp, value }) => ({ ...stamp, value: copy(value) }))

/** Undefined where the standard says nothing: of an object that only held empty ones. */
export function write(branch: Branch, writing: Writing, into: JsonObject = {}) {
  let bare = true
  for (const [key, node] of branch.fields) {
    const value = node.kind === 'value' ? writing(node.versions) : writeNode(node, writing)
    bare &&= node.kind !== 'value' && value === undefined
    if (value !== undefined && !Object.hasOwn(into, key)) setOwn(into, key, value)
  }
  return bare ? undefined : into
}

function writeNode(node: Branch | Listing, writing: Writing): Json | undefined {
  if (node.kind === 'object') return write(node, writing)
  const items = [...node.items.values()]
    .map((item) => writeItem(item, writing))
    .filter((item) => item !== undefined)
  return items.length ? items : undefined
}

/** The id that tells items apart is never versioned. */
const writeItem = ({ id, branch }: Item, writing: Writing) =>
  write(branch, writing, id === undefined ? {} : { id: copy(id) })
