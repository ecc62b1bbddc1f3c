import type { Problems } from './problems.ts'
import { texts } from './texts.ts'

/** A quoted field that goes on for longer is a quote that nobody closed. */
const LONGEST = { lines: 200, characters: 1 << 20 }
/** A file with more quotes left open than this does not know of fields of several lines. */
const MOST_UNCLOSED = 100

type Parsed = { readonly fields: string[]; readonly open: boolean; readonly stray: boolean }

/** Receives the rows that `Rows` puts together. */
export type RowReader = {
  /** How many fields a row of this part of the file should have, where it is known. */
  readonly width: number | undefined
  row(fields: readonly string[], line: number): void
  /** Reads a line without quotes as it is, if it can; otherwise it comes as a row. */
  plain(text: string, line: number): boolean
}

/**
 * Puts rows together from lines, by the rules of CSV with `;`: a field that begins with a quote may hold `;`, doubled
 * quotes and ends of line. A quote that is not closed is taken as text, and the lines after it are read as they are.
 */
export class Rows {
  readonly #reader: RowReader
  readonly #problems: Problems
  #line = 0
  /** The lines of a row whose quoted field is still open. */
  #open: string[] = []
  #openCharacters = 0
  #unclosed = 0

  constructor(reader: RowReader, problems: Problems) {
    this.#reader = reader
    this.#problems = problems
  }

  /** Takes one more line, without its end. */
  line(text: string) {
    this.#line++
    if (this.#open.length > 0) this.#continue(text)
    else if (text.includes('"')) this.#begin(text)
    else if (!this.#reader.plain(text, this.#line)) this.#reader.row(text.split(';'), this.#line)
  }

  end() {
    while (this.#open.length > 0) this.#giveUp()
  }

  get lines() {
    return this.#line
  }

  #begin(text: string) {
    const row = parseRow(text)
    if (row.open) {
      this.#open = [text]
      this.#openCharacters = text.length
      if (this.#unclosed > MOST_UNCLOSED) this.#giveUp()
    } else this.#give(row, this.#line)
  }

  #continue(text: string) {
    this.#open.push(text)
    this.#openCharacters += text.length
    if (text.includes('"')) {
      const row = parseRow(this.#open.join('\n'))
      if (!row.open && this.#isWhole(row)) {
        const first = this.#line - this.#open.length + 1
        this.#open = []
        this.#give(row, first)
        return
      }
      if (!row.open) return this.#giveUp()
    }
    const long = this.#open.length > LONGEST.lines || this.#openCharacters > LONGEST.characters
    if (long || isSectionTitle(text)) this.#giveUp()
  }

  /** A quote of another row may close one that was left open: then text follows it, or the fields do not add up. */
  #isWhole({ fields, stray }: Parsed) {
    const { width } = this.#reader
    return !stray && (width === undefined || fields.length === width)
  }

  #giveUp() {
    const [first = '', ...others] = this.#open
    const line = this.#line - others.length
    this.#open = []
    this.#unclosed++
    this.#problems.add('unclosed-quote', line, texts.problems['unclosed-quote']())
    this.#reader.row(parseRow(first, 'unclosed').fields, line)
    this.#line = line
    for (const text of others) this.line(text)
  }

  #give({ fields, stray }: Parsed, line: number) {
    if (stray) this.#problems.add('stray-quote', line, texts.problems['stray-quote']())
    this.#reader.row(fields, line)
  }
}

export const isSectionTitle = (text: string) => /^\s*(META|PROJECTS|VOTES)\s*;*\s*$/i.test(text)

/** As spreadsheets read it: a quote is special only where a field begins; what follows a closed one is text. */
function parseRow(text: string, mode: 'strict' | 'unclosed' = 'strict'): Parsed {
  const fields: string[] = []
  let stray = false
  for (let at = 0; at <= text.length; ) {
    const quoted = text[at] === '"' ? quotedField(text, at + 1) : undefined
    if (quoted?.end === -1) {
      if (mode === 'strict') return { fields, open: true, stray }
      fields.push(...text.slice(at + 1).split(';'))
      break
    }
    const from = quoted ? quoted.end : at
    const next = text.indexOf(';', from)
    const end = next < 0 ? text.length : next
    const bare = text.slice(from, end)
    stray ||= quoted ? bare.trim() !== '' : bare.includes('"')
    fields.push(quoted ? quoted.value + bare : bare)
    at = end + 1
  }
  return { fields, open: false, stray }
}

/** The text up to the closing quote, and where what follows begins; -1 where nothing closes it. */
function quotedField(text: string, from: number) {
  let value = ''
  for (let at = from; ; ) {
    const quote = text.indexOf('"', at)
    if (quote < 0) return { value, end: -1 }
    value += text.slice(at, quote)
    if (text[quote + 1] !== '"') return { value, end: quote + 1 }
    value += '"'
    at = quote + 2
  }
}
