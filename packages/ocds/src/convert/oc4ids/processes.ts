import { asText, isObject, type Json, type JsonObject, own } from '../../merge/json.ts'
import { compileReleases } from '../../merge/merge.ts'
import type { Extension } from '../../model/extension.ts'
import { extensionAt } from '../../model/extensions/declared.ts'
import { releaseSchema } from '../../model/schema/release-schema.ts'
import { listOf } from '../organizations.ts'

/** A contracting process: what it amounts to, and its releases, some here and some elsewhere. */
export type Process = {
  compiled: JsonObject
  linked: JsonObject[]
  embedded: JsonObject[]
  /** Those of which all the data are known, wherever they are published. */
  known: JsonObject[]
}

/**
 * The processes of records, releases and packages of both: those of records as they come, then those of releases, by
 * their ocid, as the reference (ocdskit) orders them. A release that comes in a package with an address is linked; one
 * that comes alone is embedded. Releases merge by the standard and the extensions that packages declare, and no others.
 * @throws MergeError as `compileReleases`
 */
export function processesOf(source: Json, extensions: readonly Extension[]): Process[] {
  const schema = releaseSchema([...extensions, ...declaredIn(source)])
  const parts = partsOf(source)
  const records = parts.flatMap((part) =>
    part.kind === 'record' ? [processOfRecord(part.record, schema)] : [],
  )
  const releases = parts.flatMap((part) => (part.kind === 'release' ? [part] : []))
  const addresses = new Map(releases.map(({ release, url }) => [release, url]))
  const all = releases.map(({ release }) => release)
  const byOcid = Map.groupBy(all, (release) => asText(own(release, 'ocid') ?? ''))
  const ocids = [...byOcid.keys()].sort()
  const compiled = ocids.map((ocid) => processOf(byOcid.get(ocid) ?? [], addresses, schema))
  return [...records, ...compiled]
}

function declaredIn(source: Json): Extension[] {
  const wrapped = listOf(source, 'arrayReleasePackage')
  if (wrapped.length > 0) return wrapped.flatMap(declaredIn)
  if (Array.isArray(source)) return source.flatMap(declaredIn)
  const urls = listOf(source, 'extensions')
  return urls.flatMap((url) => (typeof url === 'string' ? (extensionAt(url) ?? []) : []))
}

type Part =
  | { kind: 'record'; record: JsonObject }
  | { kind: 'release'; release: JsonObject; url: string | undefined }

function partsOf(source: Json): Part[] {
  if (Array.isArray(source)) return source.flatMap(partsOf)
  if (!isObject(source)) return []
  for (const list of ['arrayReleasePackage', 'records']) {
    if (Array.isArray(own(source, list))) return listOf(source, list).flatMap(partsOf)
  }
  if (isRecord(source)) return [{ kind: 'record', record: source }]

  const uri = own(source, 'uri')
  const releases = listOf(source, 'releases').filter(isObject)
  if (!Array.isArray(own(source, 'releases'))) {
    const url = own(source, 'url')
    return [{ kind: 'release', release: source, url: typeof url === 'string' ? url : undefined }]
  }
  const addressOf = (release: JsonObject) =>
    typeof uri === 'string' && uri !== '' ? `${uri}#${asText(own(release, 'id'))}` : undefined
  return releases.map((release) => ({ kind: 'release', release, url: addressOf(release) }))
}

const isRecord = (source: JsonObject) =>
  Object.hasOwn(source, 'compiledRelease') ||
  (Object.hasOwn(source, 'ocid') && Array.isArray(own(source, 'releases')))

function processOfRecord(record: JsonObject, schema: object): Process {
  const releases = listOf(record, 'releases').filter(isObject)
  const embedded = releases.filter((release) => typeof own(release, 'url') !== 'string')
  const compiled = own(record, 'compiledRelease')
  return {
    compiled: isObject(compiled) ? compiled : compileReleases(embedded, { schema }).release,
    linked: releases.flatMap((release) => linkTo(release, own(release, 'url'))),
    embedded,
    known: embedded,
  }
}

function processOf(
  releases: JsonObject[],
  addresses: ReadonlyMap<JsonObject, string | undefined>,
  schema: object,
): Process {
  return {
    compiled: compileReleases(releases, { schema }).release,
    linked: releases.flatMap((release) => linkTo(release, addresses.get(release))),
    embedded: releases.filter((release) => addresses.get(release) === undefined),
    known: releases,
  }
}

/** OC4IDS 0.9 requires id, tag, date and url; the id of a release of which only the address is known is in it. */
function linkTo(release: JsonObject, url: Json | undefined): JsonObject[] {
  if (typeof url !== 'string') return []
  const id = own(release, 'id') ?? (url.slice(url.indexOf('#') + 1) || url)
  const tag = own(release, 'tag')
  const date = own(release, 'date') ?? null
  return [{ id, ...(tag !== undefined && { tag }), date, url }]
}
