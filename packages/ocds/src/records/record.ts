import { copy, type JsonObject, own } from '../merge/json.ts'
import { byDate, compileReleases, type MergeOptions, versionReleases } from '../merge/merge.ts'
import type { MergeWarning } from '../merge/merge-error.ts'

export type RecordOptions = MergeOptions & {
  /**
   * Gives the permanent address of a release; with it, records link their releases instead of embedding them. Where it
   * gives nothing for one of them, all are embedded: a record has no mixture (OCDS 1.1, «Record»).
   */
  linked?: (release: JsonObject) => string | undefined
  /** Adds the history of every field. */
  versioned?: boolean
}

/**
 * The record of one process: its releases from oldest to newest, its compiled release and, when asked, its history.
 * @param releases all of one `ocid`; they are not touched
 * @throws MergeError as `compileReleases`
 */
export function recordOf(
  ocid: string,
  releases: readonly JsonObject[],
  { linked, ...merging }: RecordOptions = {},
): { record: JsonObject; warnings: MergeWarning[] } {
  const sorted = byDate(releases)
  const { merged, warnings } = mergedOf(sorted, merging)
  const links = linked && linksOf(sorted, linked)
  return {
    record: { ocid, releases: links ?? sorted.map((one) => copy(one)), ...merged },
    warnings,
  }
}

/** What the releases of a process amount to, and their history when it is asked for. */
export function mergedOf(
  sorted: readonly JsonObject[],
  { versioned, ...merging }: Omit<RecordOptions, 'linked'>,
): { merged: JsonObject; warnings: MergeWarning[] } {
  const { release, warnings } = compileReleases(sorted, merging)
  const merged: JsonObject = { compiledRelease: release }
  if (versioned) merged.versionedRelease = versionReleases(sorted, merging).release
  return { merged, warnings }
}

/** The links to these releases, when each of them has an address. */
export function linksOf(
  releases: readonly JsonObject[],
  linked: NonNullable<RecordOptions['linked']>,
) {
  const links = releases.flatMap((release) => {
    const url = linked(release)
    return url === undefined ? [] : [linkOf(release, url)]
  })
  return links.length === releases.length ? links : undefined
}

/** The record schema asks for address and date, and gives the tag for context. */
function linkOf(release: JsonObject, url: string): JsonObject {
  const tag = own(release, 'tag')
  const link: JsonObject = { url, date: own(release, 'date') ?? null }
  return tag === undefined ? link : { ...link, tag: copy(tag) }
}
