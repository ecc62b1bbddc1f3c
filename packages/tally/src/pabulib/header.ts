import { setField } from './columns.ts'
import type { Problems } from './problems.ts'
import { texts } from './texts.ts'

/** The columns of a section, in any order and case. */
export class Header {
  /** Every column, as rows have cells. */
  readonly names: readonly string[]
  readonly line: number
  readonly #places = new Map<string, number>()

  constructor(names: readonly string[], line: number, problems: Problems) {
    this.names = names.slice(0, names.findLastIndex((name) => name !== '') + 1)
    this.line = line
    this.names.forEach((name, at) => {
      const key = name.toLowerCase()
      if (!this.#places.has(key)) this.#places.set(key, at)
      else problems.add('repeated-column', line, texts.problems['repeated-column'](name), name)
    })
  }

  /** The names without repetitions, but for the columns at some places. */
  columns(leftOut: readonly number[] = []) {
    return [...this.#places.values()].flatMap((at) =>
      leftOut.includes(at) ? [] : (this.names[at] ?? ''),
    )
  }

  /** Where a column stands, by any of its names; -1 where there is none. */
  at(...names: readonly string[]) {
    for (const name of names) {
      const place = this.#places.get(name)
      if (place !== undefined) return place
    }
    return -1
  }

  /** Where a column stands that every file has; told as a problem where it is missing, and then the first. */
  needed(name: string, problems: Problems) {
    const place = this.at(name)
    if (place < 0)
      problems.add('missing-column', this.line, texts.problems['missing-column'](name), name)
    return Math.max(0, place)
  }

  /** The cells of a row by the names of some columns. */
  record(fields: readonly string[], columns: readonly string[]) {
    const record: Record<string, string> = {}
    for (const name of columns) setField(record, name, fields[this.at(name.toLowerCase())] ?? '')
    return record
  }
}
