import { scanJson } from './json-scan.ts'
import { hasTooManyValues } from './too-many-values.ts'

/** Why something cannot be read, and where in it, from 1. */
export type Broken = {
  readonly because: 'cut-short' | 'not-json' | 'not-utf8' | 'too-big'
  readonly line: number
  readonly column: number
}
type ReadValue = { readonly value: unknown } | Broken

/** Reads the JSON of some bytes in UTF-8, unless it has more values than fit in memory. */
export function readValue(bytes: Uint8Array): ReadValue {
  if (hasTooManyValues(bytes)) return { because: 'too-big', line: 1, column: 1 }
  const text = decoded(bytes)
  if (text === undefined) return { because: 'not-utf8', line: 1, column: 1 }
  try {
    return { value: JSON.parse(text) }
  } catch {
    return whereBroken(text)
  }
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

function decoded(bytes: Uint8Array) {
  try {
    return utf8.decode(bytes)
  } catch {
    return undefined
  }
}

function whereBroken(text: string): Broken {
  const { because = 'not-json', line, column } = scanJson(text).broken ?? { line: 1, column: 1 }
  const isCut = because === 'cut-short' && text.trim() !== ''
  return { because: isCut ? 'cut-short' : 'not-json', line, column }
}
