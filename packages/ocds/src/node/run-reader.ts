import { readSync } from 'node:fs'
import type { Line } from './sorted-runs.ts'

/** Reads the lines of a part of a file, one by one, in a piece of memory that it keeps. */
export class RunReader {
  readonly #file: number
  readonly #to: number
  #bytes: Buffer
  /** How far the file was read, and what of it is here and not yet told. */
  #at: number
  #start = 0
  #end = 0

  constructor({
    file,
    from,
    to,
    chunk,
  }: { file: number; from: number; to: number; chunk: number }) {
    this.#file = file
    this.#at = from
    this.#to = to
    this.#bytes = Buffer.allocUnsafe(chunk)
  }

  next(): Line | undefined {
    let searched = this.#start
    for (;;) {
      const end = this.#bytes.subarray(0, this.#end).indexOf(newline, searched)
      if (end >= 0) return this.#line(end)
      const waiting = this.#end - this.#start
      if (!this.#readOn()) return undefined
      searched = this.#start + waiting
    }
  }

  #line(end: number): Line {
    const written = this.#bytes.toString('utf8', this.#start, end)
    this.#start = end + 1
    const tab = written.indexOf('\t')
    return { key: written.slice(0, tab), text: written.slice(tab + 1) }
  }

  #readOn() {
    if (this.#at >= this.#to) return false
    const waiting = this.#bytes.subarray(this.#start, this.#end)
    const isFull = waiting.length === this.#bytes.length
    const room = isFull ? Buffer.allocUnsafe(this.#bytes.length * 2) : this.#bytes
    room.set(waiting)
    this.#bytes = room
    this.#start = 0
    this.#end = waiting.length

    const most = Math.min(room.length - this.#end, this.#to - this.#at)
    const read = readSync(this.#file, room, this.#end, most, this.#at)
    if (read === 0) throw new Error('the file of sorted runs ends too early')
    this.#at += read
    this.#end += read
    return true
  }
}

const newline = 0x0a
