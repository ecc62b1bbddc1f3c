import { isObject, type Json } from '../merge/json.ts'

/** One text for all that JSON takes for the same: the order of keys is free. */
export function wordForWord(value: Json, within: (inside: Json) => string = wordForWord): string {
  if (Array.isArray(value)) return `[${value.map((item) => within(item)).join()}]`
  if (!isObject(value)) return JSON.stringify(value)
  const fields = Object.keys(value).sort()
  return `{${fields.map((key) => `${JSON.stringify(key)}:${within(value[key] ?? null)}`).join()}}`
}
