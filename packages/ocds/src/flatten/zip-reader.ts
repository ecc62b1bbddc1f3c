import { SheetError } from './sheets.ts'
import { texts } from './texts.ts'

type Entry = { readonly isDeflated: boolean; readonly size: number; readonly offset: number }

/** The parts of a ZIP file by their names, each to be opened when it is needed. */
export type Container = {
  readonly has: (name: string) => boolean
  /** The text of a part; empty where there is none. */
  readonly text: (name: string) => Promise<string>
}

const mostEntries = 10_000

/**
 * Opens a ZIP file that stands in memory. All that its parts unfold to together takes no more than `maxBytes`: what a
 * header says of its size is not believed.
 * @throws SheetError `broken-xlsx`, `encrypted`; and `too-large`, when a part is opened
 */
export function openZip(file: Uint8Array, maxBytes: number): Container {
  const entries = directoryOf(file)
  let left = maxBytes
  const text = async (name: string) => {
    const entry = entries.get(name)
    if (!entry) return ''
    const decoder = new TextDecoder()
    let all = ''
    for await (const piece of contentOf(file, entry)) {
      left -= piece.length
      if (left < 0) throw new SheetError('too-large', texts.tooManyBytes(maxBytes))
      all += decoder.decode(piece, { stream: true })
    }
    return all + decoder.decode()
  }
  return { has: (name) => entries.has(name), text }
}

/** The directory stands at the end of the file (APPNOTE 4.3.12, 4.3.16). */
function directoryOf(file: Uint8Array): Map<string, Entry> {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength)
  const entries = new Map<string, Entry>()
  try {
    const end = endOf(view)
    const count = view.getUint16(end + 10, true)
    if (count > mostEntries) throw new RangeError('too many entries')
    let at = view.getUint32(end + 16, true)
    for (let left = count; left > 0; left--) {
      if (view.getUint16(at + 8, true) & 1) throw new SheetError('encrypted', texts.encrypted)
      const length = view.getUint16(at + 28, true)
      const name = new TextDecoder().decode(file.subarray(at + 46, at + 46 + length))
      entries.set(name, {
        isDeflated: view.getUint16(at + 10, true) === 8,
        size: view.getUint32(at + 20, true),
        offset: view.getUint32(at + 42, true),
      })
      at += 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
    }
  } catch (fault) {
    throw fault instanceof SheetError ? fault : broken()
  }
  return entries
}

/** After the directory there may be a comment of at most 65,535 bytes. */
function endOf(view: DataView): number {
  const first = Math.max(0, view.byteLength - 65_557)
  for (let at = view.byteLength - 22; at >= first; at--) {
    if (view.getUint32(at, true) === 0x06054b50) return at
  }
  throw view.byteLength > 8 && view.getUint32(0) === 0xd0cf11e0
    ? new SheetError('encrypted', texts.encrypted)
    : broken()
}

async function* contentOf(file: Uint8Array, { offset, size, isDeflated }: Entry) {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength)
  if (offset + 30 > file.length) throw broken()
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true)
  if (start + size > file.length) throw broken()
  const stored = file.slice(start, start + size)
  if (!isDeflated) yield stored
  else yield* inflated(stored)
}

async function* inflated(stored: Uint8Array<ArrayBuffer>) {
  const reader = new Blob([stored])
    .stream()
    .pipeThrough(new DecompressionStream('deflate-raw'))
    .getReader()
  try {
    for (;;) {
      const { done, value } = await reader.read().catch(() => {
        throw broken()
      })
      if (done) return
      yield value
    }
  } finally {
    await reader.cancel().catch(() => undefined)
  }
}

const broken = () => new SheetError('broken-xlsx', texts.brokenXlsx)
