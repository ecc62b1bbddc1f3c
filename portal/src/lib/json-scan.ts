/** The first thing that is wrong in a JSON text and the index where it is, or nothing. */
export type JsonFault = {
  readonly kind: 'too-deep' | 'cut-short' | 'not-json'
  readonly at: number
}

/**
 * JSON.parse tells no place for half of its complaints and has no limit of depth, so this walks the tokens by
 * RFC 8259 with its own stack, in one pass and without recursion.
 */
export function firstFault(text: string, maxDepth: number): JsonFault | undefined {
  const open: Closing[] = []
  let awaited: Awaited = 'value'
  let at = skipSpace(text, 0)
  while (at < text.length) {
    const next: Awaited | undefined =
      awaited === 'end' ? undefined : step(awaited, text.charAt(at), open)
    if (next === undefined) return { kind: 'not-json', at }
    if (open.length > maxDepth) return { kind: 'too-deep', at }
    const token = tokenAt(text, at)
    if (!token.whole) return faultAt(text, token.end)
    awaited = next
    at = skipSpace(text, token.end)
  }
  return awaited === 'end' ? undefined : { kind: 'cut-short', at }
}

type Closing = ']' | '}'

type Awaited =
  | 'value'
  | 'value-or-close'
  | 'key'
  | 'key-or-close'
  | 'colon'
  | 'comma-or-close'
  | 'end'

/** What may follow once the token that begins with this sign is read; nothing when it may not stand here. */
function step(awaited: Awaited, sign: string, open: Closing[]): Awaited | undefined {
  switch (awaited) {
    case 'key-or-close':
      return sign === '}' ? close(sign, open) : step('key', sign, open)
    case 'key':
      return sign === '"' ? 'colon' : undefined
    case 'colon':
      return sign === ':' ? 'value' : undefined
    case 'value-or-close':
      return sign === ']' ? close(sign, open) : step('value', sign, open)
    case 'comma-or-close':
      if (sign !== ',') return close(sign, open)
      return open.at(-1) === '}' ? 'key' : 'value'
    default:
      return valueFrom(sign, open)
  }
}

function valueFrom(sign: string, open: Closing[]): Awaited | undefined {
  if (sign === '{') {
    open.push('}')
    return 'key-or-close'
  }
  if (sign === '[') {
    open.push(']')
    return 'value-or-close'
  }
  return /["\-\dtfn]/.test(sign) ? afterValue(open) : undefined
}

function close(sign: string, open: Closing[]): Awaited | undefined {
  if (open.at(-1) !== sign) return undefined
  open.pop()
  return afterValue(open)
}

const afterValue = (open: readonly Closing[]): Awaited =>
  open.length > 0 ? 'comma-or-close' : 'end'

function skipSpace(text: string, from: number) {
  let at = from
  while (at < text.length && ' \n\r\t'.includes(text.charAt(at))) at += 1
  return at
}

/** Where a token ends, and whether it is whole there. */
type Token = { readonly end: number; readonly whole: boolean }

function tokenAt(text: string, at: number): Token {
  const sign = text.charAt(at)
  if ('{}[]:,'.includes(sign)) return { end: at + 1, whole: true }
  if (sign === '"') return textAt(text, at + 1)
  const word = words[sign]
  return word ? wordAt(text, at, word) : numberAt(text, at)
}

const words: { readonly [sign: string]: string } = { t: 'true', f: 'false', n: 'null' }

function wordAt(text: string, at: number, word: string): Token {
  let length = 1
  while (length < word.length && text.charAt(at + length) === word.charAt(length)) length += 1
  return { end: at + length, whole: length === word.length }
}

const number = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y
const numberSoFar = /-?(?:(?:0|[1-9]\d*)(?:\.\d*)?(?:(?<=\d)[eE][+-]?\d*)?)?/y

function numberAt(text: string, at: number): Token {
  const whole = reach(number, text, at)
  const begun = reach(numberSoFar, text, at)
  return { end: begun, whole: whole === begun }
}

function reach(pattern: RegExp, text: string, at: number) {
  pattern.lastIndex = at
  return pattern.test(text) ? pattern.lastIndex : at
}

function textAt(text: string, from: number): Token {
  let at = from
  while (at < text.length) {
    const sign = text.charAt(at)
    if (sign === '"') return { end: at + 1, whole: true }
    if (sign < ' ') return { end: at, whole: false }
    if (sign !== '\\') at += 1
    else {
      const escaped = reach(escaping, text, at)
      if (escaped === at) return { end: reach(escapingSoFar, text, at), whole: false }
      at = escaped
    }
  }
  return { end: at, whole: false }
}

const escaping = /\\(?:["\\/bfnrt]|u[\da-fA-F]{4})/y
const escapingSoFar = /\\(?:u[\da-fA-F]{0,3})?/y

/** A token that breaks at the very end of the text was cut there; one that breaks earlier is wrong. */
const faultAt = (text: string, at: number): JsonFault => ({
  kind: at >= text.length ? 'cut-short' : 'not-json',
  at,
})
