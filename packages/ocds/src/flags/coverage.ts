import { hasTooManyValues } from '../read/too-many-values.ts'
import { isObject, type JsonObject } from '../validate/values.ts'
import { linesOf } from './lines.ts'
import { texts } from './texts.ts'

/** How often each path is not empty. */
export type Coverage = { [path: string]: number }

/** A line that was skipped; lines count from 1. `message` is Spanish. */
export type CoverageWarning = {
  code: 'not-utf8' | 'not-json' | 'too-deep' | 'too-long'
  line: number
  message: string
}
export type CoverageOptions = {
  warn?: (warning: CoverageWarning) => void
  /** A line of more bytes is skipped, 64 MB unless told, and one of more values than fit in memory. */
  maxLineBytes?: number
}

/**
 * Counts how often each path is not empty in JSON Lines, to know which indicators can be computed at all.
 *
 * @param bytes one JSON text of any kind for each line
 * @returns counts by path: `""` the line, `/name` a member, a final `/` the object itself, a final `[]` an element of an
 *   array. Empty are null, `""`, `[]`, `{}` and what holds only these; 0 and false are not. Of a repeated member the
 *   last counts. A member without a name shares the path of its object, one that ends in `[]` that of the elements
 *
 * It never throws: a line that is not JSON or not UTF-8 is skipped and `warn` is told. As in Cardinal, so is one that nests
 * deeper than 127 levels, and one with a number beyond those of the machine or half a surrogate pair. A blank line is
 * skipped silently.
 *
 * Cost: one pass; what is kept grows with the number of different paths.
 * Source: Open Contracting Partnership, Cardinal's documentation and program («coverage»).
 */
export function coverage(bytes: Uint8Array, options: CoverageOptions = {}): Coverage {
  const counter = newCounter(options)
  counter.lines.read(bytes)
  counter.lines.finish()
  return counter.paths()
}

/** `coverage` of bytes that come in pieces, cut anywhere, as from a file or a pipe. One line at a time is in memory. */
export async function coverageOfStream(
  pieces: AsyncIterable<Uint8Array>,
  options: CoverageOptions = {},
): Promise<Coverage> {
  const counter = newCounter(options)
  for await (const piece of pieces) counter.lines.read(piece)
  counter.lines.finish()
  return counter.paths()
}

const DEEPEST = 127
/** What a line holds may take ten times its bytes. No text of the machine has more than half a gigabyte. */
const LONGEST = 64 * 2 ** 20
const LONGEST_TEXT = 2 ** 29 - 25

/** A place of the documents. Its path is written only at the end: it is asked for millions of times. */
type Place = {
  count: number
  /** How often it was an object that holds something. */
  objects: number
  /** How often each member was a text, a number or a truth: there may be a million, which need no place of their own. */
  plain: Map<string, number> | undefined
  members: Map<string, Place> | undefined
  elements: Place | undefined
}

const newPlace = (): Place => ({
  ...{ count: 0, objects: 0 },
  ...{ plain: undefined, members: undefined, elements: undefined },
})

function newCounter({ warn, maxLineBytes = LONGEST }: CoverageOptions) {
  const root = newPlace()
  let number = 0

  function line(bytes: Uint8Array | undefined) {
    number += 1
    const skipped = !bytes || hasTooManyValues(bytes) ? 'too-long' : countLine(bytes, root)
    if (skipped) warn?.({ code: skipped, line: number, message: texts.skipped[skipped](number) })
  }

  function paths() {
    const counts: Coverage = {}
    write(root, '', counts)
    return counts
  }

  return { lines: linesOf({ line, most: Math.min(maxLineBytes, LONGEST_TEXT) }), paths }
}

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

function countLine(bytes: Uint8Array, root: Place): Skipped | undefined {
  const read = readLine(bytes)
  if (!('value' in read)) return read.skipped
  const walk: Walk = { step: 1, skipped: undefined }
  count(read.value, root, walk, 0)
  // The same way again takes back what the line added.
  if (walk.skipped) count(read.value, root, { step: -1, skipped: undefined }, 0)
  return walk.skipped
}

type Skipped = CoverageWarning['code']

/** The value of a line, whose text is not kept beside it; a blank one is neither read nor skipped. */
function readLine(bytes: Uint8Array): { value: unknown } | { skipped: Skipped | undefined } {
  let text: string
  try {
    text = decoder.decode(bytes)
  } catch {
    return { skipped: 'not-utf8' }
  }
  try {
    const value: unknown = JSON.parse(text)
    return hasHalfPair(text) ? { skipped: 'not-json' } : { value }
  } catch {
    return { skipped: /[^ \t\r\n\f]/.test(text) ? 'not-json' : undefined }
  }
}

/** Whether JSON that was read writes half a surrogate pair. What is escaped is looked at in its order. */
const hasHalfPair = (text: string) =>
  text.includes('\\u') && text.matchAll(escapes).some(([, half]) => half !== undefined)

const escapes = /\\(?:\\|u[dD][89abAB][\da-fA-F]{2}\\u[dD][c-fC-F]|(u[dD][89a-fA-F]))/g

type Walk = { readonly step: 1 | -1; skipped: Skipped | undefined }

function count(value: unknown, place: Place, walk: Walk, depth: number): boolean {
  if (typeof value !== 'object') return saysSomething(value, walk) && addTo(place, walk)
  if (depth === DEEPEST) {
    if (value !== null) walk.skipped ??= 'too-deep'
    return false
  }
  if (Array.isArray(value)) {
    return countElements(value, place, walk, depth + 1) && addTo(place, walk)
  }
  if (!isObject(value) || !countMembers(value, place, walk, depth + 1)) return false
  place.objects += walk.step
  return addTo(place, walk)
}

function saysSomething(value: unknown, walk: Walk) {
  if (typeof value === 'number' && !Number.isFinite(value)) walk.skipped ??= 'not-json'
  return value !== ''
}

function addTo(place: Place, { step }: Walk): true {
  place.count += step
  return true
}

function countElements(list: readonly unknown[], place: Place, walk: Walk, depth: number) {
  if (list.length === 0) return false
  place.elements ??= newPlace()
  let holds = false
  for (const element of list) if (count(element, place.elements, walk, depth)) holds = true
  return holds
}

function countMembers(object: JsonObject, place: Place, walk: Walk, depth: number) {
  let holds = false
  for (const name of Object.keys(object)) {
    const value = object[name]
    if (value === null) continue
    if (typeof value === 'object') {
      place.members ??= new Map()
      if (count(value, memberOf(place.members, name), walk, depth)) holds = true
    } else if (saysSomething(value, walk)) {
      place.plain ??= new Map()
      place.plain.set(name, (place.plain.get(name) ?? 0) + walk.step)
      holds = true
    }
  }
  return holds
}

function memberOf(members: Map<string, Place>, name: string): Place {
  const known = members.get(name)
  if (known) return known
  const place = newPlace()
  members.set(name, place)
  return place
}

/** Two places may have one path. No path is the name of something that an object has of its own. */
function write(place: Place, path: string, counts: Coverage) {
  const add = (at: string, more: number) => {
    if (more > 0) counts[at] = (counts[at] ?? 0) + more
  }
  add(path, place.count)
  add(`${path}/`, place.objects)
  for (const [name, times] of place.plain ?? []) add(`${path}/${name}`, times)
  for (const [name, member] of place.members ?? []) write(member, `${path}/${name}`, counts)
  if (place.elements) write(place.elements, `${path}[]`, counts)
}
