import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { RunReader } from './run-reader.ts'

export type RunOptions = {
  /** How many bytes wait in memory before they are sorted and written: 8 MB unless told. */
  mostInMemory?: number
  /** Where the file of what does not fit goes: the folder of temporary files unless told. */
  folder?: string
}

/** One line: the key by which it is sorted, which has no tabulator and no line break, and what it holds. */
export type Line = { readonly key: string; readonly text: string }

/**
 * Sorts lines by key in bounded memory: what does not fit waits on disk in sorted runs, which are then read side by
 * side. Lines with one key keep the order in which they came. The file loses its name at once, so that nothing is left
 * behind however the process ends.
 */
export class SortedRuns {
  readonly #options: Required<RunOptions>
  /** What waits, as bytes: as texts it would outlive the young and fill the old memory. */
  #bytes = Buffer.allocUnsafe(0)
  #used = 0
  #lines: { key: string; from: number; to: number }[] = []
  #file: number | undefined
  #end = 0
  readonly #runs: { from: number; to: number }[] = []

  constructor({ mostInMemory = 8 * 2 ** 20, folder = tmpdir() }: RunOptions = {}) {
    this.#options = { mostInMemory, folder }
  }

  add(key: string, text: string) {
    const line = `${key}\t${text}\n`
    const length = Buffer.byteLength(line)
    if (this.#used + length > this.#options.mostInMemory) this.#spill()
    if (this.#used + length > this.#bytes.length) this.#grow(this.#used + length)

    const from = this.#used
    this.#used += this.#bytes.write(line, from)
    this.#lines.push({ key, from, to: this.#used })
  }

  /** All lines, by key. It may be read once. */
  *sorted(): Generator<Line> {
    if (this.#file !== undefined) {
      this.#spill()
      this.#bytes = Buffer.allocUnsafe(0)
      return yield* sideBySide(this.#runs, this.#file)
    }
    for (const { key, from, to } of this.#lines.sort(byKey)) {
      const written = this.#bytes.toString('utf8', from, to - 1)
      yield { key, text: written.slice(key.length + 1) }
    }
  }

  close() {
    if (this.#file !== undefined) closeSync(this.#file)
    this.#file = undefined
    this.#lines = []
  }

  #grow(needed: number) {
    const most = Math.max(needed, this.#options.mostInMemory)
    const room = Buffer.allocUnsafe(Math.min(most, Math.max(needed * 2, 2 ** 16)))
    this.#bytes.copy(room, 0, 0, this.#used)
    this.#bytes = room
  }

  #spill() {
    if (this.#lines.length === 0) return
    this.#file ??= namelessFile(this.#options.folder)
    const from = this.#end
    const pieces = this.#lines.sort(byKey).map((line) => this.#bytes.subarray(line.from, line.to))
    for (const part of inParts(pieces)) {
      for (let at = 0; at < part.length; ) {
        at += writeSync(this.#file, part, at, part.length - at, this.#end + at)
      }
      this.#end += part.length
    }
    this.#runs.push({ from, to: this.#end })
    this.#lines = []
    this.#used = 0
  }
}

const byKey = (a: { key: string }, b: { key: string }) =>
  a.key < b.key ? -1 : a.key > b.key ? 1 : 0

function namelessFile(folder: string) {
  const own = mkdtempSync(join(folder, 'ocds-'))
  try {
    return openSync(join(own, 'runs'), 'wx+', 0o600)
  } finally {
    rmSync(own, { recursive: true, force: true })
  }
}

/** About a megabyte at a time. */
function* inParts(pieces: readonly Buffer[]) {
  let part: Buffer[] = []
  let length = 0
  for (const piece of pieces) {
    part.push(piece)
    length += piece.length
    if (length < 2 ** 20) continue
    yield Buffer.concat(part)
    part = []
    length = 0
  }
  yield Buffer.concat(part)
}

/** Always the least of the first lines; of equal ones that of the earliest run. */
function* sideBySide(runs: readonly { from: number; to: number }[], file: number): Generator<Line> {
  const chunk = Math.max(16_384, Math.min(2 ** 17, Math.floor(2 ** 23 / runs.length)))
  const heads = runs.flatMap((run) => {
    const reader = new RunReader({ ...run, file, chunk })
    const line = reader.next()
    return line ? [{ reader, line }] : []
  })
  while (heads.length > 0) {
    const least = heads.reduce((a, b) => (b.line.key < a.line.key ? b : a))
    yield least.line
    const line = least.reader.next()
    if (line) least.line = line
    else heads.splice(heads.indexOf(least), 1)
  }
}
