/** A JSON value as `JSON.parse` gives it. */
export type Json = null | boolean | number | string | Json[] | JsonObject
export type JsonObject = { [key: string]: Json }

/** Deeper than any document of the standard (12 levels), shallow enough for the stack. */
export const deepest = 200

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** A value as text, whatever it is: an object may have a field called `toString`, which no text can be made of. */
export const asText = (value: unknown): string =>
  typeof value === 'object' && value !== null ? '{…}' : String(value)

/** Reads an own key only: `__proto__` and `constructor` of the prototype are not data. */
export const own = (object: JsonObject, key: string): Json | undefined =>
  Object.hasOwn(object, key) ? object[key] : undefined

/** Writes a key as data, `__proto__` too: a plain assignment would change the prototype. */
export function setOwn(object: JsonObject, key: string, value: Json) {
  if (key !== '__proto__') object[key] = value
  else
    Object.defineProperty(object, key, {
      value,
      writable: true,
      enumerable: true,
      configurable: true,
    })
}

/**
 * A copy that shares nothing with what it was made from.
 * @throws RangeError when the value nests deeper than `deepest`.
 */
export function copy<T extends Json>(value: T, depth?: number): T
export function copy(value: Json, depth = 0): Json {
  if (typeof value !== 'object' || value === null) return value
  if (depth > deepest) throw new RangeError(`JSON nests deeper than ${deepest} levels`)
  if (Array.isArray(value)) return value.map((item) => copy(item, depth + 1))

  const twin: JsonObject = {}
  for (const key of Object.keys(value)) setOwn(twin, key, copy(value[key] ?? null, depth + 1))
  return twin
}

/** Whether a value nests deeper than a bound; it looks no further than that. */
export const isDeeper = (value: Json, bound = deepest): boolean =>
  typeof value === 'object' &&
  value !== null &&
  (bound === 0 || Object.values(value).some((inside) => isDeeper(inside, bound - 1)))

/** Equality of JSON values: the order of keys is free, the order of lists is not. */
export function same(a: Json | undefined, b: Json | undefined): boolean {
  if (a === b) return true
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length && a.every((item, at) => same(item, b[at]))
  }
  if (!isObject(a) || !isObject(b)) return false
  const keys = Object.keys(a)
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => Object.hasOwn(b, key) && same(a[key], b[key]))
  )
}
