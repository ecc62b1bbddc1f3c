import { type Source, Unreadable } from '../node/sources.ts'
import { readParts } from '../read/parts.ts'
import { texts } from './texts.ts'

/** A document of a file, and the line where it begins. */
export type FileDocument = { readonly value: unknown; readonly line: number }

/** Working on a whole document takes some twenty times its bytes: of this many they stay under 500 MB. */
export const MOST_IN_DOCUMENT = 16 * 2 ** 20

/**
 * The documents of a file, each whole: one, or those of JSON Lines.
 * @param most bytes of the biggest that is read
 * @throws Unreadable at what is broken or bigger, and where there is nothing
 */
export async function* documentsIn(source: Source, most: number): AsyncGenerator<FileDocument> {
  let isEmpty = true
  for await (const part of readParts(source.bytes(), { wholeUpTo: most, maxValueBytes: most })) {
    isEmpty = false
    if (part.kind === 'document') yield part
    else if (part.kind === 'open') throw new Unreadable(texts.tooBigToHold(most))
    else if (part.kind === 'broken') {
      const isTooBig = part.because === 'too-big'
      throw new Unreadable(isTooBig ? texts.tooBigToHold(most) : texts.broken(part))
    }
  }
  if (isEmpty) throw new Unreadable(texts.nothing)
}
