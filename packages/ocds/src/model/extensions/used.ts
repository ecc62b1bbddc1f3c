import { type Extension, officialUrl } from '../extension.ts'
import type { JsonSchema } from '../json-schema.ts'
import { ocdsCodelists } from '../ocds/codelists.ts'
import { releasePackageSchema } from '../schema/package-schema.ts'
import { EXTENSIONS } from './all.ts'
import { withNeeds } from './declared.ts'

/**
 * The official URLs of the extensions whose fields or codes these releases, records or packages really use, with those
 * that they need: what the `extensions` of a package has to declare. The documents are taken to be valid.
 */
export const packageExtensionsFor = (documents: readonly unknown[]): string[] =>
  extensionsUsedBy(documents).map(officialUrl)

/** The known extensions whose fields or codes these documents use, the needed ones first. */
export function extensionsUsedBy(documents: readonly unknown[]): Extension[] {
  const used = new Set<Extension>()
  for (const release of documents.flatMap((document) => releasesOf(document))) {
    visit(release, 'Release', schemas.Release ?? {}, used)
  }
  return withNeeds(EXTENSIONS.filter((extension) => used.has(extension)))
}

type Json = { readonly [name: string]: unknown }

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const listed = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [value])

function releasesOf(document: unknown): readonly unknown[] {
  if (!isObject(document)) return []
  if (document.records) return listed(document.records).flatMap(releasesOf)
  const inside = [document.releases, document.compiledRelease].filter((part) => part !== undefined)
  return inside.length > 0 ? inside.flatMap(listed) : [document]
}

const schemas: Readonly<Record<string, JsonSchema>> =
  releasePackageSchema(EXTENSIONS).definitions ?? {}

/** Who brings each field, as `Tender/lots`, and each code, as `partyRole/guarantor`. */
const owners = new Map(EXTENSIONS.toReversed().flatMap(ownedBy))

function ownedBy(extension: Extension): [string, Extension][] {
  const { release = {}, definitions = {}, addedCodes = {} } = extension
  const owned = [
    ...Object.keys(release).map((field) => `Release/${field}`),
    ...Object.entries(definitions).flatMap(([name, { fields }]) =>
      Object.keys(fields).map((field) => `${name}/${field}`),
    ),
    ...Object.entries(addedCodes).flatMap(([list, codes]) =>
      codes
        .filter((code) => !ocdsCodelists[list]?.codes.includes(code))
        .map((code) => `${list}/${code}`),
    ),
  ]
  return owned.map((name) => [name, extension])
}

function visit(value: unknown, name: string, schema: JsonSchema, used: Set<Extension>) {
  if (!isObject(value)) return
  for (const [field, inner] of Object.entries(value)) {
    const known = schema.properties?.[field]
    if (!known || inner === null || inner === undefined) continue

    const owner = owners.get(`${name}/${field}`)
    if (owner) used.add(owner)
    for (const entry of listed(inner)) {
      const addedBy = owners.get(`${known.codelist?.replace('.csv', '')}/${entry}`)
      if (addedBy && typeof entry === 'string') used.add(addedBy)
      enter(entry, known, used)
    }
  }
}

function enter(value: unknown, field: JsonSchema, used: Set<Extension>) {
  const shape = field.items ?? field
  const name = shape.$ref?.replace('#/definitions/', '')
  visit(value, name ?? '', name === undefined ? shape : (schemas[name] ?? {}), used)
}
