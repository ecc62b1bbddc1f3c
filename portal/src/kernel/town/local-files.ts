import { createHash, randomUUID } from 'node:crypto'
import { access, mkdir, open, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import type { FileStore } from './file-store.ts'

/** A folder of the server. A file appears under its name only when all of it is on the disk. */
export function localFiles(folder: string): FileStore {
  const pathOf = (sha256: string) => join(folder, sha256.slice(0, 2), sha256)
  return {
    async put(bytes) {
      const hash = createHash('sha256')
      const draft = join(folder, 'drafts', randomUUID())
      await mkdir(join(folder, 'drafts'), { recursive: true })
      const size = await writeDurably(draft, bytes, (chunk) => hash.update(chunk))
      const sha256 = hash.digest('hex')
      await mkdir(join(folder, sha256.slice(0, 2)), { recursive: true })
      await rename(draft, pathOf(sha256))
      return { sha256, size }
    },
    async get(sha256) {
      const handle = await open(pathOf(sha256)).catch(absent)
      return handle && (Readable.toWeb(handle.createReadStream()) as ReadableStream<Uint8Array>)
    },
    has: (sha256) =>
      access(pathOf(sha256)).then(
        () => true,
        () => false,
      ),
    remove: (sha256) => rm(pathOf(sha256), { force: true }),
  }
}

async function writeDurably(
  path: string,
  bytes: Uint8Array | AsyncIterable<Uint8Array>,
  seen: (chunk: Uint8Array) => void,
) {
  const handle = await open(path, 'wx')
  let size = 0
  try {
    for await (const chunk of bytes instanceof Uint8Array ? [bytes] : bytes) {
      seen(chunk)
      size += chunk.byteLength
      await handle.write(chunk)
    }
    await handle.sync()
  } finally {
    await handle.close()
  }
  return size
}

function absent(error: NodeJS.ErrnoException) {
  if (error.code === 'ENOENT') return undefined
  throw error
}
