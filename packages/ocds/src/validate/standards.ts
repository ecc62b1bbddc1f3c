import type { Codelists } from '../model/codelist.ts'
import type { Extension } from '../model/extension.ts'
import type { JsonSchema } from '../model/json-schema.ts'
import { oc4idsCodelists } from '../model/oc4ids/codelists.ts'
import { codelistsWith } from '../model/schema/codelists.ts'
import { recordPackageSchema, releasePackageSchema } from '../model/schema/package-schema.ts'
import { projectPackageSchema, projectSchema } from '../model/schema/project-schema.ts'
import { releaseSchema } from '../model/schema/release-schema.ts'
import { remembered } from '../model/schema/remember.ts'
import { in10 } from '../model/schema/version-1-0.ts'
import { type Check, fail, type Walk } from './check.ts'
import { type Codes, compileSchema, identifiersOf } from './compile.ts'
import { type FieldNode, fieldTree } from './field-tree.ts'
import type { Kind } from './report.ts'

/** The kinds that have a schema of their own. */
export type DocumentKind = Exclude<
  Kind,
  'array' | 'json-lines' | 'array-release-package' | 'unknown'
>

/** How one kind of document is looked at. Of a package, `check` leaves its list to the check of each entry. */
export type Standard = {
  readonly check: Check
  readonly tree: FieldNode
  readonly list?: EntryList
}

type EntryList = {
  readonly name: string
  /** That the document has a list there. */
  readonly checkType: Check
  readonly check: Check
  readonly checkCount: (count: number, walk: Walk) => void
  /** The fields that tell its entries apart, or none. */
  readonly identifiers: readonly string[] | undefined
}

/** The compiled checks and the known fields of one kind of document with these extensions, in that version. */
export const standardFor = (
  kind: DocumentKind,
  extensions: readonly Extension[],
  version: string | null,
): Standard => standards[kind](extensions, version === '1.0')

type Making = {
  readonly codelists: Codelists
  /** The codes of a package, which has few, are not told apart unless told. */
  readonly codes?: Codes
  readonly list?: string | undefined
}

function standardOf(
  schema: JsonSchema,
  { codelists, codes = 'apart in releases', list }: Making,
): Standard {
  const tree = fieldTree(schema, codelists)
  const entries = list === undefined ? undefined : schema.properties?.[list]
  if (!list || !entries) return { check: compileSchema(schema, codes), tree }

  const { definitions = {}, properties } = schema
  const withoutList = { ...schema, properties: { ...properties, [list]: titleOf(entries) } }
  const items = { ...entries.items, definitions }
  return {
    check: compileSchema(withoutList, codes),
    tree,
    list: {
      name: list,
      checkType: compileSchema({ properties: { [list]: { type: 'array' } } }, codes),
      check: compileSchema(items, codes),
      checkCount: (count, walk) => {
        if (count < (entries.minItems ?? 0)) fail(walk, 'minItems', walk.texts.minItems)
      },
      identifiers: entries.uniqueItems ? identifiersOf(entries) : undefined,
    },
  }
}

const titleOf = ({ title }: JsonSchema): JsonSchema => (title === undefined ? {} : { title })

type StandardIn = (extensions: readonly Extension[], is10: boolean) => Standard

/** Derived once for each set of extensions and each version. Codes are a part of the structure in 1.0. */
function compiled(
  schemaWith: (extensions: readonly Extension[]) => JsonSchema,
  name: string,
  making: Omit<Making, 'codelists'> = {},
): StandardIn {
  const latest = remembered((extensions) =>
    standardOf(schemaWith(extensions), { codelists: codelistsWith(extensions), ...making }),
  )
  const old = remembered((extensions) => {
    const schema = in10(name, schemaWith(extensions))
    return standardOf(schema, { ...making, codelists: {}, codes: 'errors' })
  })
  return (extensions, is10) => (is10 ? old : latest)(extensions)
}

function compiledOnce(schemaOf: () => JsonSchema, making: Omit<Making, 'codelists'> = {}) {
  let standard: Standard | undefined
  return () => {
    standard ??= standardOf(schemaOf(), { codelists: oc4idsCodelists, codes: 'apart', ...making })
    return standard
  }
}

const lists: Partial<Record<DocumentKind, string>> = {
  'release-package': 'releases',
  'record-package': 'records',
  'project-package': 'projects',
}

/** A record alone is what a record package says that its records are. */
function recordSchema(extensions: readonly Extension[]): JsonSchema {
  const { definitions = {} } = recordPackageSchema(extensions)
  return { ...definitions.record, definitions }
}

/** The list of a package, or nothing. */
export const listOf = (kind: Kind): string | undefined =>
  isDocument(kind) ? lists[kind] : undefined

/** Whether a kind has a schema of its own. */
export const isDocument = (kind: Kind): kind is DocumentKind => kind in standards

const standards: Readonly<Record<DocumentKind, StandardIn>> = {
  release: compiled(releaseSchema, 'Release', { codes: 'apart' }),
  'release-package': compiled(releasePackageSchema, 'package', { list: lists['release-package'] }),
  record: compiled(recordSchema, 'record'),
  'record-package': compiled(recordPackageSchema, 'package', { list: lists['record-package'] }),
  project: compiledOnce(projectSchema),
  'project-package': compiledOnce(projectPackageSchema, { list: lists['project-package'] }),
}
