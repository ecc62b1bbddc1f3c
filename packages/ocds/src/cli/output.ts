import { once } from 'node:events'
import { createWriteStream, type WriteStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import type { Io } from './io.ts'

/** Where the answer goes. */
export type Output = { readonly write: (text: string) => void | Promise<void> }

/**
 * Writes the answer to a file, or to standard output where there is none. A file appears under its name only when it is
 * whole: one that stood there stays until then, and a command that fails or has nothing to say leaves it as it was.
 */
export async function writing<T>(
  path: string | undefined,
  io: Io,
  work: (output: Output) => Promise<T>,
): Promise<T> {
  if (path === undefined || path === '-') return await work({ write: io.out })

  const unfinished = `${path}.${process.pid}.tmp`
  let file: WriteStream | undefined
  try {
    const answer = await work({
      write: async (text) => {
        file ??= await opened(unfinished)
        if (!file.write(text)) await once(file, 'drain')
      },
    })
    if (!file) return answer
    file.end()
    await once(file, 'close')
    await rename(unfinished, path)
    return answer
  } catch (error) {
    file?.destroy()
    await rm(unfinished, { force: true })
    throw error
  }
}

async function opened(path: string) {
  const file = createWriteStream(path)
  await once(file, 'open')
  return file
}
