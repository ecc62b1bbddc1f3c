import { copy, type Json, type JsonObject, own } from '../merge/json.ts'
import { byDate } from '../merge/merge.ts'
import { MergeError, type MergeWarning } from '../merge/merge-error.ts'
import type { PackageMeta } from './package-meta.ts'
import { type RecordOptions, recordOf } from './record.ts'

export type Recorded = { package: JsonObject; warnings: MergeWarning[] }

/**
 * One record for each `ocid`, in the order of their names; its releases from oldest to newest, its compiled release (id
 * `{ocid}-{date of the last release}`) and, when asked, its versioned release.
 *
 * @param releases parsed releases of any number of processes, in any order; they are not touched
 * @param meta what the package says of itself; `packageMetaOf` takes it from the packages that the releases came in
 * @returns `package`, a record package of OCDS 1.1, and the `warnings` of the merge
 * @throws MergeError `no-releases` for an empty list (a package needs one record), `ocid-missing` for a release that
 *   belongs to no process, and those of `compileReleases`
 *
 * Source: OCDS 1.1, «Record package schema» and «Merging»; the order of records is that of the reference (ocdskit).
 */
export function recordPackage(
  releases: readonly unknown[],
  meta: PackageMeta,
  options: RecordOptions = {},
): Recorded {
  const warnings: MergeWarning[] = []
  const processes = byProcess(releases)
  const records = [...processes.keys()].toSorted(byText).map((ocid) => {
    const made = recordOf(ocid, processes.get(ocid) ?? [], options)
    for (const warning of made.warnings) warnings.push(warning)
    return made.record
  })
  if (records.length === 0) throw new MergeError('no-releases', 'releases')
  return { package: { ...packageHead(meta), records }, warnings }
}

/** The members of a package besides its records, in the order of the standard; none is undefined. */
export function packageHead({ version = '1.1', ...rest }: PackageMeta): JsonObject {
  const head: { [key: string]: Json } = JSON.parse(JSON.stringify({ ...rest, version }))
  return copy(head)
}

function byProcess(releases: readonly unknown[]) {
  return Map.groupBy(byDate(releases), (release) => {
    const ocid = own(release, 'ocid')
    if (typeof ocid === 'string' && ocid) return ocid
    throw new MergeError('ocid-missing', 'releases')
  })
}

/** As a computer sorts, not a dictionary: the order is the same everywhere. */
const byText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
