const LINE_FEED = 10

type Lines = {
  /** A line without its end, lent and not given; nothing for one of more than `most` bytes. */
  readonly line: (bytes: Uint8Array | undefined) => void
  readonly most: number
}

/** Cuts bytes that come in pieces into lines; the last one needs no end. What is too long is let go as it comes. */
export function linesOf({ line, most }: Lines) {
  /** The pieces of a line whose end has not come, and its length. */
  let open: Uint8Array[] = []
  let length = 0

  function read(bytes: Uint8Array) {
    let start = 0
    for (let end = bytes.indexOf(LINE_FEED); end >= 0; end = bytes.indexOf(LINE_FEED, start)) {
      close(bytes.subarray(start, end))
      start = end + 1
    }
    const rest = bytes.subarray(start)
    if (length + rest.length > most) open = []
    else if (rest.length > 0) open.push(rest.slice())
    length += rest.length
  }

  function close(last: Uint8Array) {
    line(length + last.length > most ? undefined : joined(open, last))
    open = []
    length = 0
  }

  function finish() {
    if (length > 0) close(new Uint8Array())
  }

  return { read, finish }
}

function joined(open: readonly Uint8Array[], last: Uint8Array): Uint8Array {
  if (open.length === 0) return last
  const whole = new Uint8Array(open.reduce((size, { length }) => size + length, last.length))
  let at = 0
  for (const piece of [...open, last]) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}
