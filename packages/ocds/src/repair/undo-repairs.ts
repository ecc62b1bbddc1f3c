import { copy, isObject, type Json, type JsonObject, own, setOwn } from '../merge/json.ts'
import type { Repair } from './journal.ts'

/**
 * The document as it was before these repairs.
 * @param document what `repair` gave, and `repairs` its list, whole and in its order; neither is touched
 * @returns what was given to `repair`, in a new value that shares nothing with either
 * @throws Error when a repair speaks of a place that the document does not have: it is the list of another document
 */
export function undoRepairs(document: Json, repairs: readonly Repair[]): Json {
  const root: JsonObject = { document: copy(document) }
  const returning: Returning = new Map()
  for (let at = repairs.length - 1; at >= 0; at--) {
    const repair = repairs[at]
    if (repair?.path === '') root.document = copy(repair.before ?? null)
    else if (repair) undo(root.document ?? null, repair, returning)
  }
  for (const list of returning.keys()) settle(list, returning)
  return root.document ?? null
}

/**
 * What returns to a list, by its place in the end. What was taken from its end to its beginning returns the other way
 * around, so that it can wait and return all at once: each by itself would move all that follow.
 */
type Returning = Map<Json[], { at: number; value: Json }[]>

function undo(document: Json, repair: Repair, returning: Returning) {
  const { path, before } = repair
  const keys = path.split('/').map(unescaped)
  const key = keys.pop() ?? ''
  let holder = document
  for (const step of keys) holder = valueAt(holder, step, returning)
  if (typeof holder !== 'object' || holder === null) throw new Error(`no place for ${path}`)
  if (Array.isArray(holder)) return undoInList(holder, Number(key), repair, returning)
  if (before === undefined) delete holder[key]
  else setOwn(holder, key, copy(before))
}

function valueAt(holder: Json, step: string, returning: Returning): Json {
  if (Array.isArray(holder)) return itemAt(holder, Number(step), returning)
  return (isObject(holder) ? own(holder, step) : undefined) ?? null
}

/** The item that will have this place in the end; what returned last may be looked into before the rest has. */
function itemAt(list: Json[], at: number, returning: Returning): Json {
  const last = returning.get(list)?.at(-1)
  return (last?.at === at ? last.value : list[placeOf(list, at, returning)]) ?? null
}

/** Where in a list the item stands now that will have this place in the end. */
function placeOf(list: Json[], at: number, returning: Returning): number {
  const waiting = returning.get(list)
  const last = waiting?.at(-1)
  if (waiting && last && at > last.at) return at - waiting.length
  settle(list, returning)
  return at
}

function undoInList(list: Json[], at: number, { before, after }: Repair, returning: Returning) {
  const place = placeOf(list, at, returning)
  if (before !== undefined && after !== undefined) list[place] = copy(before)
  else if (before !== undefined) {
    const waiting = returning.get(list) ?? []
    waiting.push({ at, value: copy(before) })
    returning.set(list, waiting)
  } else {
    settle(list, returning)
    list.splice(at, 1)
  }
}

function settle(list: Json[], returning: Returning) {
  const waiting = returning.get(list) ?? []
  returning.delete(list)
  if (waiting.length === 0) return
  const stayed = list.splice(0)
  let taken = 0
  for (const { at, value } of waiting) {
    while (list.length < at && taken < stayed.length) list.push(stayed[taken++] ?? null)
    list.push(value)
  }
  while (taken < stayed.length) list.push(stayed[taken++] ?? null)
}

const unescaped = (part: string) =>
  part === '~2' ? '' : part.replaceAll('~1', '/').replaceAll('~0', '~')
