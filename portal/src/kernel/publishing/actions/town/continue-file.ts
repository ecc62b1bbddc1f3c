import { bytesBetween } from '../../rules/byte-range.ts'
import type { Stored } from '../../store/blobs.ts'
import type { TownFile } from '../../store/town-files.ts'
import { type Building, listFile } from './building.ts'

type Lists = { readonly head: string; readonly between: string; readonly tail: string }

/** The part that is already written, when it can be continued: the same terms, and its file still there. */
export async function continuable(
  { before, files, termsHash }: Building,
  part: string,
): Promise<(TownFile & { readonly sha256: string }) | undefined> {
  const file = before.get(part)
  if (!file?.sha256 || file.terms !== termsHash) return undefined
  return (await files.has(file.sha256)) ? { ...file, sha256: file.sha256 } : undefined
}

/**
 * A list with new items after those of the old file, which are copied as bytes and never read as JSON. Copying costs
 * a second for each 500 MB; making the items again from the database would cost ten.
 */
export async function* continuedList(
  { files }: Building,
  old: (TownFile & Stored) | undefined,
  lists: Lists,
  batches: AsyncIterable<readonly string[]>,
): AsyncGenerator<string | Uint8Array> {
  const stream = old && (await files.get(old.sha256))
  if (!old || !stream) {
    yield* listFile(lists, batches)
    return
  }
  yield lists.head
  yield* bytesBetween(stream, old.head, old.size - old.tail)
  for await (const batch of batches) yield lists.between + batch.join(lists.between)
  yield lists.tail
}
