import { access, mkdir, open, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { draftFile } from './draft-file.ts'
import type { FileStore } from './file-store.ts'

/** A folder of the server. A file appears under its name only when all of it is on the disk. */
export function localFiles(folder: string): FileStore {
  const pathOf = (sha256: string) => join(folder, sha256.slice(0, 2), sha256)
  const drafts = join(folder, 'drafts')
  return {
    async put(bytes) {
      const { path, sha256, size } = await draftFile(bytes, drafts)
      const shelf = join(folder, sha256.slice(0, 2))
      const made = await mkdir(shelf, { recursive: true, mode: 0o700 })
      await rename(path, pathOf(sha256))
      await flushNames(shelf)
      if (made) await flushNames(folder)
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

/** The name reaches the disk too, before a table speaks of it. Windows cannot open a folder, and needs not. */
async function flushNames(shelf: string) {
  if (process.platform === 'win32') return
  const handle = await open(shelf)
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

function absent(error: NodeJS.ErrnoException) {
  if (error.code === 'ENOENT') return undefined
  throw error
}
