import { newWalk } from './check.ts'
import { checkCoherence } from './coherence/coherence.ts'
import { checkEntry, checkHead } from './conformance.ts'
import { instantOf } from './dates.ts'
import { findEmptyFields } from './empty-fields.ts'
import { readFields } from './fields.ts'
import { type Place, pathIn, under } from './place.ts'
import { type Finding, isFull, MOST_FINDINGS } from './report.ts'
import type { DocumentKind, Standard } from './standards.ts'
import type { Tally } from './tally.ts'
import { Seen } from './unique.ts'
import { isObject, type JsonObject, own } from './values.ts'

type Looked = {
  readonly kind: DocumentKind
  readonly standard: Standard
  /** Where the document stands in the whole; nothing for the whole. */
  readonly place: Place | undefined
  readonly tally: Tally
}

/** Looks at one document: at once, or a package in parts: `open`, each `entry`, and `close`. Both find the same. */
export class DocumentCheck {
  readonly #looked: Looked
  readonly #firstError: number
  readonly #seen: Seen | undefined
  #count = 0
  /** Which entries say when they were released, and when. */
  readonly #dated: [index: number, date: number][] = []

  constructor(looked: Looked) {
    this.#looked = looked
    this.#firstError = looked.tally.report.errors.length
    const identifiers = looked.standard.list?.identifiers
    this.#seen = identifiers && new Seen(identifiers)
  }

  whole(document: unknown) {
    const { list } = this.#looked.standard
    const entries = list && isObject(document) ? own(document, list.name) : undefined
    if (!isObject(document) || !Array.isArray(entries)) return this.#alone(document)

    this.open(document)
    for (const entry of entries) this.entry(entry)
    this.close(document, entries)
  }

  /** @param head the package, or what came of it before its list */
  open(head: JsonObject) {
    const names = Object.keys(head)
    this.#read(head, names.slice(0, names.indexOf(this.#listName)))
  }

  entry(entry: unknown) {
    const { kind, standard, tally } = this.#looked
    const { report, texts } = tally
    const index = this.#count++
    const place = under(this.#listPlace, index)
    this.#seen?.add(entry)
    const date = kind === 'release-package' ? instantOf(entry, 'date') : Number.NaN
    if (date > 0) this.#dated.push([index, date])
    if (isFull(report)) return
    const walk = newWalk(texts, place, report.errors)
    standard.list?.check(entry, walk)
    if (walk.full) report.truncated = true
    if (!isObject(entry)) return
    readFields(entry, { node: standard.tree.children.get(this.#listName), place }, tally)
    this.#look(entry, place)
  }

  /** @param head all of the package besides its entries @param entries its entries, where they are at hand */
  close(head: JsonObject, entries?: readonly unknown[]) {
    const { standard, place, tally } = this.#looked
    const names = Object.keys(head)
    this.#read(head, names.slice(names.indexOf(this.#listName) + 1))

    const walk = newWalk(tally.texts, place)
    standard.check(head, walk)
    this.#tellFirst(walk.errors)
    const listWalk = newWalk(tally.texts, this.#listPlace, tally.report.errors)
    standard.list?.checkCount(this.#count, listWalk)
    this.#seen?.tell(listWalk, entries)
    if (walk.full || listWalk.full) tally.report.truncated = true
    checkHead(head, this.#looked.kind, place, tally)
    this.#tellLate(head)
  }

  get #listName() {
    return this.#looked.standard.list?.name ?? ''
  }

  get #listPlace() {
    return under(this.#looked.place, this.#listName)
  }

  /** What is no package, or has no list. */
  #alone(document: unknown) {
    const { kind, standard, place, tally } = this.#looked
    const walk = newWalk(tally.texts, place, tally.report.errors)
    standard.check(document, walk)
    standard.list?.checkType(document, walk)
    if (walk.full) tally.report.truncated = true
    if (!isObject(document)) return
    readFields(document, { node: standard.tree, place }, tally)
    checkHead(document, kind, place, tally)
    if (!standard.list) this.#look(document, place)
  }

  #read(head: JsonObject, names: readonly string[]) {
    const { standard, place, tally } = this.#looked
    readFields(head, { node: standard.tree, place, names }, tally)
  }

  #look(entry: JsonObject, place: Place | undefined) {
    const { kind, tally } = this.#looked
    findEmptyFields(entry, place, tally)
    checkEntry(entry, kind, place, tally)
    checkCoherence(entry, kind, place, tally)
  }

  /** The errors of a package come before those of its entries. */
  #tellFirst(found: readonly Finding[]) {
    const { report } = this.#looked.tally
    if (found.length === 0) return
    const before = report.errors.slice(0, this.#firstError)
    report.errors = before.concat(found, report.errors.slice(this.#firstError))
    if (report.errors.length <= MOST_FINDINGS) return
    report.errors.length = MOST_FINDINGS
    report.truncated = true
  }

  #tellLate(head: JsonObject) {
    const { tally } = this.#looked
    const published = instantOf(head, 'publishedDate')
    for (const [index, date] of this.#dated) {
      if (!(date > published)) continue
      const path = pathIn(under(this.#listPlace, index), 'date')
      tally.conformance('release-after-package', path, tally.texts.releaseAfterPackage)
    }
  }
}
