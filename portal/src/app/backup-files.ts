import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { open } from 'node:fs/promises'
import type { Readable, Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'

export type Written = { readonly sha256: string; readonly size: number }

/** Compresses the bytes into a new file, durably, and says what the file holds. */
export const writeGzip = (path: string, bytes: Readable): Promise<Written> =>
  writing(path, (meter, file) => pipeline(bytes, createGzip(), meter, file))

export const writePlain = (path: string, bytes: Readable): Promise<Written> =>
  writing(path, (meter, file) => pipeline(bytes, meter, file))

type Meter = (source: AsyncIterable<Uint8Array>) => AsyncGenerator<Uint8Array>

async function writing(
  path: string,
  through: (meter: Meter, file: Writable) => Promise<void>,
): Promise<Written> {
  const hash = createHash('sha256')
  let size = 0
  await through(
    async function* (source) {
      for await (const chunk of source) {
        hash.update(chunk)
        size += chunk.byteLength
        yield chunk
      }
    },
    createWriteStream(path, { flags: 'wx', mode: 0o600 }),
  )
  const handle = await open(path, 'r+')
  await handle.sync()
  await handle.close()
  return { sha256: hash.digest('hex'), size }
}

/** The SHA-256 of a file; `undefined` when it is not there. */
export async function sha256Of(path: string): Promise<string | undefined> {
  const hash = createHash('sha256')
  try {
    for await (const chunk of createReadStream(path)) hash.update(chunk)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
  return hash.digest('hex')
}
