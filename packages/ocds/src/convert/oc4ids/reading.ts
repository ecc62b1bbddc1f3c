import { isObject, type Json, type JsonObject, own } from '../../merge/json.ts'

/** The value at a path of fields, or undefined where a step is missing or null. */
export function at(value: Json | undefined, ...path: string[]): Json | undefined {
  let found = value
  for (const key of path) found = isObject(found) ? own(found, key) : undefined
  return found ?? undefined
}

export const objectsAt = (value: Json | undefined, ...path: string[]): JsonObject[] => {
  const found = at(value, ...path)
  return Array.isArray(found) ? found.filter(isObject) : []
}

/** Text that says something. */
export const textAt = (value: Json | undefined, ...path: string[]): string | undefined => {
  const found = at(value, ...path)
  return typeof found === 'string' && found !== '' ? found : undefined
}

/** Only the fields that are there. */
export function present(fields: Record<string, Json | undefined>): JsonObject {
  const entries = Object.entries(fields).filter(
    (entry): entry is [string, Json] => entry[1] !== undefined,
  )
  return Object.fromEntries(entries)
}
