/** The lists of a package whose entries are told apart. */
const lists = ['releases', 'records', 'projects', 'arrayReleasePackage'].map((name) => ({
  name,
  quoted: new TextEncoder().encode(`"${name}"`),
}))

/** The name of the list that begins at the last of these bytes, `…"releases": [`, where it is one of those. */
export function listBefore(bytes: Uint8Array): string | undefined {
  const colon = lastFilled(bytes, bytes.length - 2)
  if (bytes[colon] !== 0x3a) return undefined
  const end = lastFilled(bytes, colon - 1) + 1
  return lists.find(({ quoted }) => {
    const start = end - quoted.length
    return (
      start > 0 &&
      bytes[start - 1] !== 0x5c &&
      quoted.every((byte, at) => bytes[start + at] === byte)
    )
  })?.name
}

const isSpace = (byte: number | undefined) =>
  byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09

function lastFilled(bytes: Uint8Array, from: number) {
  let at = from
  while (at >= 0 && isSpace(bytes[at])) at--
  return at
}

export const isBlank = (bytes: Uint8Array) => lastFilled(bytes, bytes.length - 1) < 0

/** How many lines end before the first byte that is not a space. */
export function blankLines(bytes: Uint8Array) {
  let lines = 0
  for (let at = 0; isSpace(bytes[at]); at++) if (bytes[at] === 0x0a) lines++
  return lines
}

export function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const piece of pieces) {
    all.set(piece, at)
    at += piece.length
  }
  return all
}
