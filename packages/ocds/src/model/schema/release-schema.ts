import type { Extension } from '../extension.ts'
import type { JsonSchema } from '../json-schema.ts'
import { ocdsCodelists } from '../ocds/codelists.ts'
import { ocdsDefinitions } from '../ocds/definitions.ts'
import { releaseFields } from '../ocds/release.ts'
import { definitionSchemas, fieldsSchema } from './field-schema.ts'
import { mergePatch } from './merge-patch.ts'
import { remembered, SCHEMAS_KEPT } from './remember.ts'

export const DRAFT_4 = 'http://json-schema.org/draft-04/schema#'

/**
 * JSON Schema (draft 4) of an OCDS 1.1.5 release, with the keywords of the merge rule (`omitWhenMerged`,
 * `wholeListMerge`, `versionId`), changed by these extensions and by those that they need.
 * The same extensions give the same object; it is not to be touched.
 */
export const releaseSchema = remembered(
  (extensions): JsonSchema => extensions.map(extensionPatch).reduce(mergePatch, baseSchema()),
  SCHEMAS_KEPT,
)

/** What an extension changes in the schema of a release, to be applied by JSON Merge Patch. */
export function extensionPatch({ release, definitions, codelists }: Extension): JsonSchema {
  const lists = { ...ocdsCodelists, ...codelists }
  return {
    ...(release && fieldsSchema(release, lists)),
    ...(definitions && { definitions: definitionSchemas(definitions, lists) }),
  }
}

const baseSchema = (): JsonSchema => ({
  $schema: DRAFT_4,
  title: 'Entrega de datos de contrataciones abiertas (OCDS 1.1.5)',
  type: 'object',
  ...fieldsSchema(releaseFields, ocdsCodelists),
  definitions: definitionSchemas(ocdsDefinitions, ocdsCodelists),
})
