import type { Extension } from '../model/extension.ts'
import { extensionAt } from '../model/extensions/declared.ts'
import { newWalk } from './check.ts'
import { checkCoherence } from './coherence.ts'
import { checkConformance } from './conformance.ts'
import { findEmptyFields } from './empty-fields.ts'
import { readFields } from './fields.ts'
import { detectKind } from './kind.ts'
import { type Kind, MOST_FINDINGS, type Report } from './report.ts'
import { type DocumentKind, standardFor } from './standards.ts'
import { texts } from './texts.ts'
import { entriesOf, isObject, objectsIn, own } from './values.ts'

export type ValidateOptions = {
  /** What the document is, when it is known. */
  kind?: DocumentKind
  /** Extensions to apply besides those that the document declares, or where it cannot declare any. */
  extensions?: readonly Extension[]
  /** Finds the extension of a URL before the known ones are asked: for copies served from elsewhere. */
  extensionAt?: (url: string) => Extension | undefined
}

/**
 * Checks a parsed document of OCDS 1.1 or OC4IDS 0.9 and says what is wrong, where, and what to do.
 *
 * It agrees with the standard's own checker (lib-cove-ocds) on errors and additional fields: the extensions declared
 * are applied by URL from our own model and nothing is fetched; a document of another version is read as the latest
 * one known. It takes any value whatever and never throws.
 */
export function validate(document: unknown, options: ValidateOptions = {}): Report {
  const report = emptyReport(options.kind ?? detectKind(document), versionOf(document))
  if (report.kind === 'array') {
    entriesOf(document).forEach((entry, place) => {
      const kind = detectKind(entry)
      checkInside(entry, isDocument(kind) ? kind : 'release', [place], options, report)
    })
  } else if (report.kind === 'array-release-package' && isObject(document)) {
    report.conformance.push({ path: '', rule: 'array-release-package', message: texts.wrapper })
    for (const [place, inner] of objectsIn(own(document, wrapper))) {
      checkInside(inner, 'release-package', [wrapper, place], options, report)
    }
  } else {
    const kind = isDocument(report.kind) ? report.kind : 'release-package'
    checkInside(document, kind, [], options, report)
  }
  report.valid = report.errors.length === 0
  return report
}

const wrapper = 'arrayReleasePackage'

const isDocument = (kind: Kind): kind is DocumentKind =>
  kind !== 'array' && kind !== 'array-release-package' && kind !== 'unknown'

const versionOf = (document: unknown) => {
  const version = isObject(document) ? own(document, 'version') : undefined
  return typeof version === 'string' ? version : null
}

const emptyReport = (kind: Kind, version: string | null): Report => ({
  valid: false,
  kind,
  version,
  extensions: { applied: [], unknown: [] },
  errors: [],
  additionalFields: [],
  codes: { open: [], closed: [] },
  emptyFields: [],
  repeatedIds: [],
  conformance: [],
  coherence: [],
  truncated: false,
})

/** Checks one document that stands at that path of the whole. */
function checkInside(
  document: unknown,
  kind: DocumentKind,
  path: readonly (string | number)[],
  options: ValidateOptions,
  report: Report,
) {
  const extensions = [...(options.extensions ?? []), ...declared(document, options, report)]
  const { check, tree } = standardFor(kind, extensions)
  const start = path.map((step) => `${step}/`).join('')

  const walk = newWalk(path)
  check(document, walk)
  for (const error of walk.errors.slice(0, MOST_FINDINGS - report.errors.length)) {
    report.errors.push(error)
  }
  if (walk.full || report.errors.length === MOST_FINDINGS) report.truncated = true

  readFields(document, tree, generalStart(path), report)
  checkConformance(document, start, report)
  for (const [inner, at] of partsOf(document, kind)) {
    findEmptyFields(inner, [...path, ...at], report)
    const steps = at.map((step) => `${step}/`).join('')
    for (const [release, where] of releasesOf(inner, kind)) {
      checkCoherence(release, `${start}${steps}${where}`, report)
    }
  }
}

const generalStart = (path: readonly (string | number)[]) =>
  path
    .filter((step) => typeof step === 'string')
    .map((step) => `/${step}`)
    .join('')

/** The extensions that a package declares, by URL. Each is told once, applied or unknown. */
function declared(document: unknown, options: ValidateOptions, { extensions, ...report }: Report) {
  const urls = isObject(document) ? entriesOf(own(document, 'extensions')) : []
  return urls.flatMap((url) => {
    if (typeof url !== 'string') return []
    const extension = options.extensionAt?.(url) ?? extensionAt(url)
    const list = extension ? extensions.applied : extensions.unknown
    if (!list.includes(url) && list.length < 1000) {
      list.push(url)
      if (!extension) {
        const message = texts.unknownExtension(url)
        report.conformance.push({ path: 'extensions', rule: 'unknown-extension', message })
      }
    }
    return extension ? [extension] : []
  })
}

type Part = readonly [value: unknown, path: readonly (string | number)[]]

/** The releases, records or projects of a package, or the document itself when it is one of them. */
function partsOf(document: unknown, kind: DocumentKind): readonly Part[] {
  const list = listOf[kind]
  if (!list) return [[document, []]]
  return objectsIn(isObject(document) ? own(document, list) : []).map(([place, part]) => [
    part,
    [list, place],
  ])
}

const listOf: Partial<Record<DocumentKind, string>> = {
  'release-package': 'releases',
  'record-package': 'records',
  'project-package': 'projects',
}

/** Of a record only what it amounts to is looked at: its releases may each tell a part. */
function releasesOf(part: unknown, kind: DocumentKind): [unknown, string][] {
  if (kind === 'project' || kind === 'project-package') return []
  if (kind === 'release' || kind === 'release-package') return [[part, '']]
  return isObject(part) ? [[own(part, 'compiledRelease'), 'compiledRelease/']] : []
}
