import { deepest } from '../merge/json.ts'
import { type Source, Unreadable } from '../node/sources.ts'
import { readParts } from '../read/parts.ts'
import { entriesOf, isObject, own } from '../validate/values.ts'
import { texts } from './texts.ts'

/** A document of a file, and the line where it begins. */
export type FileDocument = { readonly value: unknown; readonly line: number }

/** Working on a whole document takes some twenty times its bytes: of this many they stay under 500 MB. */
export const MOST_IN_DOCUMENT = 16 * 2 ** 20

/**
 * The documents of a file, each whole: one, or those of JSON Lines.
 * @param most bytes of the biggest that is read
 * @param together the room that all of them take, where they are held together; without it each has its own
 * @throws Unreadable at what is broken or bigger, and where there is nothing
 */
export async function* documentsIn(
  source: Source,
  most: number,
  together?: Room,
): AsyncGenerator<FileDocument> {
  let isEmpty = true
  for await (const part of readParts(source.bytes(), { wholeUpTo: most, maxValueBytes: most })) {
    isEmpty = false
    if (part.kind === 'document') {
      const room = together ?? new Room(most)
      if (!room.take(part.value)) {
        throw new Unreadable(together ? texts.tooManyTogether : texts.tooManyValues)
      }
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

/**
 * How many values are held in memory at once: as many as data of procurement has in so many bytes. A document of nothing
 * but numbers has more, and one with a name of its own for each field takes more memory for each.
 */
export class Room {
  #values: number
  readonly #names = new Set<string>()

  /** @param bytesOfValue how far apart values are: EDCA's have 18 to 30 bytes, without spaces */
  constructor(bytes: number, bytesOfValue = 20) {
    this.#values = bytes / bytesOfValue
  }

  /** Whether there was room for a document. It looks no further than that, nor too deep. */
  take(value: unknown, depth = 0): boolean {
    this.#values--
    if (depth > deepest || this.#values <= 0) return this.#values > 0
    if (!isObject(value)) return entriesOf(value).every((inside) => this.take(inside, depth + 1))
    for (const name of Object.keys(value)) {
      if (this.#isStrange(name)) this.#values -= 3
      if (!this.take(own(value, name), depth + 1)) return false
    }
    return true
  }

  /** The standard and all its extensions have a few hundred names. */
  #isStrange(name: string) {
    if (this.#names.has(name)) return false
    if (this.#names.size === 5000) return true
    this.#names.add(name)
    return false
  }
}
