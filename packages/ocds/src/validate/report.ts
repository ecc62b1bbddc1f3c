/** What a document turned out to be. */
export type Kind =
  | 'release'
  | 'release-package'
  | 'record'
  | 'record-package'
  | 'project'
  | 'project-package'
  /** A list of releases, records, projects or packages of them. */
  | 'array'
  /** One document after another, as in JSON Lines; only a stream can be that. */
  | 'json-lines'
  /** The wrapper that INAI's platform exports: release packages inside `arrayReleasePackage`. */
  | 'array-release-package'
  | 'unknown'

/**
 * Where, which rule and what to do. `path` goes from the top with slashes, `releases/0/ocid`; for what is missing it is
 * that of the object that lacks it. `rule` is the keyword of JSON Schema; for a wrong type, the expected type; for a
 * wrong format, the name of the format; `json` for what is not JSON. Elsewhere it is the name of one of our rules.
 */
export type Finding = { path: string; rule: string; message: string }

/** Fields by their general path, `/releases/tender`, and how many times they are there. */
export type FieldCount = { path: string; field: string; count: number }
/** A field that neither the standard nor the declared extensions have. */
export type AdditionalField = FieldCount

/** Codes that are not in the list of a field. */
export type StrangeCodes = { path: string; field: string; codelist: string; values: string[] }

export type Report = {
  /** True without `errors`. Codes outside closed lists stand apart, in `codes.closed`, as the standard's checker does. */
  valid: boolean
  kind: Kind
  /** The version that the document says, or null. */
  version: string | null
  /** URLs whose extension was applied, and those that nobody here knows: nothing is ever fetched. */
  extensions: { applied: string[]; unknown: string[] }
  errors: Finding[]
  additionalFields: AdditionalField[]
  /** What the standard has and asks not to use any more. */
  deprecatedFields: FieldCount[]
  codes: { open: StrangeCodes[]; closed: StrangeCodes[] }
  /** Texts, lists and objects that are there and hold nothing. */
  emptyFields: { path: string }[]
  /** Lists where an identifier is there more than once. */
  repeatedIds: { path: string; ids: string[] }[]
  /** What the standard asks for and a schema cannot say. */
  conformance: Finding[]
  /** Dates, amounts, references and roles that do not agree with each other. */
  coherence: Finding[]
  /** True when there was more to say than the report holds (100,000 findings of a kind); the rest is not looked at. */
  truncated: boolean
}

export const MOST_FINDINGS = 100_000

export const emptyReport = (kind: Kind, version: string | null): Report => ({
  valid: false,
  kind,
  version,
  extensions: { applied: [], unknown: [] },
  errors: [],
  additionalFields: [],
  deprecatedFields: [],
  codes: { open: [], closed: [] },
  emptyFields: [],
  repeatedIds: [],
  conformance: [],
  coherence: [],
  truncated: false,
})

/** Adds to a list of the report until it is full. */
export function addTo<T>(report: Report, list: T[], entry: T) {
  if (list.length < MOST_FINDINGS) list.push(entry)
  else report.truncated = true
}

/** Where there are so many errors that no more are told, what follows is not looked at. */
export function isFull(report: Report) {
  if (report.errors.length < MOST_FINDINGS) return false
  report.truncated = true
  return true
}
