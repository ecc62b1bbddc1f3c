/** What reading a JSON text once tells: where it breaks, and which keys an object has twice. */
export type JsonScan = {
  broken: (Place & { because: JsonFault }) | null
  /** JSON lets the last one win; the reader should know that another was there. */
  repeated: (Place & { key: string })[]
}
/** `cut-short`: all is well up to the end of the text, where more is due. */
export type JsonFault = 'cut-short' | 'not-json' | 'too-deep'
/** From 1, columns in UTF-16 units. */
export type Place = { line: number; column: number }

export type JsonScanOptions = {
  /** How many objects and lists may stand in one another; any number unless told. */
  deepest?: number
  /** Of the keys that an object has twice, so many are told: 100 unless told. */
  mostRepeated?: number
}

type State = {
  text: string
  at: number
  deepest: number
  tooDeep: boolean
  repeated: { key: string; at: number }[]
  mostRepeated: number
}
type Open = { closes: '}' | ']'; keys: Set<string> | null }

/**
 * Reads a text by the grammar of JSON (RFC 8259) without building its value, in one pass and without recursion: what
 * `JSON.parse` reads is not broken, and of what it does not read this tells the place.
 */
export function scanJson(
  text: string,
  { deepest = Number.POSITIVE_INFINITY, mostRepeated = 100 }: JsonScanOptions = {},
): JsonScan {
  const state: State = { text, at: 0, deepest, tooDeep: false, repeated: [], mostRepeated }
  const isWhole = scanDocument(state)
  return {
    broken: isWhole ? null : { because: faultOf(state), ...placeIn(text, state.at) },
    repeated: state.repeated.map(({ key, at }) => ({ key, ...placeIn(text, at) })),
  }
}

function faultOf({ text, at, tooDeep }: State): JsonFault {
  if (tooDeep) return 'too-deep'
  return at >= text.length ? 'cut-short' : 'not-json'
}

function placeIn(text: string, at: number): Place {
  let line = 1
  let start = 0
  for (let end = text.indexOf('\n'); end >= 0 && end < at; end = text.indexOf('\n', end + 1)) {
    line++
    start = end + 1
  }
  return { line, column: Math.min(at, text.length) - start + 1 }
}

function scanDocument(state: State): boolean {
  const open: Open[] = []
  do {
    if (!scanStart(state, open)) return false
    if (!closeAll(state, open)) return false
  } while (open.length > 0)
  skipSpace(state)
  return state.at === state.text.length
}

/** From where a value is due: goes into lists and objects until one value has been read, or one is empty. */
function scanStart(state: State, open: Open[]): boolean {
  for (;;) {
    const top = open.at(-1)
    if (top?.keys && !scanKey(state, top.keys)) return false
    skipSpace(state)
    const sign = state.text[state.at]
    if (sign !== '{' && sign !== '[') return scanScalar(state)
    state.tooDeep = open.length >= state.deepest
    if (state.tooDeep) return false

    state.at++
    open.push({ closes: sign === '{' ? '}' : ']', keys: sign === '{' ? new Set() : null })
    skipSpace(state)
    if (state.text[state.at] === open.at(-1)?.closes) return true
  }
}

/** After a value: closes what ends here, and stops at a comma, where another value is due. */
function closeAll(state: State, open: Open[]): boolean {
  for (let top = open.at(-1); top; top = open.at(-1)) {
    skipSpace(state)
    const sign = state.text[state.at]
    if (sign === ',') {
      state.at++
      return true
    }
    if (sign !== top.closes) return false
    state.at++
    open.pop()
  }
  return true
}

function scanKey(state: State, keys: Set<string>): boolean {
  skipSpace(state)
  const from = state.at
  if (!scanText(state)) return false
  const key = keyWritten(state.text.slice(from, state.at))
  if (!keys.has(key)) keys.add(key)
  else if (state.repeated.length < state.mostRepeated) state.repeated.push({ key, at: from })
  skipSpace(state)
  if (state.text[state.at] !== ':') return false
  state.at++
  return true
}

/** «\u0061» and «a» are one key. */
const keyWritten = (quoted: string): string =>
  quoted.includes('\\') ? String(JSON.parse(quoted)) : quoted.slice(1, -1)

function scanScalar(state: State): boolean {
  const { text, at } = state
  const sign = text[at] ?? ''
  if (sign === '"') return scanText(state)
  const word = words.find((one) => one[0] === sign)
  return word === undefined ? scanNumber(state) : scanWord(state, word)
}

const words = ['true', 'false', 'null']

function scanWord(state: State, word: string): boolean {
  const from = state.at
  for (let length = 1; length < word.length; length++) {
    if (state.text[from + length] !== word[length]) return stop(state, from + length)
  }
  state.at = from + word.length
  return true
}

function scanNumber(state: State): boolean {
  const { text, at } = state
  const begun = reach(numberSoFar, text, at)
  const isWhole = reach(number, text, at) === begun && begun > at
  state.at = begun
  return isWhole
}

const number = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y
/** What may go on to be a number: it stops where nothing more would make it one. */
const numberSoFar = /-?(?:(?:0|[1-9]\d*)(?:\.\d*)?(?:(?<=\d)[eE][+-]?\d*)?)?/y

function reach(pattern: RegExp, text: string, at: number) {
  pattern.lastIndex = at
  return pattern.test(text) ? pattern.lastIndex : at
}

const escaped = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y
const escapedSoFar = /\\(?:u[0-9a-fA-F]{0,3})?/y

function scanText(state: State): boolean {
  const { text } = state
  if (text[state.at] !== '"') return false
  for (let at = state.at + 1; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === 0x22) {
      state.at = at + 1
      return true
    }
    if (code < 0x20) return stop(state, at)
    if (code !== 0x5c) continue
    const end = reach(escaped, text, at)
    if (end === at) return stop(state, reach(escapedSoFar, text, at))
    at = end - 1
  }
  return stop(state, text.length)
}

const stop = (state: State, at: number) => {
  state.at = at
  return false
}

function skipSpace(state: State) {
  while (' \n\r\t'.includes(state.text[state.at] ?? 'x')) state.at++
}
