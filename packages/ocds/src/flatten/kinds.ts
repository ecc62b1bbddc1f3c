import { isObject, type Json, type JsonObject, own } from '../merge/json.ts'
import { EXTENSIONS } from '../model/extensions/all.ts'
import { recordPackageSchema, releasePackageSchema } from '../model/schema/package-schema.ts'
import { projectPackageSchema } from '../model/schema/project-schema.ts'
import { versionedReleaseSchema } from '../model/schema/versioned-schema.ts'
import { type FieldNode, fieldNode } from './field-node.ts'
import type { FlatKind } from './sheets.ts'

/** What the rows of a main sheet are, and by which fields rows of other sheets find them. */
export type Subject = {
  /** The main sheet, and the list of a package. */
  readonly list: 'releases' | 'records' | 'projects'
  readonly key: readonly string[]
  readonly node: FieldNode
  /** What a package says of itself. */
  readonly meta: FieldNode
}

/** Types are read from all that this package knows, so that both ways read the same whatever a file declares. */
export function subjectOf(list: Subject['list']): Subject {
  const before = subjects.get(list)
  if (before) return before

  const meta = fieldNode(schemas[list]())
  const subject = { list, key: keys[list], node: withHistory(meta.field(list)), meta }
  subjects.set(list, subject)
  return subject
}

/** The standard publishes the schema of a versioned release without extensions; its types are known with them too. */
function withHistory(node: FieldNode): FieldNode {
  const history = fieldNode(versionedReleaseSchema(EXTENSIONS))
  return {
    ...node,
    field: (name) => (name === 'versionedRelease' ? history : node.field(name)),
  }
}

const subjects = new Map<string, Subject>()

const schemas = {
  releases: () => releasePackageSchema(EXTENSIONS),
  records: () => recordPackageSchema(EXTENSIONS),
  projects: () => projectPackageSchema(),
}

/** flatten-tool's root id is the ocid; a record has no id of its own. */
const keys: Readonly<Record<Subject['list'], readonly string[]>> = {
  releases: ['ocid', 'id'],
  records: ['ocid'],
  projects: ['id'],
}

/** The list that a kind of document, or of the items of a list, has. */
export const listOfKind: Readonly<Record<Exclude<FlatKind, 'array'>, Subject['list']>> = {
  release: 'releases',
  'release-package': 'releases',
  record: 'records',
  'record-package': 'records',
  project: 'projects',
  'project-package': 'projects',
}

export const isPackage = (kind: FlatKind) => kind.endsWith('-package')

/** The rows of the main sheet, as a document of this kind has them. */
export function entriesOf(document: Json, kind: FlatKind, list: string): Json[] {
  if (Array.isArray(document)) return document
  const inside = isObject(document) && isPackage(kind) ? own(document, list) : undefined
  return Array.isArray(inside) ? inside : [document]
}

/** The document of this kind that has these entries. */
export function documentOf(
  kind: FlatKind,
  list: string,
  { meta, entries }: { meta: JsonObject; entries: JsonObject[] },
): Json {
  if (kind === 'array') return entries
  if (!isPackage(kind)) return entries[0] ?? {}
  return { ...meta, [list]: entries }
}
