import { asText } from '../../merge/json.ts'
import { isObject, type JsonObject, objectsIn, own } from '../values.ts'
import type { CoherenceRule } from './rules.ts'

/** One of a list, with the path of its place. */
export type Entry = { readonly path: string; readonly object: JsonObject }

/** The stages of one release, taken apart once for all the rules. */
export type Process = {
  readonly release: JsonObject
  readonly tender: JsonObject
  readonly awards: readonly Entry[]
  readonly contracts: readonly Contract[]
}

export type Contract = Entry & {
  /** The award that it comes from, if it is there. */
  readonly award: JsonObject | undefined
  readonly implementation: JsonObject
  readonly payments: readonly Entry[]
}

export type Say = (rule: CoherenceRule, path: string, a?: string, b?: string) => void

export function processOf(release: JsonObject): Process {
  const awards = entriesIn(release, 'awards', '')
  const byId = byIdIn(awards)
  const contracts = entriesIn(release, 'contracts', '').map(({ path, object }): Contract => {
    const implementation = objectIn(object, 'implementation')
    const payments = entriesIn(implementation, 'transactions', `${path}/implementation/`)
    const award = byId.get(textIn(object, 'awardID') ?? '')
    return { path, object, award, implementation, payments }
  })
  return { release, tender: objectIn(release, 'tender'), awards, contracts }
}

/** The object of that name, or one without fields. */
export function objectIn(object: JsonObject, name: string): JsonObject {
  const inner = own(object, name)
  return isObject(inner) ? inner : nothing
}
const nothing: JsonObject = {}

export function entriesIn(object: JsonObject, name: string, start: string): Entry[] {
  const list = own(object, name)
  if (!Array.isArray(list) || list.length === 0) return none
  return objectsIn(list).map(([place, entry]) => ({
    path: `${start}${name}/${place}`,
    object: entry,
  }))
}
const none: Entry[] = []

/** The entries that have an identifier, by it. */
export const byIdIn = (entries: readonly Entry[]) =>
  new Map(entries.map(({ object }) => [textIn(object, 'id') ?? '', object]))

/** A value as text, so that the identifiers 1 and «1» are one; undefined for what is absent or null. */
export function textIn(object: JsonObject, name: string): string | undefined {
  const value = own(object, name)
  return value === undefined || value === null || value === '' ? undefined : asText(value)
}
