/** Width and height in pixels of a lossless WebP (RFC 9649, «VP8L»); 0 of anything else. */
export function sizeOf(bytes: Uint8Array | undefined): { width: number; height: number } {
  if (!bytes || bytes.length < 25 || text(bytes, 8, 16) !== 'WEBPVP8L')
    return { width: 0, height: 0 }
  const bits = new DataView(bytes.buffer, bytes.byteOffset).getUint32(21, true)
  return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 }
}

const text = (bytes: Uint8Array, from: number, to: number) =>
  String.fromCharCode(...bytes.subarray(from, to))
