import { copy, type Json, type JsonObject, setOwn } from './json.ts'
import { mergeTexts } from './texts.ts'
import { clashAt, type Field, type Fields, type Item, type Items, type MergeTree } from './tree.ts'

/**
 * The merged release, in a value that shares nothing with the releases.
 * @throws MergeError `inconsistent-type` where a value that still stands has an object or a list after it
 */
export function writeTree(tree: MergeTree, into: JsonObject): JsonObject {
  tree.path = []
  writeFields(tree, tree.root, into)
  return into
}

/** Undefined where the standard says nothing: of an object that only held empty ones. */
function writeFields(tree: MergeTree, { fields }: Fields, into: JsonObject): JsonObject {
  for (const [key, field] of fields) {
    tree.path.push(key)
    const value = writeField(tree, field)
    tree.path.pop()
    if (value !== undefined && !Object.hasOwn(into, key)) setOwn(into, key, value)
  }
  return into
}

function writeField(tree: MergeTree, field: Field): Json | undefined {
  const { inside } = field
  const before = field.insideFirst ? undefined : writeValue(field)
  if (!inside) return before

  const after = inside.kind === 'object' ? writeFields(tree, inside, {}) : writeItems(tree, inside)
  if (before === undefined) return after
  if (Array.isArray(before) && Array.isArray(after)) return joined(tree, before, after)
  // A history of nothing but null is no value that an object could contradict.
  if (field.versions?.every(({ value }) => value === null)) return after
  throw clashAt(tree.path.join('.'))
}

/** The last value, or the history of a field; a compiled release leaves out what is null. */
function writeValue({ value, versions }: Field): Json | undefined {
  if (versions) return versions.map(versionOf)
  return value === undefined || value === null ? undefined : copy(value)
}

const versionOf = ({ stamp, value }: NonNullable<Field['versions']>[number]): JsonObject => ({
  releaseID: copy(stamp.releaseID),
  releaseDate: copy(stamp.releaseDate),
  releaseTag: copy(stamp.releaseTag),
  value: copy(value),
})

const writeItems = (tree: MergeTree, { items }: Items): Json[] =>
  [...items.values()].map((item) => writeItem(tree, item))

/** The id that tells items apart is never versioned. */
const writeItem = (tree: MergeTree, { id, inside }: Item) =>
  writeFields(tree, inside, id === undefined ? {} : { id: copy(id) })

/** A list of values and then one of objects: the reference keeps both, and so do we; it says nothing, and we warn. */
function joined(tree: MergeTree, before: Json[], after: Json[]): Json[] {
  const path = tree.path.join('.')
  tree.warnings.push({ code: 'mixed-lists', path, message: mergeTexts.mixedLists(path) })
  return [...before, ...after]
}
