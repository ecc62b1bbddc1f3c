import type { Db } from '../../../../lib/db/connection.ts'
import type { FileStore } from '../../../town/index.ts'
import type { Terms } from '../../rules/terms.ts'
import type { Stored, Switch } from '../../store/blobs.ts'
import type { TownFile } from '../../store/town-files.ts'

/** What builds whole-town files: one snapshot of the database, and a place to write them. */
export type Building = {
  readonly db: Db
  readonly files: FileStore
  readonly url: string
  readonly official: boolean
  readonly terms: Terms
  readonly termsHash: string
  readonly before: ReadonlyMap<string, TownFile>
}

export type Built = Switch & Stored

/** What a part of the building leaves behind. */
export type Result = {
  readonly built: readonly Built[]
  readonly kept: readonly TownFile[]
  readonly removed: readonly string[]
}

export const nothing: Result = { built: [], kept: [], removed: [] }

export const together = (results: readonly Result[]): Result => ({
  built: results.flatMap(({ built }) => built),
  kept: results.flatMap(({ kept }) => kept),
  removed: results.flatMap(({ removed }) => removed),
})

export const JSON_TYPE = 'application/json'
export const LINES_TYPE = 'application/jsonl'

/** Writes a file as it comes; it has no path yet, so nobody sees it. */
export async function writeFile(
  { files }: Pick<Building, 'files'>,
  { path, contentType }: { path: string; contentType: string },
  content: AsyncIterable<string | Uint8Array>,
): Promise<Built> {
  return { path, contentType, ...(await files.put(inBytes(content))) }
}

async function* inBytes(content: AsyncIterable<string | Uint8Array>) {
  for await (const piece of content) yield typeof piece === 'string' ? Buffer.from(piece) : piece
}

/** A list between its head and its tail, from batches of its items. */
export async function* listFile(
  { head, between, tail }: { head: string; between: string; tail: string },
  batches: AsyncIterable<readonly string[]>,
): AsyncGenerator<string> {
  yield head
  let first = true
  for await (const batch of batches) {
    if (batch.length === 0) continue
    yield (first ? '' : between) + batch.join(between)
    first = false
  }
  yield tail
}
