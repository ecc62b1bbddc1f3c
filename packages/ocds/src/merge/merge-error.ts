import { mergeTexts } from './texts.ts'

/**
 * What the merge rule cannot do. `code` is stable, `message` is Spanish, `path` points into the list of releases.
 *
 * - `no-releases`: the list is empty
 * - `release-not-object`: a release is text, a number, a list or null
 * - `date-missing`, `date-null`, `date-not-string`: releases cannot be put in order
 * - `ocid-missing`: a release belongs to no process (only when records are made)
 * - `inconsistent-type`: one release has a value where a later one has an object or a list of objects, or one has an
 *   object where another has a list
 * - `too-deep`: a release nests deeper than 200 levels
 */
export type MergeErrorCode =
  | 'no-releases'
  | 'release-not-object'
  | 'date-missing'
  | 'date-null'
  | 'date-not-string'
  | 'ocid-missing'
  | 'inconsistent-type'
  | 'too-deep'

export class MergeError extends Error {
  override readonly name = 'MergeError'
  readonly code: MergeErrorCode
  readonly path: string

  constructor(code: MergeErrorCode, path: string) {
    super(`${mergeTexts[code]} (${path})`)
    this.code = code
    this.path = path
  }
}

/** What came out right but deserves a look. `path` is dotted, without positions: `tender.items`. */
export type MergeWarning =
  | { code: 'duplicate-id'; path: string; id: string; message: string }
  | { code: 'repeated-date'; path: string; date: string; message: string }
  | { code: 'different-ocid'; path: string; ocids: string[]; message: string }
  | { code: 'literal-ignored'; path: string; message: string }
  | { code: 'mixed-lists'; path: string; message: string }
