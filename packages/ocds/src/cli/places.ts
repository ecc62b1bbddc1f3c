import { mkdir, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Source } from '../node/sources.ts'

/**
 * Where the answer to each file goes: a folder gets a file of the same name for each, in the same folders; anything
 * else is the file itself, and without it the answer goes to standard output.
 */
export async function placeOf(
  out: string | undefined,
  { inside }: Source,
): Promise<string | undefined> {
  if (out === undefined || out === '-' || !(await isFolder(out))) return out
  const path = join(out, inside.replace(/\.gz$/i, ''))
  await mkdir(dirname(path), { recursive: true })
  return path
}

const isFolder = async (path: string) =>
  path.endsWith('/') || (await stat(path).catch(() => undefined))?.isDirectory() === true
