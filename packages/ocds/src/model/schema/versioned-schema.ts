import type { Extension } from '../extension.ts'
import type { JsonSchema } from '../json-schema.ts'
import { mapValues } from './field-schema.ts'
import { DRAFT_4, releaseSchema } from './release-schema.ts'

/**
 * JSON Schema (draft 4) of a versioned release: each value is a list of what it has been, with date, id and tag of the
 * release that said so (OCDS 1.1, «Versioned release»). Identifiers of list entries and lists merged whole are kept.
 */
export function versionedReleaseSchema(extensions: readonly Extension[] = []): JsonSchema {
  const { properties = {}, required = [], definitions = {}, ...rest } = releaseSchema(extensions)
  const omitted = (name: string) => properties[name]?.omitWhenMerged === true
  const { ocid, ...versioned } = properties
  const listed = listedDefinitions({ ...definitions, Release: { properties } })

  return {
    ...rest,
    $schema: DRAFT_4,
    title: 'Entrega con versiones (OCDS 1.1.5)',
    properties: { ...(ocid && { ocid }), ...versionedProperties(versioned, false) },
    required: required.filter((name) => !omitted(name)),
    definitions: {
      ...mapEntries(definitions, (name, schema) => versionedObject(schema, listed.has(name))),
      ...commonDefinitions,
      OrganizationReferenceVersionedId: versionedObject(
        definitions.OrganizationReference ?? {},
        false,
      ),
      ...unversionedDefinitions(definitions),
    },
  }
}

/** The objects that are entries of lists merged one by one: their `id` tells them apart and has no versions. */
function listedDefinitions(definitions: Readonly<Record<string, JsonSchema>>) {
  const lists = Object.values(definitions)
    .flatMap(({ properties = {} }) => Object.values(properties))
    .flatMap((field) => [field, ...Object.values(field.properties ?? {})])
    .filter(({ wholeListMerge }) => !wholeListMerge)
  return new Set(lists.flatMap(({ items }) => nameOf(items?.$ref) ?? []))
}

const versionedObject = (schema: JsonSchema, listed: boolean): JsonSchema => ({
  ...schema,
  ...(schema.properties && { properties: versionedProperties(schema.properties, listed) }),
})

const versionedProperties = (properties: Readonly<Record<string, JsonSchema>>, listed: boolean) =>
  Object.fromEntries(
    Object.entries(properties)
      .filter(([, { omitWhenMerged }]) => !omitWhenMerged)
      .map(([name, field]) => [
        name,
        listed && name === 'id' ? withoutMergeRules(field) : versionedField(field),
      ]),
  )

function versionedField(field: JsonSchema): JsonSchema {
  if (field.$ref) return { ...field, $ref: versionedReference(field.$ref) }
  if (field.properties) return versionedObject(field, false)
  if (field.items && field.wholeListMerge) return valueList(unversioned(field))
  if (field.items?.$ref || field.items?.properties) return withoutMergeRules(field)

  const common = commonName(field)
  return common ? { $ref: `#/definitions/${common}` } : valueList(withoutMergeRules(field))
}

/** Alone, a reference to an organization may change of organization; in a list it may not. */
const versionedReference = (reference: string) =>
  reference === '#/definitions/OrganizationReference' ? `${reference}VersionedId` : reference

const valueList = (value: JsonSchema): JsonSchema => ({
  type: 'array',
  items: {
    type: 'object',
    properties: {
      releaseDate: { format: 'date-time', type: 'string' },
      releaseID: { type: 'string' },
      value,
      releaseTag: { type: 'array', items: { type: 'string' } },
    },
  },
})

const nullableText = ['string', 'null'] as const
const commonDefinitions: Readonly<Record<string, JsonSchema>> = {
  StringNullUriVersioned: valueList({ type: nullableText, format: 'uri' }),
  StringNullDateTimeVersioned: valueList({ type: nullableText, format: 'date-time' }),
  StringNullVersioned: valueList({ type: nullableText }),
}

function commonName({ type, format, title: _, default: __, versionId: ___, ...more }: JsonSchema) {
  if (String(type) !== 'string,null' || Object.keys(more).length > 0) return undefined
  if (format === 'uri') return 'StringNullUriVersioned'
  if (format === 'date-time') return 'StringNullDateTimeVersioned'
  return format === undefined ? 'StringNullVersioned' : undefined
}

/** Copies, without versions, of what lists merged whole contain, and of what those contain. */
function unversionedDefinitions(definitions: Readonly<Record<string, JsonSchema>>) {
  const found = new Map<string, JsonSchema>()
  const add = (name: string) => {
    const definition = definitions[name]
    if (!definition || found.has(name)) return
    found.set(name, unversioned(definition))
    for (const field of Object.values(definition.properties ?? {})) {
      for (const reference of [field.$ref, field.items?.$ref]) {
        const inner = nameOf(reference)
        if (inner) add(inner)
      }
    }
  }
  for (const { properties = {} } of Object.values(definitions)) {
    for (const { wholeListMerge, items } of Object.values(properties)) {
      const name = nameOf(items?.$ref)
      if (wholeListMerge && name) add(name)
    }
  }
  return Object.fromEntries([...found].map(([name, schema]) => [`${name}Unversioned`, schema]))
}

function unversioned(schema: JsonSchema): JsonSchema {
  const { $ref, items, properties, ...rest } = withoutMergeRules(schema)
  return {
    ...rest,
    ...($ref && { $ref: `${$ref}Unversioned` }),
    ...(items && { items: unversioned(items) }),
    ...(properties && { properties: mapValues(properties, unversioned) }),
  }
}

function withoutMergeRules(schema: JsonSchema): JsonSchema {
  const { wholeListMerge: _, omitWhenMerged: __, versionId: ___, ...rest } = schema
  return rest
}

const nameOf = (reference: string | undefined) => reference?.replace('#/definitions/', '')

const mapEntries = (
  record: Readonly<Record<string, JsonSchema>>,
  map: (name: string, schema: JsonSchema) => JsonSchema,
) => Object.fromEntries(Object.entries(record).map(([name, schema]) => [name, map(name, schema)]))
