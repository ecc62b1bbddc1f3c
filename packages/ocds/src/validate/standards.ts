import type { Extension } from '../model/extension.ts'
import type { JsonSchema } from '../model/json-schema.ts'
import { oc4idsCodelists } from '../model/oc4ids/codelists.ts'
import { codelistsWith } from '../model/schema/codelists.ts'
import { recordPackageSchema, releasePackageSchema } from '../model/schema/package-schema.ts'
import { projectPackageSchema, projectSchema } from '../model/schema/project-schema.ts'
import { releaseSchema } from '../model/schema/release-schema.ts'
import { remembered } from '../model/schema/remember.ts'
import type { Check } from './check.ts'
import { compileSchema } from './compile.ts'
import { type FieldNode, fieldTree } from './field-tree.ts'
import type { Kind } from './report.ts'

/** The kinds that have a schema of their own. */
export type DocumentKind = Exclude<Kind, 'array' | 'array-release-package' | 'unknown'>

type Standard = { readonly check: Check; readonly tree: FieldNode }

/** The compiled check and the known fields of one kind of document with these extensions. */
export const standardFor = (kind: DocumentKind, extensions: readonly Extension[]): Standard =>
  standards[kind](extensions)

/** The codes of a release are checked apart from its structure; those of a package, which has few, are not. */
const compiled = (
  schemaWith: (extensions: readonly Extension[]) => JsonSchema,
  { codesApart = false } = {},
) =>
  remembered((extensions): Standard => {
    const schema = schemaWith(extensions)
    return {
      check: compileSchema(schema, codesApart),
      tree: fieldTree(schema, codelistsWith(extensions)),
    }
  })

function compiledOnce(schemaOf: () => JsonSchema) {
  let standard: Standard | undefined
  return () => {
    const schema = schemaOf()
    standard ??= { check: compileSchema(schema, true), tree: fieldTree(schema, oc4idsCodelists) }
    return standard
  }
}

/** A record alone is what a record package says that its records are. */
function recordSchema(extensions: readonly Extension[]): JsonSchema {
  const { definitions = {} } = recordPackageSchema(extensions)
  return { ...definitions.record, definitions }
}

const standards: Readonly<Record<DocumentKind, (extensions: readonly Extension[]) => Standard>> = {
  release: compiled(releaseSchema, { codesApart: true }),
  'release-package': compiled(releasePackageSchema),
  record: compiled(recordSchema),
  'record-package': compiled(recordPackageSchema),
  project: compiledOnce(projectSchema),
  'project-package': compiledOnce(projectPackageSchema),
}
