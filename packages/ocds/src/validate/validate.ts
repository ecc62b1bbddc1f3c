import type { Extension } from '../model/extension.ts'
import type { Language } from '../model/words/words.ts'
import { extensionsOf } from './declared.ts'
import { DocumentCheck } from './document-check.ts'
import { detectKind } from './kind.ts'
import { type Place, under } from './place.ts'
import { emptyReport, isFull, type Kind, type Report } from './report.ts'
import { type DocumentKind, isDocument, standardFor } from './standards.ts'
import { Tally } from './tally.ts'
import { entriesOf, isObject, objectsIn, own } from './values.ts'

export type ValidateOptions = {
  /** What the document is, when it is known. */
  kind?: DocumentKind
  /** Extensions to apply besides those that the document declares, or where it cannot declare any. */
  extensions?: readonly Extension[]
  /** Finds the extension of a URL before the known ones are asked: for copies served from elsewhere. */
  extensionAt?: (url: string) => Extension | undefined
  /** The language of the messages: Spanish unless told. */
  language?: Language
}

/**
 * Checks a parsed document of OCDS 1.1, OCDS 1.0 or OC4IDS 0.9 and says what is wrong, where, and what to do.
 *
 * It agrees with the standard's own checker (lib-cove-ocds) on errors and additional fields: the extensions declared
 * are applied by URL from our own model and nothing is fetched; a document of an unknown version, or of none, is read
 * as 1.1. It takes any value whatever and never throws. It costs about 30 ms for each MB.
 */
export function validate(document: unknown, options: ValidateOptions = {}): Report {
  const tally = new Tally(emptyReport('unknown', null), options.language)
  return tally.finish(look(document, options, tally))
}

/** Looks at a document that is the whole. @returns what it is */
export function look(document: unknown, options: ValidateOptions, tally: Tally): Kind {
  const kind = options.kind ?? detectKind(document)
  tally.report.version = versionOf(document)
  if (kind === 'array') {
    entriesOf(document).forEach((entry, index) => {
      lookAtEntry(entry, under(undefined, index), options, tally)
    })
  } else if (kind === 'array-release-package' && isObject(document)) {
    tally.conformance(kind, '', tally.texts.wrapper)
    for (const [index, inner] of objectsIn(own(document, wrapper))) {
      const place = under(under(undefined, wrapper), index)
      checkFor('release-package', inner, { place, options, tally }).whole(inner)
    }
  } else {
    const known = isDocument(kind) ? kind : 'release-package'
    checkFor(known, document, { place: undefined, options, tally }).whole(document)
  }
  return kind
}

export const wrapper = 'arrayReleasePackage'

/** Looks at an entry of a list, or a line of JSON Lines: what nobody knows is taken for a release. */
export function lookAtEntry(entry: unknown, place: Place, options: ValidateOptions, tally: Tally) {
  if (isFull(tally.report)) return
  const detected = detectKind(entry)
  const kind = isDocument(detected) ? detected : 'release'
  if (kind === 'release' && isObject(entry)) tally.sawRelease(entry)
  checkFor(kind, entry, { place, options, tally }).whole(entry)
}

export function versionOf(document: unknown) {
  const version = isObject(document) ? own(document, 'version') : undefined
  return typeof version === 'string' ? version : null
}

type Where = {
  readonly place: Place | undefined
  readonly options: ValidateOptions
  readonly tally: Tally
}

/** The check of a document of that kind, by the version and the extensions that its head tells. */
export function checkFor(kind: DocumentKind, head: unknown, { place, options, tally }: Where) {
  const extensions = extensionsOf(head, options, tally)
  const standard = standardFor(kind, extensions, versionOf(head))
  return new DocumentCheck({ kind, standard, place, tally })
}
