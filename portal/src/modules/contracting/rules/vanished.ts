import { EXTENSIONS, type JsonSchema, releaseSchema } from '@tequio/ocds'
import type { State } from './parts.ts'

type Json = null | boolean | number | string | Json[] | { [key: string]: Json }
type Fields = { [key: string]: Json }

/**
 * A release is a full snapshot with null for what vanished (DESIGN §4): merging it after the earlier ones must give
 * the present state and nothing of what was taken back. `told` is what the releases so far said (nulls and all).
 *
 * What the standard cannot take back stays: the `id` of an element of a list (merging keeps the element), a field whose
 * schema has no null, and one field of an object that would be left empty. So the answer, not `state`, is what a reader of all releases will hold.
 */
export function withVanished(told: State | undefined, state: State): State {
  if (!told) return state
  return overlay(told as unknown as Json, state as unknown as Json, root) as unknown as State
}

/** The snapshot after the last of the given states, each the whole process after one event. */
export const snapshotOf = (states: readonly State[]): State | undefined =>
  states.reduce<State | undefined>((told, state) => withVanished(told, state), undefined)

/** What a reader holds after merging: the snapshot without its nulls and without what only held nulls. */
export function standing(snapshot: State): State {
  return (withoutNulls(snapshot as unknown as Json) ?? {}) as unknown as State
}

const schema = releaseSchema(EXTENSIONS.filter(({ name }) => !name.includes('1_2')))
const root: JsonSchema = schema

function overlay(
  told: Json | undefined,
  now: Json | undefined,
  at: JsonSchema | undefined,
): Json | undefined {
  if (now === undefined) return told === undefined ? undefined : vanished(told, at)
  if (told === undefined) return now
  if (Array.isArray(now) && Array.isArray(told)) return overlayList(told, now, at)
  if (isFields(now) && isFields(told)) return overlayFields(told, now, at)
  return now
}

function overlayFields(told: Fields, now: Fields, at: JsonSchema | undefined): Fields {
  const result: Fields = {}
  for (const key of new Set([...Object.keys(now), ...Object.keys(told)])) {
    const value = overlay(told[key], now[key], fieldOf(at, key))
    if (value !== undefined) result[key] = value
  }
  return result
}

function overlayList(told: Json[], now: Json[], at: JsonSchema | undefined): Json[] {
  if (!mergesById(at, [...told, ...now])) return now
  const before = new Map(told.map((element) => [idOf(element), element]))
  const ids = new Set(now.map(idOf))
  const kept = now.map(
    (element) => overlay(before.get(idOf(element)), element, resolve(at?.items)) ?? element,
  )
  const gone = told.filter((element) => !ids.has(idOf(element)))
  return [...kept, ...gone.map((element) => vanished(element, resolve(at?.items)) ?? element)]
}

/** Null where the standard lets a value be null; inside objects and lists with ids, field by field. */
function vanished(told: Json, at: JsonSchema | undefined): Json {
  const here = resolve(at)
  if (allowsNull(here)) return null
  if (Array.isArray(told)) {
    return mergesById(here, told)
      ? told.map((element) => vanished(element, resolve(here?.items)))
      : told
  }
  return isFields(told) ? vanishedFields(told, here) : told
}

/**
 * An object of which nothing is left would stay in the merged release as an empty one, which is worse than a word too
 * many: the field that says least is kept.
 */
function vanishedFields(told: Fields, at: JsonSchema | undefined): Fields {
  const required = new Set([...(at?.required ?? []), 'id'])
  const left = Object.fromEntries(
    Object.entries(told).map(([key, value]) => [
      key,
      required.has(key) ? value : vanished(value, fieldOf(at, key)),
    ]),
  )
  if (!isHollow(left)) return left
  const kept =
    sayingLeast.find((key) => isSaid(told[key])) ??
    Object.keys(told).find((key) => isSaid(told[key]))
  return kept === undefined ? left : { ...left, [kept]: told[kept] ?? null }
}

const sayingLeast = [
  'currency',
  'scheme',
  'language',
  'countryName',
  'unit',
  'endDate',
  'startDate',
]

const isSaid = (value: Json | undefined) =>
  value !== undefined && value !== null && typeof value !== 'object'

function isHollow(value: Json): boolean {
  if (value === null) return true
  return typeof value === 'object' && Object.values(value).every(isHollow)
}

const isFields = (value: Json | undefined): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const idOf = (element: Json) => (isFields(element) ? String(element.id) : undefined)

/** The standard merges lists of objects with ids element by element, unless the schema says the whole list. */
function mergesById(at: JsonSchema | undefined, elements: readonly Json[]): boolean {
  return (
    !at?.wholeListMerge &&
    elements.every((element) => isFields(element) && element.id !== undefined)
  )
}

function fieldOf(at: JsonSchema | undefined, key: string): JsonSchema | undefined {
  const here = resolve(at)
  const field = here?.properties?.[key]
  if (field) return field
  const pattern = Object.keys(here?.patternProperties ?? {}).find((one) =>
    new RegExp(one).test(key),
  )
  return pattern ? here?.patternProperties?.[pattern] : undefined
}

function resolve(at: JsonSchema | undefined): JsonSchema | undefined {
  const name = at?.$ref?.replace('#/definitions/', '')
  return name ? schema.definitions?.[name] : at
}

function allowsNull(at: JsonSchema | undefined): boolean {
  return Array.isArray(at?.type) && at.type.includes('null')
}

function withoutNulls(value: Json): Json | undefined {
  if (value === null) return undefined
  if (Array.isArray(value)) return value.flatMap((element) => withoutNulls(element) ?? [])
  if (!isFields(value)) return value
  const entries = Object.entries(value).flatMap(([key, inner]) => {
    const kept = withoutNulls(inner)
    return kept === undefined ? [] : [[key, kept] as const]
  })
  return entries.length === 0 ? undefined : Object.fromEntries(entries)
}
