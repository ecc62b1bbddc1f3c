import type { FileDocument } from './documents.ts'

/** A document as people read it; one of several has a line (JSON Lines). */
export const written = (value: unknown, isLine: boolean) =>
  isLine ? `${JSON.stringify(value)}\n` : `${JSON.stringify(value, null, 2)}\n`

/** Tells of each document whether it is one of several, which is known when the next one comes. */
export async function* withForm(documents: AsyncIterable<FileDocument>) {
  let before: FileDocument | undefined
  let isLine = false
  for await (const document of documents) {
    if (before) {
      isLine = true
      yield { ...before, isLine }
    }
    before = document
  }
  if (before) yield { ...before, isLine }
}
