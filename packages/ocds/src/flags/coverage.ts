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
export type CoverageOptions = { warn?: (warning: CoverageWarning) => void }

/**
 * Counts how often each path is not empty in JSON Lines, to know which indicators can be computed at all.
 *
 * @param bytes one JSON text of any kind for each line
 * @returns counts by path: `""` the line, `/name` a member, a final `/` the object itself, a final `[]` an element of an
 *   array. Empty are null, `""`, `[]`, `{}` and what holds only these; 0 and false are not. Of a repeated member the
 *   last counts. A member without a name shares the path of its object, one that ends in `[]` that of the elements
 *
 * It never throws: a line that is not JSON or not UTF-8 is skipped and `warn` is told; so is one that nests deeper than
 * 127 levels, as in Cardinal. A blank line is skipped silently.
 *
 * Cost: one pass; what is kept grows with the number of different paths.
 * Source: Open Contracting Partnership, Cardinal's documentation and program («coverage»).
 */
export function coverage(bytes: Uint8Array, options: CoverageOptions = {}): Coverage {
  const counter = newCounter(options)
  const lines = linesOf(counter.line)
  lines.read(bytes)
  lines.finish()
  return counter.paths()
}

/** `coverage` of bytes that come in pieces, cut anywhere, as from a file or a pipe. One line at a time is in memory. */
export async function coverageOfStream(
  pieces: AsyncIterable<Uint8Array>,
  options: CoverageOptions = {},
): Promise<Coverage> {
  const counter = newCounter(options)
  const lines = linesOf(counter.line)
  for await (const piece of pieces) lines.read(piece)
  lines.finish()
  return counter.paths()
}

const DEEPEST = 127
/** Of an engine's text, in characters: a line of more bytes is not tried. */
const LONGEST = 2 ** 29 - 25

/** A place of the documents. Its path is written only at the end: it is asked for millions of times. */
type Place = {
  count: number
  /** How often it was an object that holds something. */
  objects: number
  members: Map<string, Place>
  elements: Place | undefined
}

const newPlace = (): Place => ({ count: 0, objects: 0, members: new Map(), elements: undefined })

function newCounter({ warn }: CoverageOptions) {
  const root = newPlace()
  let number = 0

  function line(bytes: Uint8Array) {
    number += 1
    const skipped = countLine(bytes, root)
    if (skipped) warn?.({ code: skipped, line: number, message: texts.skipped[skipped](number) })
  }

  function paths() {
    const counts = new Map<string, number>()
    write(root, '', counts)
    return Object.fromEntries(counts)
  }

  return { line, paths }
}

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

function countLine(bytes: Uint8Array, root: Place): CoverageWarning['code'] | undefined {
  if (bytes.length > LONGEST) return 'too-long'
  let text: string
  try {
    text = decoder.decode(bytes)
  } catch {
    return 'not-utf8'
  }
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return /[^ \t\r\n\f]/.test(text) ? 'not-json' : undefined
  }
  const walk: Walk = { step: 1, tooDeep: false }
  count(value, root, walk, 0)
  if (!walk.tooDeep) return undefined
  // The same way again takes back what the line added.
  count(value, root, { ...walk, step: -1 }, 0)
  return 'too-deep'
}

type Walk = { readonly step: 1 | -1; tooDeep: boolean }

function count(value: unknown, place: Place, walk: Walk, depth: number): boolean {
  if (typeof value !== 'object') return value !== '' && addTo(place, walk)
  if (depth === DEEPEST) {
    walk.tooDeep ||= value !== null
    return false
  }
  if (Array.isArray(value)) {
    return countElements(value, place, walk, depth + 1) && addTo(place, walk)
  }
  if (!isObject(value) || !countMembers(value, place, walk, depth + 1)) return false
  place.objects += walk.step
  return addTo(place, walk)
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

function countMembers(object: JsonObject, { members }: Place, walk: Walk, depth: number) {
  let holds = false
  for (const name of Object.keys(object)) {
    if (count(object[name], memberOf(members, name), walk, depth)) holds = true
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

/** Two places may have one path. */
function write(
  { count, objects, members, elements }: Place,
  path: string,
  counts: Map<string, number>,
) {
  const add = (at: string, more: number) => more > 0 && counts.set(at, (counts.get(at) ?? 0) + more)
  add(path, count)
  add(`${path}/`, objects)
  for (const [name, member] of members) write(member, `${path}/${name}`, counts)
  if (elements) write(elements, `${path}[]`, counts)
}
