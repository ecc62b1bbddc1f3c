/**
 * Remembers which texts were there by 64 bits of each, in 16 bytes: the releases of a gigabyte fit in 16 MB. Of a million
 * texts, two are taken for one with a chance of one in 37 million.
 */
export class KeySet {
  #table = new Uint32Array(2 * 64)
  #size = 0

  /** @returns whether the text was there already */
  add(text: string): boolean {
    if (this.#size * 4 > this.#table.length) this.#grow()
    const [low, high] = hash(text)
    return this.#put(low, high)
  }

  #put(low: number, high: number): boolean {
    const table = this.#table
    const mask = table.length / 2 - 1
    for (let slot = low & mask; ; slot = (slot + 1) & mask) {
      const [one, other] = [table[2 * slot], table[2 * slot + 1]]
      if (one === low && other === high) return true
      if (one !== 0 || other !== 0) continue
      table[2 * slot] = low
      table[2 * slot + 1] = high
      this.#size++
      return false
    }
  }

  #grow() {
    const before = this.#table
    this.#table = new Uint32Array(before.length * 2)
    this.#size = 0
    for (let at = 0; at < before.length; at += 2) {
      const [low = 0, high = 0] = [before[at], before[at + 1]]
      if (low !== 0 || high !== 0) this.#put(low, high)
    }
  }
}

/** Two hashes of 32 bits that start apart, in the manner of FNV-1a and of a multiplication by another prime. */
function hash(text: string): [low: number, high: number] {
  let low = 0x811c9dc5
  let high = 0x9e3779b9
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    low = Math.imul(low ^ code, 0x01000193)
    high = Math.imul(high ^ code, 0x85ebca6b)
    high ^= high >>> 13
  }
  // Nothing is stored as two zeros, which is an empty place.
  return [mixed(low) || 1, mixed(high)]
}

function mixed(given: number) {
  let value = given ^ (given >>> 16)
  value = Math.imul(value, 0x7feb352d)
  value ^= value >>> 15
  value = Math.imul(value, 0x846ca68b)
  return (value ^ (value >>> 16)) >>> 0
}
