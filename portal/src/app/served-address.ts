import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

const fileIn = (folder: string) => join(folder, 'address')

/**
 * The address at which the portal last served this folder: what it publishes carries it, so a command that runs
 * beside it, without PORT or TEQUIO_URL, must not write another.
 */
export const servedAddress = (folder: string): Promise<string | undefined> =>
  readFile(fileIn(folder), 'utf8').then(
    (text) => text.trim() || undefined,
    () => undefined,
  )

export async function rememberAddress(folder: string, address: string) {
  await mkdir(folder, { recursive: true })
  await writeFile(fileIn(folder), address)
}
