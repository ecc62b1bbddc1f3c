import { isObject, type Json, type JsonObject, own } from '../merge/json.ts'

/** A JSON Schema (draft 4) as the walk over a document reads it. */
export type SchemaReader = {
  top: JsonObject
  /** The schema of a value, its `$ref` followed and its `oneOf` decided by what the value looks like. */
  of: (node: Json | undefined, value: Json) => JsonObject
  field: (node: JsonObject, name: string) => Json | undefined
}

/** With `written: false`, organizations are only referred to: what 1.1 does not admit there has no place. */
export function schemaReader(schema: object, { written }: { written: boolean }): SchemaReader {
  const top = isObject(schema) ? schema : {}
  const definitions = own(top, 'definitions')
  const all = isObject(definitions) ? definitions : {}
  const reference = organizationInPlace(all)

  const follow = (node: Json | undefined): JsonObject => {
    if (!isObject(node)) return {}
    const ref = own(node, '$ref')
    if (typeof ref !== 'string') return node
    const name = ref.slice(ref.lastIndexOf('/') + 1)
    return written && name === 'OrganizationReference' ? reference : follow(own(all, name))
  }
  const of = (node: Json | undefined, value: Json): JsonObject => {
    const found = follow(node)
    const shapes = own(found, 'oneOf')
    return Array.isArray(shapes) ? likest(shapes.map(follow), value, follow) : found
  }
  return { top, of, field: fieldOf }
}

/**
 * Where 1.1 refers to an organization, 1.0 wrote it out: until the rule `parties` has moved it, all its fields have
 * their place there.
 */
function organizationInPlace(definitions: JsonObject): JsonObject {
  const reference = own(definitions, 'OrganizationReference')
  const organization = own(definitions, 'Organization')
  if (!isObject(reference) || !isObject(organization)) return {}
  return {
    type: 'object',
    properties: { ...propertiesOf(reference), ...propertiesOf(organization) },
    patternProperties: own(organization, 'patternProperties') ?? {},
  }
}

export const propertiesOf = (node: JsonObject): JsonObject => {
  const properties = own(node, 'properties')
  return isObject(properties) ? properties : {}
}

function fieldOf(node: JsonObject, name: string): Json | undefined {
  const field = own(propertiesOf(node), name)
  if (field !== undefined) return field
  const patterns = own(node, 'patternProperties')
  if (!isObject(patterns) || name.length > 200) return undefined
  return Object.entries(patterns).find(([pattern]) => expression(pattern).test(name))?.[1]
}

const expressions = new Map<string, RegExp>()
function expression(pattern: string) {
  const known = expressions.get(pattern) ?? new RegExp(pattern)
  expressions.set(pattern, known)
  return known
}

export const typesOf = (node: JsonObject): readonly Json[] => {
  const type = own(node, 'type')
  if (Array.isArray(type)) return type
  if (typeof type === 'string') return [type]
  return Object.hasOwn(node, 'properties') ? ['object'] : []
}

/** The shape that knows most of the fields of a list's first entry. */
function likest(shapes: JsonObject[], value: Json, follow: (node: Json | undefined) => JsonObject) {
  const sample = Array.isArray(value) ? value[0] : value
  const keys = isObject(sample) ? Object.keys(sample) : []
  const known = (shape: JsonObject) => {
    const fields = propertiesOf(Object.hasOwn(shape, 'items') ? follow(own(shape, 'items')) : shape)
    return keys.filter((key) => Object.hasOwn(fields, key)).length
  }
  const [first = {}, ...rest] = shapes
  return rest.reduce((best, shape) => (known(shape) > known(best) ? shape : best), first)
}
