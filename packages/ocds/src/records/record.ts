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
  { linked, versioned, ...merging }: RecordOptions = {},
): { record: JsonObject; warnings: MergeWarning[] } {
  const sorted = byDate(releases)
  const { release, warnings } = compileReleases(sorted, merging)
  const record: JsonObject = {
    ocid,
    releases: (linked && linksOf(sorted, linked)) ?? sorted.map((one) => copy(one)),
    compiledRelease: release,
  }
  if (versioned) record.versionedRelease = versionReleases(sorted, merging).release
  return { record, warnings }
}

function linksOf(releases: readonly JsonObject[], linked: NonNullable<RecordOptions['linked']>) {
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
