import { type Check, fail, type Walk } from './check.ts'
import { KeySet } from './key-set.ts'
import { isObject, own } from './values.ts'

/** `uniqueItems` of a whole list. */
export function uniqueBy(names: readonly string[]): Check {
  return (value, walk) => {
    if (!Array.isArray(value) || value.length < 2) return
    const seen = new Seen(names)
    for (const entry of value) seen.add(entry)
    seen.tell(walk, value)
  }
}

/**
 * `uniqueItems` as the standard's checker reads it: entries are told apart by these fields, one error for each
 * repeated identifier; when an entry lacks them, no two entries may be equal.
 */
export class Seen {
  readonly #names: readonly string[]
  readonly #keys = new KeySet()
  readonly #repeated = new Set<string>()
  /** The entries that lack an identifier, by what they hold. */
  readonly #unnamed = new Set<string>()
  #hasEquals = false

  constructor(names: readonly string[]) {
    this.#names = names
  }

  add(entry: unknown) {
    const key = keyOf(entry, this.#names)
    if (key !== undefined) {
      if (this.#keys.add(key)) this.#repeated.add(key)
      return
    }
    const content = canonical(entry, 0, this.#deep)
    if (this.#unnamed.has(content)) this.#hasEquals = true
    else this.#unnamed.add(content)
  }
  readonly #deep = { count: 0 }

  /** @param list all the entries, where they are at hand: else those of one identifier are taken for equal */
  tell(walk: Walk, list?: readonly unknown[]) {
    const { texts } = walk
    if (this.#unnamed.size > 0 && (this.#hasEquals || this.#areEqual(list))) {
      return fail(walk, 'uniqueItems', texts.equal)
    }
    for (const key of this.#repeated) {
      fail(walk, 'uniqueItems', texts.repeated(this.#names, JSON.parse(key).join(', ')))
    }
  }

  #areEqual = (list?: readonly unknown[]) =>
    this.#repeated.size > 0 && (list === undefined || hasEquals(list))
}

function keyOf(entry: unknown, names: readonly string[]) {
  if (!isObject(entry)) return undefined
  const values = names.map((name) => own(entry, name))
  const complete = values.every((value) => value != null && typeof value !== 'object')
  return complete ? JSON.stringify(values.map(asChecked)) : undefined
}

/** To the standard's checker, false is 0 and true is 1. */
const asChecked = (value: unknown) => (typeof value === 'boolean' ? Number(value) : value)

function hasEquals(list: readonly unknown[]) {
  const deep = { count: 0 }
  const texts = list.map((entry) => canonical(entry, 0, deep))
  return new Set(texts).size < texts.length
}

/** A text that two equal values share, whatever the order of their fields. What is too deep equals nothing. */
function canonical(value: unknown, depth: number, deep: { count: number }): string {
  if (depth > deepest) return `deep ${deep.count++}`
  if (Array.isArray(value)) {
    return `[${value.map((entry) => canonical(entry, depth + 1, deep)).join()}]`
  }
  if (!isObject(value)) return typeof value === 'bigint' ? `${value}` : `${JSON.stringify(value)}`

  const fields = Object.keys(value)
    .toSorted()
    .map((name) => `${JSON.stringify(name)}:${canonical(own(value, name), depth + 1, deep)}`)
  return `{${fields.join()}}`
}

const deepest = 100
