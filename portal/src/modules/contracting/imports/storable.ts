import type { Json, JsonObject } from '@tequio/ocds'
import { LONGEST_ID, LONGEST_TEXT, MOST_CHARACTERS } from './limits.ts'
import { texts as say } from './texts.ts'

export type Storable = {
  readonly release: JsonObject
  /** Where a character was replaced. */
  readonly replaced: readonly string[]
  readonly faults: readonly { readonly path: string; readonly message: string }[]
}

/**
 * A release as a database can keep it: PostgreSQL has no zero character and no half of a surrogate pair, JSON no
 * number beyond those of the machine, and nobody reads a text of a million letters.
 */
export function storable(release: JsonObject): Storable {
  const walk: Walk = { replaced: [], faults: [], size: 0 }
  const kept = storableValue(release, '', walk) as JsonObject
  if (walk.size > MOST_CHARACTERS)
    return { release, replaced: [], faults: [{ path: '', message: say.tooBig }] }
  return { release: kept, replaced: walk.replaced, faults: walk.faults }
}

type Walk = {
  readonly replaced: string[]
  readonly faults: { path: string; message: string }[]
  size: number
}

function storableValue(value: Json, path: string, walk: Walk): Json {
  if (typeof value === 'string') return storableText(value, path, walk)
  if (typeof value === 'number' && !Number.isFinite(value)) {
    walk.faults.push({ path, message: say.hugeNumber })
    return value
  }
  walk.size += 4
  if (typeof value !== 'object' || value === null || walk.size > MOST_CHARACTERS) return value
  if (Array.isArray(value)) return value.map((one, at) => storableValue(one, under(path, at), walk))
  const members = Object.entries(value).map(([key, one]): [string, Json] => {
    const name = storableText(key, under(path, key), walk)
    if (isLongId(name, one)) walk.faults.push({ path: under(path, name), message: say.longId })
    return [name, storableValue(one, under(path, name), walk)]
  })
  return Object.fromEntries(members)
}

const isLongId = (name: string, value: Json) =>
  (name === 'id' || name === 'ocid') && typeof value === 'string' && value.length > LONGEST_ID

function storableText(text: string, path: string, walk: Walk): string {
  walk.size += text.length
  if (text.length > LONGEST_TEXT) walk.faults.push({ path, message: say.longText })
  const kept = text.replaceAll('\0', '\uFFFD').toWellFormed()
  if (kept !== text) walk.replaced.push(path)
  return kept
}

const under = (path: string, key: string | number) => (path === '' ? String(key) : `${path}/${key}`)
