import type { BrokenPart, JsonPart } from '../read/parts.ts'
import { urlsOf } from './declared.ts'
import type { DocumentCheck } from './document-check.ts'
import { detectKind } from './kind.ts'
import { exactPath, type Place, pathIn, under } from './place.ts'
import { addTo, type Kind, type Report } from './report.ts'
import { type DocumentKind, isDocument, listOf } from './standards.ts'
import type { Tally } from './tally.ts'
import {
  checkFor,
  look,
  lookAtEntry,
  type ValidateOptions,
  versionOf,
  wrapper,
} from './validate.ts'
import { isObject, type JsonObject } from './values.ts'

/** A document of which parts have come. */
type Open = {
  readonly number: number
  readonly place: Place | undefined
  readonly kind: Kind
  /** What is taken for its head: what came before its list, or all of it where that is known. */
  readonly head: JsonObject
  /** The lists whose entries came apart. */
  readonly lists: Set<string>
  /** Where its own list has begun. */
  check?: DocumentCheck
}

/** Looks at the parts of a stream as they come. */
export class StreamCheck {
  readonly tally: Tally
  /** The heads of documents that said too late what they are, by their number: to be looked at again with them. */
  readonly late = new Map<number, JsonObject>()
  readonly #options: ValidateOptions
  readonly #heads: ReadonlyMap<number, JsonObject>
  #documents = 0
  /** The first document, while nobody knows whether it is the only one. */
  #first: { readonly value: unknown } | undefined
  #kind: Kind = 'unknown'
  #open: Open | undefined

  constructor(options: ValidateOptions, tally: Tally, heads: StreamCheck['late'] = new Map()) {
    this.#options = options
    this.tally = tally
    this.#heads = heads
  }

  take(part: JsonPart) {
    switch (part.kind) {
      case 'document':
        return this.#whole(part.value)
      case 'open':
        return this.#begin(part.list, part.head)
      case 'entry':
        return this.#entry(part.list, part.value, part.place)
      case 'close':
        return this.#end(part.head)
      case 'broken':
        return this.#broken(part)
      case 'repeated-key': {
        const message = this.tally.texts.repeatedKey(part.key.slice(0, 80), part.line)
        this.tally.conformance('repeated-key', exactPath(this.#open?.place), message)
      }
    }
  }

  /** @param fault what keeps the report from being whole */
  finish(fault?: string): Report {
    const { report, texts } = this.tally
    if (this.#first) this.#kind = look(this.#first.value, this.#options, this.tally)
    const message = fault ?? (this.#documents === 0 ? texts.nothing : undefined)
    if (message) addTo(report, report.errors, { path: '', rule: 'json', message })
    return this.tally.finish(this.#documents > 1 ? 'json-lines' : this.#kind)
  }

  /** A document begins. The paths of one alone begin at its top, and those of many with its number. */
  #next(): { number: number; place: Place | undefined } {
    const number = this.#documents++
    if (number === 1) {
      if (this.#first) this.#look(this.#first.value, under(undefined, 0))
      else this.tally.moveInto('0')
      this.#first = undefined
      this.tally.report.version = null
    }
    return { number, place: number === 0 ? undefined : under(undefined, number) }
  }

  #whole(value: unknown) {
    const { place } = this.#next()
    if (place) this.#look(value, place)
    else this.#first = { value }
  }

  #look(value: unknown, place: Place) {
    lookAtEntry(value, place, this.#options, this.tally)
  }

  #begin(list: string, given: JsonObject) {
    this.#open ??= this.#opened(list, given)
    const open = this.#open
    const { kind, place, head } = open
    open.lists.add(list)
    if (!isDocument(kind) || listOf(kind) !== list) return
    open.check = this.#check(kind, head, place)
    open.check.open(given)
  }

  #opened(list: string, given: JsonObject): Open {
    const { number, place } = this.#next()
    const head = this.#heads.get(number) ?? given
    const kind = list === '' ? 'array' : (this.#options.kind ?? detectKind(head))
    if (!place) {
      this.#kind = kind
      this.tally.report.version = versionOf(head)
    }
    if (kind === 'array-release-package') {
      this.tally.conformance(kind, exactPath(place), this.tally.texts.wrapper)
    }
    return { number, place, kind, head, lists: new Set() }
  }

  #check(kind: DocumentKind, head: JsonObject, place: Place | undefined) {
    return checkFor(kind, head, { place, options: this.#options, tally: this.tally })
  }

  #entry(list: string, value: unknown, index: number) {
    if (!this.#open) return
    const { kind, place, check } = this.#open
    if (kind === 'array') this.#look(value, under(place, index))
    else if (kind === 'array-release-package' && list === wrapper && isObject(value)) {
      this.#check('release-package', value, under(under(place, wrapper), index)).whole(value)
    } else if (check && list === listOf(kind)) check.entry(value)
  }

  #end(head: JsonObject) {
    const open = this.#open
    this.#open = undefined
    if (!open) return
    const { number, kind, place, check } = open
    if (place === undefined) this.tally.report.version = versionOf(head)
    if (kind === 'array' || kind === 'array-release-package') return
    if (this.#cameLate(open, head)) this.late.set(number, head)
    if (check) check.close(head)
    else if (kind === 'record' && open.lists.has('releases')) this.#tooBig(place)
    else if (isDocument(kind)) this.#check(kind, head, place).whole(head)
  }

  #cameLate({ kind, head }: Open, whole: JsonObject) {
    const isOther = (this.#options.kind ?? detectKind(whole)) !== kind
    const isNewer = (versionOf(whole) === '1.0') !== (versionOf(head) === '1.0')
    return isOther || isNewer || urlsOf(whole).join(' ') !== urlsOf(head).join(' ')
  }

  /** A record is looked at with all its releases at once. */
  #tooBig(place: Place | undefined) {
    this.#broken({ kind: 'broken', because: 'too-big', line: 1, column: 1, path: exactPath(place) })
  }

  #broken({ because, line, column, path }: BrokenPart) {
    const place = this.#open ? this.#open.place : this.#next().place
    const { report, texts } = this.tally
    const message = texts.broken(because, line, column)
    const at = path === '' ? exactPath(place) : pathIn(place, path)
    addTo(report, report.errors, { path: at, rule: 'json', message })
  }
}
