export type JsonObject = { readonly [name: string]: unknown }

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The value of a field of its own, whatever its name; what an object inherits is not data. */
export const own = (object: JsonObject, name: string): unknown =>
  Object.hasOwn(object, name) ? object[name] : undefined

/** The entries of a list; nothing for what is not one. */
export const entriesOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])

/** The objects in a list, each with its place. */
export function objectsIn(value: unknown): [place: number, object: JsonObject][] {
  const found: [number, JsonObject][] = []
  const list = entriesOf(value)
  for (let place = 0; place < list.length; place++) {
    const entry = list[place]
    if (isObject(entry)) found.push([place, entry])
  }
  return found
}

export const textOf = (value: unknown) => (typeof value === 'string' ? value : undefined)
