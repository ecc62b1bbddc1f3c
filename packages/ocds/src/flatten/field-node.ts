import { isObject, type Json, type JsonObject, own } from '../merge/json.ts'

/** How a cell of a field is read. */
export type CellType =
  | 'text'
  /** Text unless the cell itself is a whole number: the ids of OCDS. */
  | 'text-or-integer'
  | 'number'
  | 'integer'
  | 'boolean'
  | 'texts'
  | 'numbers'
  /** What the schema does not say, or says in several ways: a number or a truth where it is written as one. */
  | 'any'

/** A field as the schema knows it. What it does not know has no fields and holds anything. */
export type FieldNode = {
  readonly type: CellType
  /** Whether it is a list of objects, whose places headings may leave out. */
  readonly isList: boolean
  /** A field of this object, or of the objects of this list. */
  readonly field: (name: string) => FieldNode
}

/** The fields of the object that a JSON Schema (draft 4) describes, each read when it is asked for. */
export function fieldNode(schema: object): FieldNode {
  const root = isObject(schema) ? schema : {}
  return nodeOf([root], root)
}

const field = (name: string) => (name === 'id' ? unknownId : unknown)
const unknown: FieldNode = { type: 'any', isList: false, field }
/** Whatever an object is, the standard's ids are text, or a whole number where the cell says so. */
const unknownId: FieldNode = { ...unknown, type: 'text-or-integer' }

/** With `oneOf` a field has several shapes; all are looked into. */
function nodeOf(shapes: readonly JsonObject[], root: JsonObject): FieldNode {
  const known = new Map<string, FieldNode>()
  const items = shapes.flatMap((shape) => shapesOf(own(shape, 'items'), root))
  const inside = [...shapes, ...items]
  const field = (name: string) => {
    const before = known.get(name)
    if (before) return before
    const found = inside.flatMap((shape) => shapesOf(propertyOf(shape, name), root))
    const node = found.length > 0 ? nodeOf(found, root) : unknown.field(name)
    known.set(name, node)
    return node
  }
  return { type: cellType(shapes, items), isList: typesOf(items).has('object'), field }
}

function propertyOf(shape: JsonObject, name: string): Json | undefined {
  const properties = own(shape, 'properties')
  const field = isObject(properties) ? own(properties, name) : undefined
  const patterns = own(shape, 'patternProperties')
  if (field !== undefined || !isObject(patterns) || name.length > 200) return field
  return Object.entries(patterns).find(([pattern]) => new RegExp(pattern).test(name))?.[1]
}

/** The schemas that a node stands for, its `$ref` followed. */
function shapesOf(node: Json | undefined, root: JsonObject): JsonObject[] {
  if (!isObject(node)) return []
  const ref = own(node, '$ref')
  if (typeof ref === 'string') {
    const definitions = own(root, 'definitions')
    const name = ref.slice(ref.lastIndexOf('/') + 1)
    return isObject(definitions) ? shapesOf(own(definitions, name), root) : []
  }
  const shapes = own(node, 'oneOf')
  return Array.isArray(shapes) ? shapes.flatMap((shape) => shapesOf(shape, root)) : [node]
}

function typesOf(shapes: readonly JsonObject[]): Set<Json> {
  const types = shapes.flatMap((shape) => {
    const type = own(shape, 'type')
    if (type !== undefined) return type
    return Object.hasOwn(shape, 'properties') ? ['object'] : []
  })
  return new Set(types)
}

function cellType(shapes: readonly JsonObject[], items: readonly JsonObject[]): CellType {
  const types = typesOf(shapes)
  types.delete('null')
  const all = [...types].sort().join()
  if (all === 'array') return listType([...typesOf(items)].sort().join())
  return scalarTypes.get(all) ?? 'any'
}

const scalarTypes = new Map<string, CellType>([
  ['string', 'text'],
  ['integer,string', 'text-or-integer'],
  ['number', 'number'],
  ['integer,number', 'number'],
  ['integer', 'integer'],
  ['boolean', 'boolean'],
])

const listType = (items: string): CellType =>
  items === 'string'
    ? 'texts'
    : ['number', 'integer', 'array,number'].includes(items)
      ? 'numbers'
      : 'any'
