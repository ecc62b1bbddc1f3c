const LINE_FEED = 10

/** Cuts bytes that come in pieces into lines, without their end; the last one needs none. Each line is lent, not given. */
export function linesOf(line: (bytes: Uint8Array) => void) {
  /** The pieces of a line whose end has not come. */
  let open: Uint8Array[] = []

  function read(bytes: Uint8Array) {
    let start = 0
    for (let end = bytes.indexOf(LINE_FEED); end >= 0; end = bytes.indexOf(LINE_FEED, start)) {
      line(joined(open, bytes.subarray(start, end)))
      open = []
      start = end + 1
    }
    if (start < bytes.length) open.push(bytes.slice(start))
  }

  function finish() {
    if (open.length > 0) line(joined(open, new Uint8Array()))
    open = []
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
