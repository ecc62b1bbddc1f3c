import type { Extension } from '../extension.ts'
import type { Fields } from '../field.ts'
import type { JsonSchema } from '../json-schema.ts'
import { ocdsCodelists } from '../ocds/codelists.ts'
import { recordDefinitions, recordPackageFields, releasePackageFields } from '../ocds/packages.ts'
import { definitionSchemas, fieldsSchema, mapValues } from './field-schema.ts'
import { DRAFT_4, releaseSchema } from './release-schema.ts'
import { remembered, SCHEMAS_KEPT } from './remember.ts'
import { versionedReleaseSchema } from './versioned-schema.ts'

/** JSON Schema (draft 4) of a release package, complete in itself: its releases are `#/definitions/Release`. */
export const releasePackageSchema = remembered(
  (extensions): JsonSchema => ({
    $schema: DRAFT_4,
    title: 'Paquete de entregas (OCDS 1.1.5)',
    type: 'object',
    ...packageSchema(releasePackageFields, extensions),
    definitions: releaseDefinitions(extensions),
  }),
  SCHEMAS_KEPT,
)

/**
 * JSON Schema (draft 4) of a record package, complete in itself. The versioned release is the one of the standard
 * without extensions, as the standard publishes it; its definitions carry the prefix `Versioned`.
 */
export const recordPackageSchema = remembered(
  (extensions): JsonSchema => ({
    $schema: DRAFT_4,
    title: 'Paquete de registros (OCDS 1.1.5)',
    type: 'object',
    ...packageSchema(recordPackageFields, extensions),
    definitions: {
      ...definitionSchemas(recordDefinitions, ocdsCodelists),
      ...releaseDefinitions(extensions),
      ...versionedDefinitions(),
    },
  }),
  SCHEMAS_KEPT,
)

const packageSchema = (fields: Fields, extensions: readonly Extension[]) =>
  fieldsSchema(
    Object.assign({}, fields, ...extensions.map((extension) => extension.package)),
    ocdsCodelists,
  )

function releaseDefinitions(extensions: readonly Extension[]) {
  const { definitions, $schema: _, title: __, ...release } = releaseSchema(extensions)
  return { Release: release, ...definitions }
}

function versionedDefinitions() {
  const { definitions = {}, $schema: _, title: __, ...release } = versionedReleaseSchema()
  const named = Object.entries(definitions).map(([name, schema]) => [`Versioned${name}`, schema])
  return mapValues(
    { VersionedRelease: release, ...Object.fromEntries(named) },
    (schema: JsonSchema) => renamed(schema),
  )
}

function renamed(schema: JsonSchema): JsonSchema {
  const { $ref, properties, items } = schema
  return {
    ...schema,
    ...($ref && { $ref: $ref.replace('#/definitions/', '#/definitions/Versioned') }),
    ...(properties && { properties: mapValues(properties, renamed) }),
    ...(items && { items: renamed(items) }),
  }
}
