const shifts = [7, 12, 17, 22, 5, 9, 14, 20, 4, 11, 16, 23, 6, 10, 15, 21]
const sines = Uint32Array.from({ length: 64 }, (_, at) => Math.abs(Math.sin(at + 1)) * 2 ** 32)

/**
 * The MD5 of a text in UTF-8, in lower-case hexadecimal (RFC 1321). It names, and protects nothing; browsers have none,
 * and this package runs in them too.
 */
export function md5(text: string): string {
  const words = padded(new TextEncoder().encode(text))
  const state = Uint32Array.of(0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476)
  for (let at = 0; at < words.length; at += 16) digest(state, words.subarray(at, at + 16))
  const bytes = new DataView(new ArrayBuffer(16))
  state.forEach((word, at) => {
    bytes.setUint32(at * 4, word, true)
  })
  return [...new Uint8Array(bytes.buffer)]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('')
}

/** A bit, zeros up to whole blocks of 64 bytes, and the length in bits; as words, the first byte lowest. */
function padded(bytes: Uint8Array): Uint32Array {
  const length = (Math.floor((bytes.length + 8) / 64) + 1) * 64
  const all = new Uint8Array(length)
  all.set(bytes)
  all[bytes.length] = 0x80
  const view = new DataView(all.buffer)
  view.setUint32(length - 8, bytes.length * 8, true)
  view.setUint32(length - 4, Math.floor(bytes.length / 2 ** 29), true)
  return Uint32Array.from({ length: length / 4 }, (_, at) => view.getUint32(at * 4, true))
}

function digest(state: Uint32Array, block: Uint32Array) {
  let [a = 0, b = 0, c = 0, d = 0] = state
  for (let at = 0; at < 64; at++) {
    const round = at >> 4
    const sum = a + mixed(round, b, c, d) + (sines[at] ?? 0) + (block[placeIn(round, at)] ?? 0)
    const shift = shifts[round * 4 + (at & 3)] ?? 0
    a = d
    d = c
    c = b
    b = (b + ((sum << shift) | (sum >>> (32 - shift)))) | 0
  }
  state[0] = (state[0] ?? 0) + a
  state[1] = (state[1] ?? 0) + b
  state[2] = (state[2] ?? 0) + c
  state[3] = (state[3] ?? 0) + d
}

function mixed(round: number, b: number, c: number, d: number): number {
  if (round === 0) return (b & c) | (~b & d)
  if (round === 1) return (d & b) | (~d & c)
  return round === 2 ? b ^ c ^ d : c ^ (b | ~d)
}

function placeIn(round: number, at: number): number {
  if (round === 0) return at
  if (round === 1) return (5 * at + 1) & 15
  return (round === 2 ? 3 * at + 5 : 7 * at) & 15
}
