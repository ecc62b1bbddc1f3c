/** In bytes: what a value takes with its name once it is read, and each byte that is written. */
const OF_A_VALUE = 300
const OF_A_BYTE = 3
const ROOM = 400_000_000
/** So many are always read. */
const FEW = 500_000
const comma = 0x2c

/**
 * Whether the JSON in some bytes has more values than fit in half a gigabyte once they are read: a million in 12 MB still
 * do, a million in 50 MB do not. It counts commas, those of texts too; no release of any publisher has so many.
 * Cost: a look at each byte of what is longer than half a megabyte.
 */
export function hasTooManyValues(bytes: Uint8Array): boolean {
  if (bytes.length <= FEW) return false
  let left = Math.max(FEW, (ROOM - OF_A_BYTE * bytes.length) / OF_A_VALUE)
  for (let at = bytes.indexOf(comma); at >= 0; at = bytes.indexOf(comma, at + 1)) {
    if (--left < 0) return true
  }
  return false
}
