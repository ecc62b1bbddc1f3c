import { texts } from './texts.ts'

/** What of the format is broken; `reason` says it in Spanish. */
export type ProblemCode = keyof typeof texts.problems

/** One thing that the file breaks: the line where its row begins (1 is the first), the column by name, and why. */
export type PabulibProblem = {
  readonly line: number
  readonly column?: string
  readonly code: ProblemCode
  readonly reason: string
}

/** The text cannot be read as an election: no sections, no budget, no costs. `message` says why, in Spanish. */
export class PabulibError extends Error {
  readonly line: number

  constructor(line: number, reason: string) {
    super(reason)
    this.name = 'PabulibError'
    this.line = line
  }
}

/** As many of one kind are listed; the last of them tells how many more there are. */
const LISTED = 10_000

/** Gathers problems while a file is read; a file that is wrong in a million lines does not fill the memory. */
export class Problems {
  readonly #found: PabulibProblem[] = []
  readonly #counts = new Map<ProblemCode, number>()

  add(code: ProblemCode, line: number, reason: string, column?: string) {
    const count = (this.#counts.get(code) ?? 0) + 1
    this.#counts.set(code, count)
    if (count <= LISTED)
      this.#found.push({ line, ...(column !== undefined && { column }), code, reason })
  }

  /** In the order of the lines. */
  list(): PabulibProblem[] {
    const more = [...this.#counts].flatMap(([code, count]) => this.#moreOf(code, count))
    return [...this.#found, ...more].sort((a, b) => a.line - b.line)
  }

  #moreOf(code: ProblemCode, count: number): PabulibProblem[] {
    const last = this.#found.findLast((one) => one.code === code)
    if (count <= LISTED || !last) return []
    return [{ line: last.line, code, reason: texts.more(count - LISTED) }]
  }
}
