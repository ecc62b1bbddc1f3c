import type { Codelists } from './codelist.ts'
import type { Definitions, Fields } from './field.ts'

/** Fields and codes that a publisher adds to a release by declaring a URL (OCDS 1.1, «Extensions»). */
export type Extension = {
  readonly name: string
  readonly title: string
  /** `owner/repository` that publishes it. */
  readonly repository: string
  /** Names of the extensions that it refers to. */
  readonly needs?: readonly string[]
  /** Fields at the top of the release. */
  readonly release?: Fields
  /** Fields at the top of the package. */
  readonly package?: Fields
  readonly definitions?: Definitions
  readonly codelists?: Codelists
  /** Codes added to lists of the standard. */
  readonly addedCodes?: Readonly<Record<string, readonly string[]>>
}

/** Where its authors serve its `extension.json`: the URL that the `extensions` of a package declares. */
export const officialUrl = ({ repository }: Extension) =>
  `https://raw.githubusercontent.com/${repository}/master/extension.json`
