import type { Kind } from './report.ts'
import { isObject, type JsonObject, own } from './values.ts'

/**
 * What this document is, by the fields that it has.
 * @param document any parsed JSON, not touched
 * @returns its kind; `unknown` for what is none of the standards', and never an error
 */
export function detectKind(document: unknown): Exclude<Kind, 'json-lines'> {
  if (Array.isArray(document)) return 'array'
  if (!isObject(document)) return 'unknown'

  const has = (...names: string[]) => names.some((name) => own(document, name) !== undefined)
  if (Array.isArray(own(document, 'arrayReleasePackage'))) return 'array-release-package'
  if (has('records')) return 'record-package'
  if (has('projects')) return 'project-package'
  if (has('releases')) return isLoneRecord(document) ? 'record' : 'release-package'
  if (has('compiledRelease', 'versionedRelease')) return 'record'
  if (has('ocid')) return 'release'
  return isProject(document) ? 'project' : 'unknown'
}

/** A record has releases as a package does, but the ocid too, and nobody who publishes it. */
export const isLoneRecord = (document: JsonObject) =>
  own(document, 'ocid') !== undefined &&
  ['publisher', 'publishedDate', 'uri'].every((name) => own(document, name) === undefined)

const projectFields = ['contractingProcesses', 'publicAuthority', 'sector', 'locations', 'purpose']

function isProject(document: JsonObject) {
  const id = own(document, 'id')
  if (typeof id === 'string' && id.startsWith('oc4ids-')) return true
  return id !== undefined && projectFields.some((name) => own(document, name) !== undefined)
}
