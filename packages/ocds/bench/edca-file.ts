import { spawnSync } from 'node:child_process'
import { createReadStream, createWriteStream, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { edcaReleases } from './edca-releases.ts'

/** JSON Lines of so many megabytes in a file, made by a process of its own, whose memory is not that of who reads it. */
export function edcaFile(megabytes: number) {
  const folder = mkdtempSync(join(tmpdir(), 'ocds-bench-'))
  const path = join(folder, 'releases.jsonl')
  const made = spawnSync(process.execPath, [import.meta.filename, path, String(megabytes)])
  if (made.status !== 0) throw new Error(String(made.stderr))
  return { open: () => createReadStream(path), remove: () => rmSync(folder, { recursive: true }) }
}

function* lines(megabytes: number) {
  let left = megabytes * 1e6
  let chunk = ''
  for (const release of edcaReleases(Number.POSITIVE_INFINITY)) {
    chunk += `${JSON.stringify(release)}\n`
    if (chunk.length < 2 ** 18 && chunk.length < left) continue
    yield chunk
    left -= chunk.length
    chunk = ''
    if (left <= 0) return
  }
}

if (process.argv[1] === import.meta.filename) {
  const [, , path = '', megabytes] = process.argv
  await pipeline(Readable.from(lines(Number(megabytes))), createWriteStream(path))
}
