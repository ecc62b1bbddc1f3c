import { readLines, readStream } from './lines.ts'
import { type PabulibElection, Reading } from './reading.ts'

/** What a file may come in: pieces of text or of bytes. */
export type PabulibStream =
  | AsyncIterable<string | Uint8Array>
  | ReadableStream<string>
  | ReadableStream<Uint8Array>

/**
 * Reads a Pabulib file (pabulib.org/format; arXiv 2012.06539): a text at once, a stream in pieces, keeping in memory
 * the election and no more. Equal votes share one array, and equal columns of voters one object.
 *
 * What the file breaks is told in `problems`, by line, and the rest is read. Left out are: a vote for an unknown
 * project, the second project with the same id, and a project without a readable cost.
 * Throws a `PabulibError` where nothing can be read: no section META, no budget, no column of costs.
 *
 * Time and memory grow with the length of the file.
 */
export function readPabulib(source: string): PabulibElection
export function readPabulib(source: PabulibStream): Promise<PabulibElection>
export function readPabulib(source: string | PabulibStream) {
  const reading = new Reading()
  if (typeof source !== 'string') return readPieces(source, reading)
  readLines(source, reading)
  return reading.end()
}

async function readPieces(source: PabulibStream, reading: Reading) {
  await readStream(Symbol.asyncIterator in source ? source : piecesOf(source), reading)
  return reading.end()
}

/** Some browsers cannot iterate over a stream. */
async function* piecesOf(stream: ReadableStream<string | Uint8Array>) {
  const reader = stream.getReader()
  for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value
}
