import { isLoneRecord } from '../validate/kind.ts'
import { isObject, type JsonObject } from '../validate/values.ts'
import { blankLines, isBlank, joined, listBefore } from './json-bytes.ts'
import { readValue } from './read-value.ts'
import { letGoTooBig, type Reading, takeValue, tellBroken, tellRepeated } from './reading.ts'
import { advance, outside, type Structure } from './structure.ts'

/** Reads one document by its structure: whole while it is small, and then its lists entry by entry. */
export class DocumentReader {
  readonly #reading: Reading
  #structure: Structure
  /** Lists begin at depth 1 where the document is one, at depth 2 where they are members of it; 0 for neither. */
  readonly #listDepth: number
  #isSplit = false
  /** The bytes of the document besides its entries, and what they say so far. */
  readonly #headBytes: Uint8Array[] = []
  #head: JsonObject = {}
  #list: string | undefined
  #place = 0

  constructor(reading: Reading, inLine: boolean) {
    this.#reading = reading
    this.#structure = outside(inLine)
    const first = reading.cursor.bytes[reading.cursor.start]
    this.#listDepth = first === 0x5b ? 1 : first === 0x7b ? 2 : 0
  }

  /** Reads until there is something to tell. @returns whether the document has ended, or its rest has still to come */
  read(isLast: boolean): 'ended' | 'told' | 'more' {
    while (this.#reading.out.length === 0) {
      const met = advance(this.#structure, this.#reading.cursor)
      if (met === 'list') this.#open()
      else if (met === 'comma') this.#takeEntry()
      else if (met === 'close') this.#close()
      else if (met === 'line' || met === 'end' || isLast) {
        this.#end(met)
        return 'ended'
      } else if (!this.#begunToSplit()) {
        this.#letGo()
        return 'more'
      }
      if (met === 'close' && this.#structure.depth === 0) {
        this.#leave()
        return 'ended'
      }
    }
    return 'told'
  }

  /** A document that turns out to be big is begun again. */
  #begunToSplit() {
    const { cursor, options } = this.#reading
    if (this.#isSplit || this.#listDepth === 0 || cursor.length <= options.wholeUpTo) return false
    this.#isSplit = true
    this.#structure = { ...outside(this.#structure.inLine), listDepth: this.#listDepth }
    cursor.again()
    return true
  }

  #open() {
    const { cursor, out, tooBig } = this.#reading
    const written = cursor.part()
    const list = this.#listDepth === 1 ? '' : listBefore(written)
    if (list === undefined || tooBig) return
    const head = list && readValue(joined([...this.#headBytes, written, closing]))
    if (head && 'value' in head && isObject(head.value)) this.#head = head.value
    if (list === 'releases' && isLoneRecord(this.#head)) return

    this.#headBytes.push(written.slice())
    this.#list = list
    this.#place = 0
    Object.assign(this.#structure, { listDepth: 0, entryDepth: this.#listDepth })
    out.push({ kind: 'open', line: cursor.line, list, head: this.#head })
    cursor.use()
  }

  #takeEntry(to = this.#reading.cursor.at - 1) {
    const { cursor, out } = this.#reading
    const list = this.#list ?? ''
    const place = this.#place++
    const line = cursor.line + blankLines(cursor.part(to))
    const value = takeValue(this.#reading, this.#path(place), to)
    if (value !== undefined) out.push({ kind: 'entry', line, list, place, value })
    cursor.use()
  }

  #path = (place: number) => (this.#list ? `${this.#list}/${place}` : `${place}`)

  /** The bracket that closes the list belongs to the head. */
  #close() {
    const { cursor, tooBig } = this.#reading
    const bracket = cursor.at - 1
    if (this.#place > 0 || tooBig || !isBlank(cursor.part(bracket))) this.#takeEntry(bracket)
    this.#list = undefined
    Object.assign(this.#structure, { listDepth: this.#listDepth, entryDepth: -1 })
    cursor.use(this.#listDepth === 1 ? cursor.at : bracket)
  }

  /** The document has ended, or was cut. */
  #end(met: string) {
    const { cursor, out } = this.#reading
    const to = met === 'line' ? cursor.at - 1 : Math.min(cursor.at, cursor.end)
    if (this.#headBytes.length === 0) {
      const { line } = cursor
      const value = takeValue(this.#reading, '', to)
      if (value !== undefined) out.push({ kind: 'document', line, value })
      return cursor.use()
    }
    if (this.#list === undefined) this.#takeHead(to)
    else if (!isBlank(cursor.part(to))) this.#takeEntry(to)
    else tellBroken(this.#reading, { because: 'cut-short', line: 1, column: 1 })
    this.#leave()
  }

  #takeHead(to: number) {
    const { cursor, options, tooBig } = this.#reading
    if (tooBig) return
    const bytes = joined([...this.#headBytes, cursor.part(to)])
    const read = readValue(bytes)
    if (!('value' in read)) tellBroken(this.#reading, { ...read, line: 1, column: 1 })
    else if (isObject(read.value)) {
      this.#head = read.value
      if (options.repeatedKeys) tellRepeated(this.#reading, bytes, read.value)
    }
  }

  #leave() {
    const { cursor, out } = this.#reading
    out.push({ kind: 'close', line: cursor.line, head: this.#head })
    this.#reading.tooBig = false
    cursor.use()
  }

  #letGo() {
    const isEntry = this.#list !== undefined
    const besides = isEntry ? 0 : this.#headBytes.reduce((sum, { length }) => sum + length, 0)
    letGoTooBig(this.#reading, isEntry ? this.#path(this.#place) : '', besides)
  }
}

const closing = new TextEncoder().encode(']}')
