/** Bytes as they come, or what opens them from the beginning each time. */
export type StreamSource = AsyncIterable<Uint8Array> | (() => AsyncIterable<Uint8Array>)

/** Opens a source, and opens it `again` where that can be: nothing where the bytes came only once and were too many. */
export function openable(source: StreamSource, mostKept: number) {
  if (typeof source === 'function') return { open: source, again: source }

  let kept: Uint8Array[] | undefined = []
  let size = 0
  async function* open(bytes: AsyncIterable<Uint8Array>) {
    for await (const chunk of bytes) {
      size += chunk.length
      if (size > mostKept) kept = undefined
      kept?.push(chunk.slice())
      yield chunk
    }
  }
  return { open: () => open(source), again: () => kept && each(kept) }
}

async function* each(chunks: readonly Uint8Array[]) {
  yield* chunks
}
