import type { Codelists } from '../codelist.ts'
import type { Extension } from '../extension.ts'
import type { Field, Fields } from '../field.ts'
import { oc4idsCodelists } from '../oc4ids/codelists.ts'
import { oc4idsDefinitions } from '../oc4ids/definitions.ts'
import { projectPackageFields } from '../oc4ids/packages.ts'
import { projectFields } from '../oc4ids/project.ts'
import { ocdsDefinitions } from '../ocds/definitions.ts'
import { recordDefinitions, recordPackageFields, releasePackageFields } from '../ocds/packages.ts'
import { releaseFields } from '../ocds/release.ts'
import { codelistsWith } from '../schema/codelists.ts'
import { remembered } from '../schema/remember.ts'
import type { Standard } from '../words/words.ts'

/** A field as the extensions leave it, and the name of the one that brought it. */
export type KnownField = { readonly field: Field; readonly extension: string | undefined }
export type ObjectFields = ReadonlyMap<string, KnownField>

/** Every object of a standard by its name; one without name is called by its place: `Item.unit`. */
export type Objects = {
  readonly standard: Standard
  readonly fields: ReadonlyMap<string, ObjectFields>
  readonly lists: Codelists
  /** Those that are entries of lists merged one by one. */
  readonly listed: ReadonlySet<string>
}

/** The same extensions give the same objects. */
export const objectsOf = (standard: Standard, extensions: readonly Extension[]): Objects =>
  standard === 'oc4ids' ? oc4idsObjects() : ocdsObjects(extensions)

/** The object that a field holds, or each entry of its list; undefined for texts and figures. */
export function heldBy(definition: string, name: string, { ref, items, fields, oneOf }: Field) {
  const shape = oneOf?.[0]?.items ?? items
  if (ref ?? shape?.ref) return ref ?? shape?.ref
  return (fields ?? shape?.fields) ? `${definition}.${name}` : undefined
}

const ocdsObjects = remembered((extensions): Objects => {
  const fields: Known = new Map()
  add(fields, 'Release', releaseFields)
  add(fields, 'ReleasePackage', releasePackageFields)
  add(fields, 'RecordPackage', recordPackageFields)
  for (const [name, { fields: own }] of Object.entries({
    ...recordDefinitions,
    ...ocdsDefinitions,
  }))
    add(fields, name, own)
  for (const { name, release, package: head, definitions = {} } of extensions) {
    add(fields, 'Release', release, name)
    add(fields, 'ReleasePackage', head, name)
    add(fields, 'RecordPackage', head, name)
    for (const [object, { fields: own }] of Object.entries(definitions))
      add(fields, object, own, name)
  }
  const lists = codelistsWith(extensions)
  return { standard: 'ocds', fields, lists, listed: listedIn(fields) }
})

const oc4idsObjects = remembered((): Objects => {
  const fields: Known = new Map()
  add(fields, 'Project', projectFields)
  add(fields, 'ProjectPackage', projectPackageFields)
  for (const [name, { fields: own }] of Object.entries(oc4idsDefinitions)) add(fields, name, own)
  return { standard: 'oc4ids', fields, lists: oc4idsCodelists, listed: listedIn(fields) }
})

type Known = Map<string, Map<string, KnownField>>

/** An extension may also change a field that stands: what it does not say stays. */
function add(known: Known, object: string, fields: Fields = {}, extension?: string) {
  const own = known.get(object) ?? new Map<string, KnownField>()
  known.set(object, own)
  for (const [name, field] of Object.entries(fields)) {
    const before = own.get(name)
    const after = { ...before?.field, ...field }
    own.set(name, { field: after, extension: before ? before.extension : extension })
    const inside = field.fields ?? (field.oneOf?.[0]?.items ?? field.items)?.fields
    if (inside) add(known, `${object}.${name}`, inside, extension)
  }
}

const listedIn = (fields: Objects['fields']) =>
  new Set(
    [...fields].flatMap(([definition, own]) =>
      [...own].flatMap(([name, { field }]) => {
        const list = field.types?.includes('array') && !field.wholeListMerge
        return (list && heldBy(definition, name, field)) || []
      }),
    ),
  )
