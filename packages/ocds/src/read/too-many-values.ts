const MOST_COMMAS = 1_000_000
const comma = 0x2c

/**
 * Whether the JSON in some bytes has more values than fit in half a gigabyte once they are read: a million members of one
 * object take some 490 MB. It counts commas, those of texts too; no release of any publisher has so many.
 * Cost: a look at each byte of what is longer than a megabyte.
 */
export function hasTooManyValues(bytes: Uint8Array): boolean {
  if (bytes.length <= MOST_COMMAS) return false
  let left = MOST_COMMAS
  for (let at = bytes.indexOf(comma); at >= 0; at = bytes.indexOf(comma, at + 1)) {
    if (--left < 0) return true
  }
  return false
}
