import { createHash } from 'node:crypto'

type Content = Uint8Array | AsyncIterable<Uint8Array>

/** The hash and size of a file; its text too when it is small enough to be read whole. */
export async function hashed(content: Content, withText: boolean) {
  const hash = createHash('sha256')
  const kept: Uint8Array[] = []
  let size = 0
  for await (const chunk of chunksOf(content)) {
    hash.update(chunk)
    size += chunk.byteLength
    if (withText) kept.push(chunk)
  }
  return { sha256: hash.digest('hex'), size, text: Buffer.concat(kept).toString() }
}

/** The lines of a file that may be larger than the memory; empty ones are left out. */
export async function* linesOf(content: Content): AsyncGenerator<string> {
  const decoder = new TextDecoder()
  let rest = ''
  for await (const chunk of chunksOf(content)) {
    const lines = (rest + decoder.decode(chunk, { stream: true })).split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) if (line) yield line
  }
  if (rest) yield rest
}

async function* chunksOf(content: Content) {
  if (content instanceof Uint8Array) yield content
  else yield* content
}
