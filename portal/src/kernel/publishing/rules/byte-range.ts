export type ByteRange = { readonly first: number; readonly last: number }

/**
 * The part of a file of `size` bytes that a `Range` header asks for (RFC 9110, §14.1.2): undefined when it asks for
 * none, or for something that may be answered with the whole file; `outside` when it begins after the end.
 */
export function byteRange(
  header: string | undefined,
  size: number,
): ByteRange | 'outside' | undefined {
  const [, from = '', to = ''] = /^bytes=(\d*)-(\d*)$/.exec(header?.trim() ?? '') ?? []
  if (from === '' && to === '') return undefined
  if (from === '') return lastBytes(Number(to), size)
  const first = Number(from)
  if (to !== '' && Number(to) < first) return undefined
  if (first >= size) return 'outside'
  return { first, last: to === '' ? size - 1 : Math.min(Number(to), size - 1) }
}

const lastBytes = (count: number, size: number): ByteRange | 'outside' =>
  count === 0 || size === 0 ? 'outside' : { first: Math.max(0, size - count), last: size - 1 }

/** The bytes from `start` to before `end`; the source is let go as soon as they are complete. */
export async function* bytesBetween(
  source: AsyncIterable<Uint8Array>,
  start: number,
  end: number,
): AsyncGenerator<Uint8Array> {
  let at = 0
  for await (const chunk of source) {
    const piece = chunk.subarray(Math.max(0, start - at), Math.max(0, end - at))
    at += chunk.byteLength
    if (piece.byteLength > 0) yield piece
    if (at >= end) return
  }
}
