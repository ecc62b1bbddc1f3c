import { createHash, randomUUID } from 'node:crypto'
import { mkdir, open, readdir, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export type DraftFile = { readonly path: string; readonly sha256: string; readonly size: number }

/** Writes bytes to a file of passing name that only we may read, flushed to the disk; says its hash and size. */
export async function draftFile(
  bytes: Uint8Array | AsyncIterable<Uint8Array>,
  folder = join(tmpdir(), 'tequio-drafts'),
): Promise<DraftFile> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  await sweepOnce(folder)
  const path = join(folder, randomUUID())
  const hash = createHash('sha256')
  const handle = await open(path, 'wx', 0o600)
  let size = 0
  try {
    for await (const chunk of bytes instanceof Uint8Array ? [bytes] : bytes) {
      hash.update(chunk)
      size += chunk.byteLength
      // Not `write`, which on a disk that fills up may write a part and say so only in its answer.
      await handle.writeFile(chunk)
    }
    await handle.sync()
  } catch (error) {
    await rm(path, { force: true })
    throw error
  } finally {
    await handle.close()
  }
  return { path, sha256: hash.digest('hex'), size }
}

const swept = new Map<string, Promise<void>>()

function sweepOnce(folder: string): Promise<void> {
  const sweeping = swept.get(folder) ?? sweep(folder)
  swept.set(folder, sweeping)
  return sweeping
}

const DAY_MS = 86_400_000

/** What a process was writing when it died. Nobody writes one file for a day. */
async function sweep(folder: string) {
  for (const name of await readdir(folder).catch(() => [])) {
    const draft = join(folder, name)
    const left = await stat(draft).catch(() => undefined)
    if (left && Date.now() - left.mtimeMs > DAY_MS) await rm(draft, { force: true })
  }
}
