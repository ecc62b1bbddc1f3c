import { copy, type Json, type JsonObject, own } from '../merge/json.ts'
import { byDate, compileReleases, type MergeOptions, versionReleases } from '../merge/merge.ts'
import { MergeError, type MergeWarning } from '../merge/merge-error.ts'

/** What a package says of itself. `version` is 1.1 unless given. */
export type PackageMeta = {
  uri: string
  publishedDate: string
  publisher: { name: string; scheme?: string; uid?: string; uri?: string }
  version?: string
  extensions?: readonly string[]
  license?: string
  publicationPolicy?: string
  /** Addresses of the release packages from which the records were made. */
  packages?: readonly string[]
}

export type RecordOptions = MergeOptions & {
  /** Gives the permanent address of a release; with it, records link their releases instead of embedding them. */
  linked?: (release: JsonObject) => string
  /** Adds the history of every field. */
  versioned?: boolean
}

export type Recorded = { package: JsonObject; warnings: MergeWarning[] }

/**
 * One record for each `ocid`, in the order of first appearance; its releases from oldest to newest, its compiled
 * release (id `{ocid}-{date of the last release}`) and, when asked, its versioned release.
 *
 * @param releases parsed releases of any number of processes, in any order; they are not touched
 * @returns `package`, a record package of OCDS 1.1, and the `warnings` of the merge
 * @throws MergeError `no-releases` for an empty list (a package needs one record), `ocid-missing` for a release that
 *   belongs to no process, and those of `compileReleases`
 *
 * Source: OCDS 1.1, «Record package schema» and «Merging».
 */
export function recordPackage(
  releases: readonly unknown[],
  meta: PackageMeta,
  options: RecordOptions = {},
): Recorded {
  const warnings: MergeWarning[] = []
  const records = [...byProcess(releases)].map(([ocid, ofProcess]) =>
    recordOf(ocid, ofProcess, options, warnings),
  )
  if (records.length === 0) throw new MergeError('no-releases', 'releases')

  const { version = '1.1', ...rest } = meta
  const about = copy(JSON.parse(JSON.stringify({ ...rest, version })) as JsonObject)
  return { package: { ...about, records }, warnings }
}

function byProcess(releases: readonly unknown[]) {
  return Map.groupBy(byDate(releases), (release) => {
    const ocid = own(release, 'ocid')
    if (typeof ocid === 'string' && ocid) return ocid
    throw new MergeError('ocid-missing', 'releases')
  })
}

function recordOf(
  ocid: string,
  releases: JsonObject[],
  options: RecordOptions,
  warnings: MergeWarning[],
): JsonObject {
  const { linked, versioned, ...merging } = options
  const compiled = compileReleases(releases, merging)
  for (const warning of compiled.warnings) warnings.push(warning)

  const record: JsonObject = {
    ocid,
    releases: releases.map((release) =>
      linked ? linkOf(release, linked(release)) : copy(release),
    ),
    compiledRelease: compiled.release,
  }
  if (versioned) record.versionedRelease = versionReleases(releases, merging).release
  return record
}

/** The record schema asks for address and date, and gives the tag for context. */
function linkOf(release: JsonObject, url: string): JsonObject {
  const tag: Json | undefined = own(release, 'tag')
  const link: JsonObject = { url, date: own(release, 'date') ?? null }
  return tag === undefined ? link : { ...link, tag: copy(tag) }
}
