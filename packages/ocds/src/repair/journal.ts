import { copy, type Json, type JsonObject, setOwn } from '../merge/json.ts'
import type { RuleName } from './rule-names.ts'

/** One change. `before` is absent where something was added, `after` where something was taken away. */
export type Repair = { rule: RuleName; path: string; before?: Json; after?: Json }

/** A value without place in the standard: it left the document and waits under the name `to`. */
export type Moved = { path: string; value: Json; to: string; rule: RuleName }

/**
 * Where a value stands: what holds it, and its path from the top of the document. `gone`: the places that leave a list
 * when all of it has been seen.
 */
export type Spot = {
  holder: JsonObject | Json[]
  key: string | number
  path: string
  gone?: Set<number>
}

/** Everything done to a document, in order, and the count of values that it must explain. */
export type Journal = { repairs: Repair[]; moved: Moved[]; added: number; joined: number }

export const emptyJournal = (): Journal => ({ repairs: [], moved: [], added: 0, joined: 0 })

export const spotIn = (holder: JsonObject | Json[], key: string | number, path: string): Spot => ({
  holder,
  key,
  path: path === '' ? escaped(key) : `${path}/${escaped(key)}`,
})

/**
 * Goes through what an object or a list holds. A list is seen from its end, so that what is taken away moves none that
 * is still to come; it leaves all at once, for each by itself would move all that follow.
 */
export function eachSpot(holder: JsonObject | Json[], path: string, look: (spot: Spot) => void) {
  if (!Array.isArray(holder)) {
    for (const key of Object.keys(holder)) look(spotIn(holder, key, path))
    return
  }
  const gone = new Set<number>()
  for (let key = holder.length - 1; key >= 0; key--) look({ ...spotIn(holder, key, path), gone })
  if (gone.size === 0) return
  let kept = 0
  for (let key = 0; key < holder.length; key++) {
    if (!gone.has(key)) holder[kept++] = holder[key] ?? null
  }
  holder.length = kept
}

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

/** How many values a document says: texts, numbers and truths, but no null and no empty text. */
export function valuesIn(value: Json): number {
  if (value === null) return 0
  if (typeof value === 'string') return value.trim() === '' ? 0 : 1
  if (typeof value !== 'object') return 1
  return Object.values(value).reduce((sum: number, inside) => sum + valuesIn(inside), 0)
}

function put({ holder, key, gone }: Spot, isNew: boolean, value: Json | undefined) {
  if (Array.isArray(holder)) {
    if (value !== undefined && !isNew) holder[Number(key)] = value
    else if (value !== undefined) holder.splice(Number(key), 0, value)
    else if (gone) gone.add(Number(key))
    else holder.splice(Number(key), 1)
  } else if (value === undefined) delete holder[String(key)]
  else setOwn(holder, String(key), value)
}

/** As in a JSON Pointer; `~2` is the empty key, which a path without leading slash could not show. */
const escaped = (key: string | number): string => {
  if (typeof key === 'number') return String(key)
  if (key === '') return '~2'
  return /[~/]/.test(key) ? key.replaceAll('~', '~0').replaceAll('/', '~1') : key
}
