import type { JsonSchema } from '../json-schema.ts'

type Schemas = Readonly<Record<string, JsonSchema>>

/** Gives a name to each object that has none, after the object that holds it: `Item` and `unit` make `ItemUnit`. */
export function nameObjects(schemas: Schemas): Record<string, JsonSchema> {
  const named: Record<string, JsonSchema> = {}
  const add = (name: string, schema: JsonSchema) => {
    named[name] = schema
    const properties = Object.entries(schema.properties ?? {}).map(([field, inner]) => [
      field,
      reference(nameOf(name, field), inner),
    ])
    if (properties.length > 0) {
      named[name] = { ...schema, properties: Object.fromEntries(properties) }
    }
  }
  const reference = (name: string, schema: JsonSchema): JsonSchema => {
    if (schema.items?.properties) return { ...schema, items: reference(name, schema.items) }
    if (schema.oneOf) return { ...schema, oneOf: schema.oneOf.map((one) => reference(name, one)) }
    if (!schema.properties) return schema
    add(name, schema)
    return { ...(schema.title && { title: schema.title }), $ref: `#/definitions/${name}` }
  }
  for (const [name, schema] of Object.entries(schemas)) add(name, schema)
  return named
}

const known: Readonly<Record<string, string>> = {
  ContractingRecordReleases: 'LinkedRelease',
  ReleasePackagePublisher: 'Publisher',
  RecordPackagePublisher: 'Publisher',
  ReleasePackageLinks: 'PackageLinks',
  RecordPackageLinks: 'PackageLinks',
  ProjectPackagePublisher: 'Publisher',
}

const nameOf = (owner: string, field: string) => {
  const name = `${owner}${field[0]?.toUpperCase()}${field.slice(1)}`
  return known[name] ?? name
}
