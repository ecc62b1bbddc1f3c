import { inflateRawSync } from 'node:zlib'

export type ZipParts = ReadonlyMap<string, Uint8Array>

export type ZipFault = 'damaged' | 'encrypted' | 'too-large'

/**
 * The parts of a ZIP file, in memory, stopping as soon as they would take more than `maxBytes`: what a header
 * says of its size is not believed. `wanted` leaves parts out without opening them.
 */
export function unzip(
  file: Uint8Array,
  maxBytes: number,
  wanted: (name: string) => boolean = () => true,
): ZipParts | ZipFault {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength)
  const parts = new Map<string, Uint8Array>()
  let left = maxBytes
  try {
    for (const entry of directoryOf(bytes)) {
      if (entry.encrypted) return 'encrypted'
      if (entry.name.endsWith('/') || !wanted(entry.name)) continue
      const part = contentOf(bytes, entry, left)
      left -= part.length
      parts.set(entry.name, part)
    }
  } catch (fault) {
    return isTooLarge(fault) ? 'too-large' : 'damaged'
  }
  return parts
}

type Entry = {
  readonly name: string
  readonly encrypted: boolean
  readonly deflated: boolean
  readonly size: number
  readonly offset: number
}

const END = Buffer.from('PK\x05\x06', 'latin1')
const MOST_ENTRIES = 10_000

/** The directory stands at the end of the file (APPNOTE 4.3.12, 4.3.16). */
function directoryOf(bytes: Buffer): Entry[] {
  const end = bytes.lastIndexOf(END)
  const count = bytes.readUInt16LE(end + 10)
  let at = bytes.readUInt32LE(end + 16)
  if (end < 0 || count > MOST_ENTRIES) throw new RangeError('no directory that can be read')
  return Array.from({ length: count }, () => {
    const [nameLength, extra, comment] = [28, 30, 32].map((offset) =>
      bytes.readUInt16LE(at + offset),
    )
    const entry = {
      name: bytes.toString('utf8', at + 46, at + 46 + (nameLength ?? 0)),
      encrypted: (bytes.readUInt16LE(at + 8) & 1) === 1,
      deflated: bytes.readUInt16LE(at + 10) === 8,
      size: bytes.readUInt32LE(at + 20),
      offset: bytes.readUInt32LE(at + 42),
    }
    at += 46 + (nameLength ?? 0) + (extra ?? 0) + (comment ?? 0)
    return entry
  })
}

function contentOf(bytes: Buffer, { offset, size, deflated }: Entry, left: number): Uint8Array {
  const start = offset + 30 + bytes.readUInt16LE(offset + 26) + bytes.readUInt16LE(offset + 28)
  if (start + size > bytes.length) throw new RangeError('a part runs past the end')
  const stored = bytes.subarray(start, start + size)
  if (deflated) return inflateRawSync(stored, { maxOutputLength: Math.max(left, 1) })
  if (size > left) throw new TooLarge()
  return stored
}

class TooLarge extends Error {}

const isTooLarge = (fault: unknown) =>
  fault instanceof TooLarge ||
  (fault instanceof RangeError && 'code' in fault && fault.code === 'ERR_BUFFER_TOO_LARGE')
