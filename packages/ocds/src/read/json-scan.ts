/** What reading a JSON text once tells: where it breaks, and which keys an object has twice. */
export type Scan = {
  broken: Place | null
  /** JSON lets the last one win; the reader should know that another was there. */
  repeated: (Place & { key: string })[]
}
export type Place = { line: number; column: number }

type State = {
  text: string
  at: number
  repeated: { key: string; at: number }[]
  mostRepeated: number
}
type Open = { closes: '}' | ']'; keys: Set<string> | null }

/**
 * Reads a text by the grammar of JSON (RFC 8259) without building its value, in one pass and without recursion.
 * Lines and columns count from 1, columns in UTF-16 units. Of the repeated keys it tells the first `mostRepeated`.
 */
export function scanJson(text: string, mostRepeated = 100): Scan {
  const state: State = { text, at: 0, repeated: [], mostRepeated }
  const isWhole = scanDocument(state)
  return {
    broken: isWhole ? null : placeIn(text, state.at),
    repeated: state.repeated.map(({ key, at }) => ({ key, ...placeIn(text, at) })),
  }
}

export function placeIn(text: string, at: number): Place {
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

const scalar = /(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)(?![\w.+-])/y

function scanScalar(state: State): boolean {
  if (state.text[state.at] === '"') return scanText(state)
  scalar.lastIndex = state.at
  if (!scalar.test(state.text)) return false
  state.at = scalar.lastIndex
  return true
}

const escaped = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y

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
    escaped.lastIndex = at
    if (!escaped.test(text)) return stop(state, at)
    at = escaped.lastIndex - 1
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
