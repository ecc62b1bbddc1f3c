/** Bytes that came and are not used yet, in one piece, and how far they were looked at. Lines count from 1. */
export class Cursor {
  bytes = new Uint8Array(64 * 1024)
  end = 0
  /** Where the part that is being read begins: the place, its line, and the place where that line begins. */
  start = 0
  line = 1
  /** Negative when the line began in bytes that are gone. */
  lineStart = 0
  /** How far was looked, which may be one beyond the end. */
  at = 0
  atLine = 1
  atLineStart = 0

  get length() {
    return this.end - this.start
  }

  /** What is used makes room for what comes, so places change; a part does not keep its place. */
  add(chunk: Uint8Array) {
    const used = this.start
    const needed = this.length + chunk.length
    const room = needed > this.bytes.length ? new Uint8Array(needed * 1.5) : this.bytes
    room.set(this.bytes.subarray(used, this.end))
    room.set(chunk, this.end - used)
    this.bytes = room
    this.start = 0
    this.end = needed
    this.lineStart -= used
    this.at -= used
    this.atLineStart -= used
  }

  /** The part ends here, and the next one begins. */
  use(to = Math.min(this.at, this.end)) {
    this.at = Math.max(this.at, to)
    this.start = to
    this.line = this.atLine
    this.lineStart = this.atLineStart
  }

  /** The part is looked at again from its beginning. */
  again() {
    this.at = this.start
    this.atLine = this.line
    this.atLineStart = this.lineStart
  }

  /** The bytes of the part, up to where was looked or to that place. */
  part(to = Math.min(this.at, this.end)) {
    return this.bytes.subarray(this.start, to)
  }
}
