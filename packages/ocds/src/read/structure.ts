import type { Cursor } from './cursor.ts'

/** How deep the cursor is in a document. It is no grammar: `JSON.parse` judges each part. */
export type Structure = {
  depth: number
  inText: boolean
  /** Lists that begin at this depth may be split; 0 for none. */
  listDepth: number
  /** The depth of the entries of the list that is open; -1 while none is. */
  entryDepth: number
  /** In JSON Lines a document ends with its line at the latest. */
  inLine: boolean
}

export const outside = (inLine: boolean): Structure => ({
  depth: 0,
  inText: false,
  listDepth: 0,
  entryDepth: -1,
  inLine,
})

/** What was met: a list begins, an entry or its list ends, the document ends, its line ends, or there is no more. */
export type Met = 'list' | 'comma' | 'close' | 'end' | 'line' | 'more'

const quote = 0x22
const backslash = 0x5c
const newline = 0x0a

/** Moves the cursor on until it is after something of the structure. One look at each byte, without calls. */
export function advance(structure: Structure, cursor: Cursor): Met {
  const { entryDepth, listDepth, inLine } = structure
  const { bytes, end } = cursor
  let { at } = cursor
  let { depth, inText } = structure
  let met: Met = 'more'

  while (at < end && met === 'more') {
    if (inText) {
      at = textEnd(bytes, at, end, inLine)
      if (at >= end) break
      inText = false
      if (bytes[at] === quote) at++
      continue
    }
    switch (bytes[at++]) {
      case quote:
        inText = true
        break
      case 0x5b:
        if (++depth === listDepth) met = 'list'
        break
      case 0x7b:
        depth++
        break
      case 0x5d:
      case 0x7d:
        depth--
        if (depth === entryDepth - 1) met = 'close'
        else if (depth <= 0) met = 'end'
        break
      case 0x2c:
        if (depth === entryDepth) met = 'comma'
        break
      case newline:
        if (inLine) met = 'line'
        cursor.atLine++
        cursor.atLineStart = at
        break
    }
  }
  cursor.at = at
  structure.depth = depth
  structure.inText = inText
  return met
}

/** Where a text ends, or its line does; `end` or one beyond when neither is here. A backslash takes the next with it. */
function textEnd(bytes: Uint8Array, from: number, end: number, inLine: boolean) {
  let at = from
  for (; at < end; at++) {
    const byte = bytes[at]
    if (byte === quote || (inLine && byte === newline)) return at
    if (byte === backslash) at++
  }
  return at
}
