/**
 * SHA-256 (FIPS 180-4) of a text in UTF-8, as 64 hexadecimal digits. Here because a browser offers it only
 * asynchronously, and a count is not. O(bytes).
 */
export function sha256(text: string): string {
  const blocks = padded(new TextEncoder().encode(text))
  const hash = Uint32Array.from(primes.slice(0, 8), (prime) => fraction(Math.sqrt(prime)))
  for (let at = 0; at < blocks.byteLength; at += 64)
    compress(hash, new DataView(blocks.buffer, at, 64))
  return [...hash].map((word) => word.toString(16).padStart(8, '0')).join('')
}

const primes = firstPrimes(64)
/** The first 32 bits of the fraction, as the standard takes its constants. */
const fraction = (root: number) => Math.floor((root % 1) * 2 ** 32)
const constants = Uint32Array.from(primes, (prime) => fraction(Math.cbrt(prime)))

function firstPrimes(count: number) {
  const found: number[] = []
  for (let n = 2; found.length < count; n++)
    if (found.every((prime) => n % prime !== 0)) found.push(n)
  return found
}

function padded(bytes: Uint8Array) {
  const blocks = new Uint8Array(Math.ceil((bytes.length + 9) / 64) * 64)
  blocks.set(bytes)
  blocks[bytes.length] = 0x80
  new DataView(blocks.buffer).setBigUint64(blocks.length - 8, BigInt(bytes.length) * 8n)
  return blocks
}

function compress(hash: Uint32Array, block: DataView) {
  const words = schedule(block)
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = hash
  for (let round = 0; round < 64; round++) {
    const choice = (e & f) ^ (~e & g)
    const mixed = h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + choice
    const first = (mixed + (constants[round] ?? 0) + (words[round] ?? 0)) | 0
    const majority = (a & b) ^ (a & c) ^ (b & c)
    const second = ((turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + majority) | 0
    h = g
    g = f
    f = e
    e = (d + first) | 0
    d = c
    c = b
    b = a
    a = (first + second) | 0
  }
  for (const [at, word] of [a, b, c, d, e, f, g, h].entries()) hash[at] = (hash[at] ?? 0) + word
}

function schedule(block: DataView) {
  const words = new Uint32Array(64)
  for (let at = 0; at < 16; at++) words[at] = block.getUint32(at * 4)
  for (let at = 16; at < 64; at++) {
    const [near, far] = [words[at - 2] ?? 0, words[at - 15] ?? 0]
    const nearMix = turn(near, 17) ^ turn(near, 19) ^ (near >>> 10)
    const farMix = turn(far, 7) ^ turn(far, 18) ^ (far >>> 3)
    words[at] = (words[at - 16] ?? 0) + farMix + (words[at - 7] ?? 0) + nearMix
  }
  return words
}

const turn = (word: number, bits: number) => (word >>> bits) | (word << (32 - bits))
