import { type Check, fail } from './check.ts'
import { texts } from './texts.ts'
import { isObject, own } from './values.ts'

/**
 * `uniqueItems` as the standard's checker reads it: entries are told apart by these fields, one error for each
 * repeated identifier; when an entry lacks them, no two entries may be equal.
 */
export function uniqueBy(names: readonly string[]): Check {
  return (value, walk) => {
    if (!Array.isArray(value)) return

    const seen = new Set<string>()
    const repeated = new Set<string>()
    let compared = false
    for (const entry of value) {
      const key = keyOf(entry, names)
      if (key === undefined) {
        if (!compared && hasEquals(value)) return fail(walk, 'uniqueItems', texts.equal)
        compared = true
      } else if (seen.has(key)) repeated.add(key)
      else seen.add(key)
    }
    for (const key of repeated) {
      fail(walk, 'uniqueItems', texts.repeated(names, JSON.parse(key).join(', ')))
    }
  }
}

function keyOf(entry: unknown, names: readonly string[]) {
  if (!isObject(entry)) return undefined
  const values = names.map((name) => own(entry, name))
  const complete = values.every((value) => value != null && typeof value !== 'object')
  return complete ? JSON.stringify(values) : undefined
}

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
