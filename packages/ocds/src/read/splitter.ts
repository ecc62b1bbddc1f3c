import { Cursor } from './cursor.ts'
import { DocumentReader } from './document-reader.ts'
import type { JsonPart, ReadPartsOptions } from './parts.ts'
import { readValue } from './read-value.ts'
import { type Reading, takeValue, tellBroken } from './reading.ts'

/** Splits bytes into parts as they come: `push` each chunk, then `end`. See `readParts`. */
export class JsonSplitter {
  readonly #cursor = new Cursor()
  readonly #reading: Reading
  #isBegun = false
  #isOver = false
  /** Whether each line is a document, once a line was tried. */
  #lines: boolean | undefined
  #document: DocumentReader | undefined
  #broken = 0

  constructor(options: ReadPartsOptions = {}) {
    const { wholeUpTo = 4 * 2 ** 20, maxValueBytes = 64 * 2 ** 20, repeatedKeys = false } = options
    this.#reading = {
      cursor: this.#cursor,
      options: { wholeUpTo: Math.min(wholeUpTo, maxValueBytes), maxValueBytes, repeatedKeys },
      out: [],
      tooBig: false,
    }
  }

  *push(chunk: Uint8Array): Generator<JsonPart> {
    for (let from = 0; from < chunk.length; from += mostAtOnce) {
      this.#cursor.add(chunk.subarray(from, from + mostAtOnce))
      yield* this.#read(false)
    }
  }

  *end(): Generator<JsonPart> {
    yield* this.#read(true)
  }

  *#read(isLast: boolean) {
    const { out } = this.#reading
    let isMore = true
    while (isMore) {
      isMore = this.#readNext(isLast)
      yield* out
      out.length = 0
    }
  }

  /** @returns whether there may be more to read in what is here */
  #readNext(isLast: boolean): boolean {
    const cursor = this.#cursor
    if (this.#isOver) {
      cursor.use(cursor.end)
      return false
    }
    if (!this.#document) {
      if (!this.#isBegun && !this.#skipMark(isLast)) return false
      skipSpace(cursor)
      if (cursor.length === 0) return false
      const line = this.#lines === false ? 'none' : this.#readLine(isLast)
      if (line !== 'none') return line === 'read'
      if (this.#isRubbish()) return true
      this.#document = new DocumentReader(this.#reading, this.#lines === true)
    }
    const read = this.#document.read(isLast)
    if (read === 'ended') this.#document = undefined
    return read !== 'more'
  }

  /** A file may begin with the byte order mark. */
  #skipMark(isLast: boolean) {
    const { bytes, length } = this.#cursor
    if (length < 3 && !isLast) return false
    this.#isBegun = true
    if (bytes[0] !== 0xef || bytes[1] !== 0xbb || bytes[2] !== 0xbf) return true
    this.#cursor.atLineStart = 3
    this.#cursor.use(3)
    return true
  }

  /** In JSON Lines a value has no line break inside, so that each line is a document or is broken. */
  #readLine(isLast: boolean): 'read' | 'wait' | 'none' {
    const cursor = this.#cursor
    const { wholeUpTo } = this.#reading.options
    const found = cursor.bytes.subarray(0, cursor.end).indexOf(newline, cursor.at)
    cursor.at = found < 0 ? cursor.end : found
    const isLine = found >= 0 || isLast
    if (!isLine && cursor.length <= wholeUpTo) return 'wait'

    const written = cursor.part()
    if (isLine && written.length <= wholeUpTo) this.#lines ??= 'value' in readValue(written)
    if (!isLine || written.length > wholeUpTo || !this.#lines) {
      cursor.again()
      return 'none'
    }
    const value = takeValue(this.#reading, '')
    if (value !== undefined) this.#reading.out.push({ kind: 'document', line: cursor.line, value })
    else if (++this.#broken > mostBroken) this.#isOver = true
    cursor.use()
    return 'read'
  }

  /** Where a document is due, only an object or a list may be one; after anything else nothing is understood. */
  #isRubbish() {
    const cursor = this.#cursor
    const first = cursor.bytes[cursor.start]
    if (this.#lines || first === 0x7b || first === 0x5b) return false
    const isBig = first === 0x22 && cursor.length > this.#reading.options.wholeUpTo
    const read = isBig ? tooBig : readValue(cursor.part(cursor.end))
    if ('because' in read) tellBroken(this.#reading, read)
    this.#isOver = true
    return true
  }
}

/** A chunk may be a whole file; its parts are told before more of it is looked at. */
const mostAtOnce = 2 ** 20
const newline = 0x0a
/** After so many broken lines a file is taken for rubbish, and no more of it is read. */
const mostBroken = 100_000
const tooBig = { because: 'too-big', line: 1, column: 1 } as const

function skipSpace(cursor: Cursor) {
  cursor.again()
  for (; cursor.at < cursor.end; cursor.at++) {
    const byte = cursor.bytes[cursor.at]
    if (byte === newline) {
      cursor.atLine++
      cursor.atLineStart = cursor.at + 1
    } else if (byte !== 0x20 && byte !== 0x0d && byte !== 0x09) break
  }
  cursor.use()
}
