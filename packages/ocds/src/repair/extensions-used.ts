import { isObject, type Json, type JsonObject, own } from '../merge/json.ts'
import { type Extension, officialUrl } from '../model/extension.ts'
import { EXTENSIONS } from '../model/extensions/all.ts'
import { extensionAt, withNeeds } from '../model/extensions/declared.ts'
import { keepLast } from '../model/schema/remember.ts'
import { add, edit, type Journal, spotIn } from './journal.ts'
import { propertiesOf, type SchemaReader, schemaReader } from './schema-reader.ts'

/** The extensions that a package declares and this package knows. */
export function declaredIn(document: JsonObject): Extension[] {
  const urls = own(document, 'extensions')
  const found = (Array.isArray(urls) ? urls : []).map((url) =>
    typeof url === 'string' ? extensionAt(url) : undefined,
  )
  return found.filter((extension) => extension !== undefined)
}

type SchemaWith = (extensions: readonly Extension[]) => object

/** The declared extensions, and those that explain the fields that would have no place without them. */
export function extensionsUsed(
  document: JsonObject,
  declared: readonly Extension[],
  schemaWith: SchemaWith,
): Extension[] {
  const everything = schemaReader(schemaWith([...new Set([...declared, ...EXTENSIONS])]), {
    written: true,
  })
  const outline = knowable(outlineOf(document, namesIn(everything.top)), everything.top, everything)
  if (declared.some((extension) => !EXTENSIONS.includes(extension))) {
    return explaining(outline, declared, schemaWith)
  }

  // The lines of a file have few outlines, and making schemas to try extensions takes longer than all the rest.
  const known = outlines.get(schemaWith) ?? new Map<string, Extension[]>()
  outlines.set(schemaWith, known)
  const key = `${declared.map(({ name }) => name).join()} ${JSON.stringify(outline)}`
  const before = known.get(key)
  if (before) return before
  const used = explaining(outline, declared, schemaWith)
  if (key.length < longestOutline) keepLast(known, { key, value: used, most: mostOutlines })
  return used
}

const outlines = new WeakMap<SchemaWith, Map<string, Extension[]>>()
const mostOutlines = 200
const longestOutline = 20_000

/** Adds, one by one, the extension that explains most of the fields that are left. */
function explaining(
  outline: Json,
  declared: readonly Extension[],
  schemaWith: SchemaWith,
): Extension[] {
  const unknown = (extensions: readonly Extension[]) =>
    unknownFields(outline, schemaReader(schemaWith(extensions), { written: true }))
  const used = [...declared]
  const there = fieldsIn(outline)
  let untried = EXTENSIONS.filter((one) => withNeeds([one]).some((each) => brings(each, there)))
  let left = unknown(used)
  while (left > 0) {
    untried = untried.filter((extension) => !used.includes(extension))
    const tried = untried.map((extension) => ({ extension, left: unknown([...used, extension]) }))
    const best = tried.sort((a, b) => a.left - b.left)[0]
    if (!best || best.left >= left) break
    used.push(best.extension)
    left = best.left
  }
  return used
}

/** Whether an extension has any field of those names. */
function brings({ release = {}, package: head = {}, definitions = {} }: Extension, there: Names) {
  const fields = [release, head, ...Object.values(definitions).map((one) => one.fields)]
  return fields.some((names) => Object.keys(names).some((name) => there.has(name)))
}

type Names = ReadonlySet<string>

function fieldsIn(outline: Json, names = new Set<string>()): Names {
  if (typeof outline !== 'object' || outline === null) return names
  if (isObject(outline)) for (const name of Object.keys(outline)) names.add(name)
  for (const inside of Object.values(outline)) fieldsIn(inside, names)
  return names
}

/** Writes on the package the extensions that its fields show. */
export function declare(journal: Journal, document: JsonObject, used: readonly Extension[]) {
  const known = declaredIn(document)
  const missing = withNeeds(used).filter((extension) => !known.includes(extension))
  if (missing.length === 0) return
  const spot = spotIn(document, 'extensions', '')
  const before = own(document, 'extensions')
  const urls = missing.map(officialUrl)
  if (!Array.isArray(before)) return add(journal, 'extensions', spot, urls)
  journal.added += urls.length
  edit(journal, 'extensions', spot, [...before, ...urls])
}

/**
 * The fields of a document, each once: all items of a list as one, so that trying an extension costs little. A name that
 * no schema has, of which a document may have a million, is left out at once.
 */
function outlineOf(value: Json, names: Names, known: Json = 0): Json {
  if (Array.isArray(value)) {
    const before = Array.isArray(known) ? (known[0] ?? 0) : 0
    return [value.reduce<Json>((outline, item) => outlineOf(item, names, outline), before)]
  }
  if (!isObject(value)) return known
  const outline: JsonObject = isObject(known) ? known : {}
  for (const key of Object.keys(value)) {
    if (!names.has(key) && !names.has(key.replace(/_[^_]*$/, ''))) continue
    outline[key] = outlineOf(value[key] ?? null, names, own(outline, key) ?? 0)
  }
  return outline
}

/** All names of fields that a schema has, wherever they are. */
function namesIn(schema: JsonObject): Names {
  const before = allNames.get(schema)
  if (before) return before
  const names = new Set<string>()
  const open: Json[] = [schema]
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (typeof node !== 'object' || node === null) continue
    if (isObject(node)) for (const name of Object.keys(propertiesOf(node))) names.add(name)
    for (const inside of Object.values(node)) open.push(inside)
  }
  allNames.set(schema, names)
  return names
}

const allNames = new WeakMap<JsonObject, Names>()

/** Without the fields that no extension explains: they would only be counted again at each try. */
function knowable(value: Json, schema: Json | undefined, reader: SchemaReader): Json {
  const node = reader.of(schema, value)
  if (Array.isArray(value)) return value.map((item) => knowable(item, own(node, 'items'), reader))
  if (!isObject(value) || !Object.hasOwn(node, 'properties')) return value
  const known: JsonObject = {}
  for (const [key, inside] of Object.entries(value)) {
    const field = reader.field(node, key)
    if (field !== undefined) known[key] = knowable(inside, field, reader)
  }
  return known
}

function unknownFields(document: Json, reader: SchemaReader): number {
  const count = (value: Json, schema: Json | undefined): number => {
    const node = reader.of(schema, value)
    if (Array.isArray(value)) return sum(value.map((item) => count(item, own(node, 'items'))))
    if (!isObject(value) || !Object.hasOwn(node, 'properties')) return 0
    return sum(
      Object.entries(value).map(([key, inside]) => {
        const field = reader.field(node, key)
        return field === undefined ? 1 : count(inside, field)
      }),
    )
  }
  return count(document, reader.top)
}

const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0)
