import { EXTENSIONS } from '../model/extensions/all.ts'
import { releaseSchema } from '../model/schema/release-schema.ts'
import { asText, copy, isObject, type Json, type JsonObject, own } from './json.ts'
import { MergeError, type MergeWarning } from './merge-error.ts'
import { type MergeRule, mergeRules, rulesOf10 } from './rules.ts'
import { mergeTexts } from './texts.ts'
import { addFields, emptyTree, type MergeTree } from './tree.ts'
import { writeTree } from './write-tree.ts'

export type Merged = { release: JsonObject; warnings: MergeWarning[] }
export type MergeOptions = {
  /** A release schema to read the merge rules from; without it, our model of OCDS 1.1 with all its extensions. */
  schema?: object
  /** The rules of OCDS 1.0 instead of those of 1.1; for releases whose package says no version, or 1.0. */
  version?: '1.0' | '1.1'
}

/**
 * The present state of a contracting process: all its releases as one, oldest first, the last word of each field.
 *
 * @param releases parsed releases of one `ocid`, in any order; they are not touched and nothing of them is shared
 * @returns `release`, with tag `["compiled"]`, id `{ocid}-{date}` and the date of the last release; and `warnings`:
 *   ids repeated in a list, dates repeated among releases, more than one ocid, a literal over an object
 * @throws MergeError with a `code`, when releases cannot be ordered or contradict each other in kind
 *
 * Source: OCDS 1.1 «Merging» and the reference implementation (ocds-merge), with which a random comparison of processes
 * found no difference but these: a lone release without date is an error too, the identifiers 1 and "1" are one, an id
 * that is an object identifies nothing, and a null before an object does not break a history. As there, a process
 * without ocid is called `None`, and a null takes a value away but no object.
 *
 * Cost: one pass; about 0.3 s for 10,000 releases of 23 MB.
 */
export function compileReleases(releases: readonly unknown[], options: MergeOptions = {}): Merged {
  const { tree, last } = merge(releases, options, false)
  const ocid = own(last, 'ocid') ?? null
  const date = own(last, 'date') ?? null
  const head: JsonObject = {
    tag: ['compiled'],
    id: `${ocid === null ? 'None' : asText(ocid)}-${date}`,
    date,
  }
  if (ocid !== null) head.ocid = copy(ocid)
  return { release: writeTree(tree, head), warnings: tree.warnings }
}

/**
 * The history of a contracting process: of each field, every value it had, with the release that said so.
 *
 * @param releases as for `compileReleases`
 * @returns `release`, in which a field is a list of `{releaseID, releaseDate, releaseTag, value}` (null where it was
 *   removed) and only `ocid` and the ids of list items stand as they are; and `warnings`
 * @throws MergeError as `compileReleases`
 *
 * Source: OCDS 1.1 «Merging», «Versioned data».
 */
export function versionReleases(releases: readonly unknown[], options: MergeOptions = {}): Merged {
  const { tree, last } = merge(releases, options, true)
  const ocid = own(last, 'ocid') ?? null
  const head: JsonObject = ocid === null ? {} : { ocid: copy(ocid) }
  return { release: writeTree(tree, head), warnings: tree.warnings }
}

/**
 * Releases from oldest to newest; those with one date keep the order in which they came.
 * @throws MergeError when a release is not an object or has no date that is text
 *
 * Source: OCDS 1.1 «Merging». Dates are compared as text, by code point, as the reference (ocds-merge) does, so that
 * both make the same record: a publisher that writes dates of several zones orders them wrong in both.
 */
export const byDate = (releases: readonly unknown[]): JsonObject[] =>
  releases
    .map(dated)
    .sort((a, b) => compare(a.date, b.date))
    .map(({ release }) => release)

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

function dated(release: unknown, at: number) {
  if (!isObject(release)) throw new MergeError('release-not-object', `releases/${at}`)
  const date = own(release, 'date')
  if (date === undefined) throw new MergeError('date-missing', `releases/${at}/date`)
  if (date === null) throw new MergeError('date-null', `releases/${at}/date`)
  if (typeof date !== 'string') throw new MergeError('date-not-string', `releases/${at}/date`)
  return { release, date }
}

function merge(releases: readonly unknown[], options: MergeOptions, keepsHistory: boolean) {
  const sorted = byDate(releases)
  const last = sorted.at(-1)
  if (!last) throw new MergeError('no-releases', 'releases')

  const tree = emptyTree(keepsHistory)
  const rules = mergeRules(options.schema ?? ourSchema())
  const rule = headless(options.version === '1.0' ? rulesOf10(rules) : rules)
  for (const release of sorted) {
    tree.stamp = stampOf(release)
    addFields(tree, tree.root, release, rule)
  }
  warnOfReleases(tree, sorted)
  return { tree, last }
}

let ours: object | undefined
function ourSchema(): object {
  ours ??= releaseSchema(EXTENSIONS)
  return ours
}

/** These four become what a compiled release says of itself, whatever the schema tells of them. */
const head = new Set(['ocid', 'id', 'date', 'tag'])

const headless = (rules: MergeRule): MergeRule => ({
  strategy: 'by-content',
  child: (key) => (head.has(key) ? { strategy: 'omit', child: () => rules } : rules.child(key)),
})

const stampOf = (release: JsonObject) => ({
  releaseID: own(release, 'id') ?? null,
  releaseDate: own(release, 'date') ?? null,
  releaseTag: own(release, 'tag') ?? null,
})

function warnOfReleases(tree: MergeTree, sorted: JsonObject[]) {
  const dates = sorted.map((release) => asText(own(release, 'date')))
  for (const date of new Set(dates.filter((date, at) => date === dates[at - 1]))) {
    const message = mergeTexts.repeatedDate(date)
    tree.warnings.push({ code: 'repeated-date', path: 'date', date, message })
  }
  const ocids = [...new Set(sorted.map((release) => textOf(own(release, 'ocid'))))]
  if (ocids.length > 1) {
    const message = mergeTexts.severalProcesses(ocids.length)
    tree.warnings.push({ code: 'different-ocid', path: 'ocid', ocids, message })
  }
}

const textOf = (ocid: Json | undefined) =>
  typeof ocid === 'string' ? ocid : JSON.stringify(ocid ?? null)
