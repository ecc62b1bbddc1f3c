/** One file of a container, written as it is made. */
export type Part = { readonly name: string; readonly content: Iterable<string> }

type Written = { name: Uint8Array; data: Uint8Array; crc: number; size: number; offset: number }

/** A ZIP file (PKWARE APPNOTE) of deflated parts, with the platform's own compression. */
export async function zip(parts: Iterable<Part>): Promise<Uint8Array> {
  const pieces: Uint8Array[] = []
  const entries: Written[] = []
  let offset = 0
  const push = (piece: Uint8Array) => {
    pieces.push(piece)
    offset += piece.length
  }
  for (const { name, content } of parts) {
    const { data, crc, size } = await deflated(content)
    const entry = { name: new TextEncoder().encode(name), data, crc, size, offset }
    entries.push(entry)
    push(header(0x04034b50, entry))
    push(entry.name)
    push(data)
  }
  const start = offset
  for (const entry of entries) {
    push(header(0x02014b50, entry))
    push(entry.name)
  }
  push(end(entries.length, offset - start, start))
  return joined(pieces, offset)
}

async function deflated(content: Iterable<string>) {
  const stream = new CompressionStream('deflate-raw')
  const reading = new Response(stream.readable).arrayBuffer()
  const writer = stream.writable.getWriter()
  let crc = 0xffffffff
  let size = 0
  for (const text of content) {
    const bytes = new TextEncoder().encode(text)
    crc = checksum(crc, bytes)
    size += bytes.length
    await writer.write(bytes)
  }
  await writer.close()
  return { data: new Uint8Array(await reading), crc: ~crc >>> 0, size }
}

/** The header before the data (30 bytes), and the one in the directory at the end (46), which says a little more. */
function header(signature: number, { name, data, crc, size, offset }: Written): Uint8Array {
  const isCentral = signature === 0x02014b50
  const bytes = new Uint8Array(isCentral ? 46 : 30)
  const view = new DataView(bytes.buffer)
  view.setUint32(0, signature, true)
  if (isCentral) view.setUint16(4, 20, true)
  const at = isCentral ? 6 : 4
  const fields: [number, number, 2 | 4][] = [
    [0, 20, 2],
    // Names are UTF-8.
    [2, 0x800, 2],
    [4, 8, 2],
    // The first day that ZIP knows: the same content gives the same bytes.
    [8, 0x21, 2],
    [10, crc, 4],
    [14, data.length, 4],
    [18, size, 4],
    [22, name.length, 2],
  ]
  for (const [place, value, length] of fields) {
    if (length === 2) view.setUint16(at + place, value, true)
    else view.setUint32(at + place, value, true)
  }
  if (isCentral) view.setUint32(42, offset, true)
  return bytes
}

function end(count: number, size: number, start: number): Uint8Array {
  const bytes = new Uint8Array(22)
  const view = new DataView(bytes.buffer)
  view.setUint32(0, 0x06054b50, true)
  view.setUint16(8, count, true)
  view.setUint16(10, count, true)
  view.setUint32(12, size, true)
  view.setUint32(16, start, true)
  return bytes
}

function joined(pieces: readonly Uint8Array[], length: number): Uint8Array {
  const all = new Uint8Array(length)
  let at = 0
  for (const piece of pieces) {
    all.set(piece, at)
    at += piece.length
  }
  return all
}

const table = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1
  return value
})

function checksum(before: number, bytes: Uint8Array): number {
  let crc = before
  for (const byte of bytes) crc = (crc >>> 8) ^ (table[(crc ^ byte) & 0xff] ?? 0)
  return crc
}
