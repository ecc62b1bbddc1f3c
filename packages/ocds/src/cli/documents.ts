import { deepest } from '../merge/json.ts'
import { type Source, Unreadable } from '../node/sources.ts'
import { readParts } from '../read/parts.ts'
import { texts } from './texts.ts'

/** A document of a file, and the line where it begins. */
export type FileDocument = { readonly value: unknown; readonly line: number }

/** Working on a whole document takes some twenty times its bytes: of this many they stay under 500 MB. */
export const MOST_IN_DOCUMENT = 16 * 2 ** 20
/** Data of procurement has a value every thirty bytes; a document of nothing but names or numbers takes more memory. */
const BYTES_OF_A_VALUE = 30

/**
 * The documents of a file, each whole: one, or those of JSON Lines.
 * @param most bytes of the biggest that is read
 * @throws Unreadable at what is broken or bigger, and where there is nothing
 */
export async function* documentsIn(source: Source, most: number): AsyncGenerator<FileDocument> {
  let isEmpty = true
  for await (const part of readParts(source.bytes(), { wholeUpTo: most, maxValueBytes: most })) {
    isEmpty = false
    if (part.kind === 'document') {
      if (left(part.value, most / BYTES_OF_A_VALUE) <= 0) throw new Unreadable(texts.tooManyValues)
      yield part
    }
    if (part.kind === 'open') throw new Unreadable(texts.tooBigToHold(most))
    if (part.kind === 'broken') {
      const isTooBig = part.because === 'too-big'
      throw new Unreadable(isTooBig ? texts.tooBigToHold(most) : texts.broken(part))
    }
  }
  if (isEmpty) throw new Unreadable(texts.nothing)
}

/** How many of so many values are left after those of a document; it looks no further than that, nor too deep. */
function left(value: unknown, most: number, depth = 0): number {
  if (typeof value !== 'object' || value === null || depth > deepest) return most - 1
  let rest = most - 1
  for (const inside of Object.values(value)) {
    if (rest <= 0) return 0
    rest = left(inside, rest, depth + 1)
  }
  return rest
}
