import { Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'

/**
 * The bytes as they are, or what they inflate to when they begin as gzip does.
 * @param bound set around what is inflated: a few bytes may become any number of them
 */
export async function* inflated(
  source: AsyncIterable<Uint8Array>,
  bound: (inside: AsyncIterable<Uint8Array>) => AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  const chunks = source[Symbol.asyncIterator]()
  const first = await firstBytes(chunks)
  const all = following(first, chunks)
  if (first[0] !== 0x1f || first[1] !== 0x8b) yield* all
  else yield* bound(gunzipped(all))
}

/** A pipe may give its first byte alone. */
async function firstBytes(chunks: AsyncIterator<Uint8Array>): Promise<Uint8Array> {
  let first: Uint8Array = new Uint8Array(0)
  while (first.length < 2) {
    const { done, value } = await chunks.next()
    if (done) break
    first = first.length === 0 ? value : Buffer.concat([first, value])
  }
  return first
}

async function* following(first: Uint8Array, chunks: AsyncIterator<Uint8Array>) {
  try {
    if (first.length > 0) yield first
    for (let next = await chunks.next(); !next.done; next = await chunks.next()) yield next.value
  } finally {
    await chunks.return?.()
  }
}

async function* gunzipped(source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const gunzip = createGunzip({ chunkSize: 2 ** 18 })
  const input = Readable.from(source, { objectMode: false })
  input.on('error', (error) => gunzip.destroy(error))
  input.pipe(gunzip)
  try {
    yield* gunzip
  } finally {
    input.destroy()
  }
}

/** @throws what `refuse` makes, as soon as there are more bytes than that */
export async function* boundedBytes(
  source: AsyncIterable<Uint8Array>,
  most: number,
  refuse: () => Error,
): AsyncGenerator<Uint8Array> {
  let count = 0
  for await (const chunk of source) {
    count += chunk.length
    if (count > most) throw refuse()
    yield chunk
  }
}
