import { asText, isObject, type Json, type JsonObject, own } from '../../merge/json.ts'
import { byDate, compileReleases } from '../../merge/merge.ts'
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
 * The processes of records, releases and packages of both, in the order of first appearance. A release that comes in a
 * package with an address is linked; one that comes alone is embedded.
 * @throws MergeError as `compileReleases`
 */
export function processesOf(sources: readonly Json[]): Process[] {
  const parts = sources.flatMap(partsOf)
  const records = parts.flatMap((part) =>
    part.kind === 'record' ? [processOfRecord(part.record)] : [],
  )
  const releases = parts.flatMap((part) => (part.kind === 'release' ? [part] : []))
  const addresses = new Map(releases.map(({ release, url }) => [release, url]))
  const sorted = byDate(releases.map(({ release }) => release))
  const byOcid = Map.groupBy(sorted, (release) => asText(own(release, 'ocid') ?? ''))
  const compiled = [...byOcid.values()].map((ofProcess) => processOf(ofProcess, addresses))
  return [...records, ...compiled]
}

type Part =
  | { kind: 'record'; record: JsonObject }
  | { kind: 'release'; release: JsonObject; url: string | undefined }

function partsOf(source: Json): Part[] {
  if (Array.isArray(source)) return source.flatMap(partsOf)
  if (!isObject(source)) return []
  if (Array.isArray(own(source, 'records'))) return listOf(source, 'records').flatMap(partsOf)
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

function processOfRecord(record: JsonObject): Process {
  const releases = listOf(record, 'releases').filter(isObject)
  const embedded = releases.filter((release) => typeof own(release, 'url') !== 'string')
  const compiled = own(record, 'compiledRelease')
  return {
    compiled: isObject(compiled) ? compiled : compileReleases(embedded).release,
    linked: releases.flatMap((release) => linkTo(release, own(release, 'url'))),
    embedded,
    known: embedded,
  }
}

function processOf(
  releases: JsonObject[],
  addresses: ReadonlyMap<JsonObject, string | undefined>,
): Process {
  return {
    compiled: compileReleases(releases).release,
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
