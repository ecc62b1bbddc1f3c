import type { JsonObject } from '../validate/values.ts'
import { JsonSplitter } from './splitter.ts'

/**
 * What a stream of JSON holds, in the order in which it comes. `line` counts from 1 and is where the part begins.
 * A document comes whole when it is small or is a line of JSON Lines. A big one comes as `open`, its `entry` parts and
 * `close`: a big list is one whose `list` is '', and of a big package `list` is the member that holds the entries.
 */
export type JsonPart =
  | { readonly kind: 'document'; readonly line: number; readonly value: unknown }
  /** `head`: the members that came before the list, which stands among them as an empty list. */
  | {
      readonly kind: 'open'
      readonly line: number
      readonly list: string
      readonly head: JsonObject
    }
  /** `place` counts from 0. An entry that is broken or too big has its place too. */
  | {
      readonly kind: 'entry'
      readonly line: number
      readonly list: string
      readonly place: number
      readonly value: unknown
    }
  /** `head`: all that the document has besides the entries; of a list, nothing. */
  | { readonly kind: 'close'; readonly line: number; readonly head: JsonObject }
  | BrokenPart
  /** Keys that one object has twice, of which JSON keeps the last; told where they were asked for. */
  | { readonly kind: 'repeated-key'; readonly line: number; readonly key: string }

/** What could not be read: its place, counted in bytes along the line, and the path of what it is a part of. */
export type BrokenPart = {
  readonly kind: 'broken'
  readonly because: 'cut-short' | 'not-json' | 'not-utf8' | 'too-big'
  readonly line: number
  readonly column: number
  readonly path: string
}

export type ReadPartsOptions = {
  /** Documents of up to so many bytes come whole, where they are not lines: 4 MB unless told. */
  wholeUpTo?: number
  /** A document, entry or line of more bytes is told as broken and skipped: 64 MB unless told. */
  maxValueBytes?: number
  /** Tells the keys that an object has twice, which costs a second look at each part. */
  repeatedKeys?: boolean
}

/**
 * Reads documents of any size from a stream of bytes in UTF-8, part by part: one document, JSON Lines, or one document
 * after another. The bytes are looked at once and each part is read by `JSON.parse`; in memory there is never more than
 * one part and one chunk. What is broken is told in its place and leaves the parts around it; it never throws.
 *
 * The entries of `releases`, `records`, `projects` and `arrayReleasePackage` are told apart, but not the `releases` of
 * a lone record, whose `ocid` comes before them.
 */
export async function* readParts(
  source: AsyncIterable<Uint8Array>,
  options: ReadPartsOptions = {},
): AsyncGenerator<JsonPart> {
  const splitter = new JsonSplitter(options)
  for await (const chunk of source) yield* splitter.push(chunk)
  yield* splitter.end()
}
