import { type CoherenceTexts, coherenceRules } from './coherence/rules.ts'
import { coherenceRulesInEnglish } from './coherence/rules-en.ts'
import { FieldCounts } from './field-counts.ts'
import type { FieldNode } from './field-tree.ts'
import { KeySet } from './key-set.ts'
import { addTo, type Kind, type Report, type StrangeCodes } from './report.ts'
import { type Language, type Texts, textsIn } from './texts.ts'
import { type JsonObject, own } from './values.ts'

export type Codelist = NonNullable<FieldNode['codelist']>

/** What is found while a document is looked at, part by part. */
export class Tally {
  readonly report: Report
  readonly texts: Texts
  readonly rules: CoherenceTexts
  readonly additional = new FieldCounts({ nested: true })
  readonly deprecated = new FieldCounts({ nested: false })
  readonly #codes = new Map<string, { shown: StrangeCodes; seen: Set<string> }>()

  constructor(report: Report, language: Language = 'es') {
    this.report = report
    this.texts = textsIn(language)
    this.rules = language === 'en' ? coherenceRulesInEnglish : coherenceRules
  }

  conformance(rule: string, path: string, message: string) {
    addTo(this.report, this.report.conformance, { path, rule, message })
  }

  coherence(rule: string, path: string, message: string) {
    addTo(this.report, this.report.coherence, { path, rule, message })
  }

  /** A code that is not in its list, once for each field. */
  strangeCode(path: string, list: Codelist, code: string) {
    const { shown, seen } = this.#codes.get(path) ?? this.#strange(path, list)
    if (!seen.has(code)) addTo(this.report, shown.values, code)
    seen.add(code)
  }

  #strange(path: string, { name, open }: Codelist) {
    const cut = Math.max(path.lastIndexOf('/'), 0)
    const field = path.slice(cut && cut + 1)
    const shown = { path: path.slice(0, cut), field, codelist: name, values: [] }
    const { codes } = this.report
    addTo(this.report, open ? codes.open : codes.closed, shown)
    const entry = { shown, seen: new Set<string>() }
    this.#codes.set(path, entry)
    return entry
  }

  /** A release of a list or of JSON Lines, which no package tells apart from the others. */
  sawRelease(release: JsonObject) {
    const [ocid, id] = [own(release, 'ocid'), own(release, 'id')]
    if (typeof ocid !== 'string' || id === undefined || id === null || typeof id === 'object')
      return
    const key = `${ocid} ${id}`
    if (this.#releases.add(key)) this.#repeated.add(key)
  }
  readonly #releases = new KeySet()
  readonly #repeated = new Set<string>()

  /** What was found is now inside something. */
  moveInto(step: string) {
    const { errors, emptyFields, repeatedIds, conformance, coherence } = this.report
    for (const list of [errors, emptyFields, repeatedIds, conformance, coherence]) {
      for (const found of list) found.path = found.path === '' ? step : `${step}/${found.path}`
    }
  }

  /** The report, complete. */
  finish(kind: Kind): Report {
    const { report } = this
    report.kind = kind
    for (const field of this.additional.found()) addTo(report, report.additionalFields, field)
    for (const field of this.deprecated.found()) addTo(report, report.deprecatedFields, field)
    if (this.#repeated.size > 0) {
      addTo(report, report.repeatedIds, { path: '', ids: [...this.#repeated] })
    }
    report.valid = report.errors.length === 0
    return report
  }
}
