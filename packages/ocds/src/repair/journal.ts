import { copy, isObject, type Json, type JsonObject, own, setOwn } from '../merge/json.ts'
import type { RuleName } from './rule-names.ts'

/** One change. `before` is absent where something was added, `after` where something was taken away. */
export type Repair = { rule: RuleName; path: string; before?: Json; after?: Json }

/** A value without place in the standard: it left the document and waits under the name `to`. */
export type Moved = { path: string; value: Json; to: string; rule: RuleName }

/** Where a value stands: what holds it, and its path from the top of the document. */
export type Spot = { holder: JsonObject | Json[]; key: string | number; path: string }

/** Everything done to a document, in order, and the count of values that it must explain. */
export type Journal = { repairs: Repair[]; moved: Moved[]; added: number; joined: number }

export const emptyJournal = (): Journal => ({ repairs: [], moved: [], added: 0, joined: 0 })

export const spotIn = (holder: JsonObject | Json[], key: string | number, path: string): Spot => ({
  holder,
  key,
  path: path === '' ? escaped(key) : `${path}/${escaped(key)}`,
})

export const valueAt = ({ holder, key }: Spot): Json | undefined => {
  if (Array.isArray(holder)) return holder[Number(key)]
  return Object.hasOwn(holder, String(key)) ? holder[String(key)] : undefined
}

/** One value takes the place of another: nothing more and nothing less is said. */
export function change(journal: Journal, rule: RuleName, spot: Spot, after: Json) {
  edit(journal, rule, spot, after)
}

/** A value that was not there. */
export function add(journal: Journal, rule: RuleName, spot: Spot, value: Json) {
  journal.added += valuesIn(value)
  edit(journal, rule, spot, value)
}

/** Takes away what says nothing: null, empty text, empty lists and objects. */
export function clear(journal: Journal, rule: RuleName, spot: Spot) {
  edit(journal, rule, spot, undefined)
}

/** Takes away what stands elsewhere already, word for word. */
export function join(journal: Journal, rule: RuleName, spot: Spot) {
  journal.joined += valuesIn(valueAt(spot) ?? null)
  edit(journal, rule, spot, undefined)
}

/** Takes out of the document what the standard has no place for. */
export function setAside(journal: Journal, rule: RuleName, spot: Spot) {
  const value = copy(valueAt(spot) ?? null)
  journal.moved.push({ path: spot.path, value, to: `apartados/${spot.path}`, rule })
  edit(journal, rule, spot, undefined)
}

/** Moves a value within the document. */
export function carry(journal: Journal, rule: RuleName, from: Spot, to: Spot) {
  const value = valueAt(from)
  if (value === undefined) return
  edit(journal, rule, from, undefined)
  edit(journal, rule, to, value)
}

/** The bare change and its entry; who calls it answers for the count. */
export function edit(journal: Journal, rule: RuleName, spot: Spot, after: Json | undefined) {
  const before = valueAt(spot)
  journal.repairs.push({
    rule,
    path: spot.path,
    ...(before !== undefined && { before: copy(before) }),
    ...(after !== undefined && { after: copy(after) }),
  })
  put(spot, before === undefined, after)
}

/**
 * The document as it was before these repairs.
 * @param document what `repair` gave, and `repairs` its list, whole and in its order; neither is touched
 * @returns what was given to `repair`, in a new value that shares nothing with either
 * @throws Error when a repair speaks of a place that the document does not have: it is the list of another document
 */
export function undoRepairs(document: Json, repairs: readonly Repair[]): Json {
  const root: JsonObject = { document: copy(document) }
  for (const { path, before, after } of repairs.toReversed()) {
    if (path === '') root.document = copy(before ?? null)
    else put(locate(root.document ?? null, path), after === undefined, copyOf(before))
  }
  return root.document ?? null
}

const copyOf = (value: Json | undefined) => (value === undefined ? undefined : copy(value))

/** How many values a document says: texts, numbers and truths, but no null and no empty text. */
export function valuesIn(value: Json): number {
  if (value === null) return 0
  if (typeof value === 'string') return value.trim() === '' ? 0 : 1
  if (typeof value !== 'object') return 1
  return Object.values(value).reduce((sum: number, inside) => sum + valuesIn(inside), 0)
}

function put({ holder, key }: Spot, isNew: boolean, value: Json | undefined) {
  if (Array.isArray(holder)) {
    const items = value === undefined ? [] : [value]
    holder.splice(Number(key), isNew ? 0 : 1, ...items)
  } else if (value === undefined) delete holder[String(key)]
  else setOwn(holder, String(key), value)
}

function locate(document: Json, path: string): Spot {
  const keys = path.split('/').map(unescaped)
  const key = keys.pop() ?? ''
  let holder = document
  for (const step of keys) {
    holder = (Array.isArray(holder) ? holder[Number(step)] : ownIn(holder, step)) ?? null
  }
  if (typeof holder !== 'object' || holder === null) throw new Error(`no place for ${path}`)
  return { holder, key, path }
}

const ownIn = (holder: Json, key: string) => (isObject(holder) ? own(holder, key) : undefined)

/** As in a JSON Pointer; `~2` is the empty key, which a path without leading slash could not show. */
const escaped = (key: string | number): string => {
  if (typeof key === 'number') return String(key)
  if (key === '') return '~2'
  return /[~/]/.test(key) ? key.replaceAll('~', '~0').replaceAll('/', '~1') : key
}

const unescaped = (part: string) =>
  part === '~2' ? '' : part.replaceAll('~1', '/').replaceAll('~0', '~')
