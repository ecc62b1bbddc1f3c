import type { Understood, Upload } from '../../../kernel/imports/importer.ts'
import { NotFinished, oneAtATime, piecesApart } from '../../../lib/apart.ts'
import type { ReleaseRow } from './rows.ts'
import { texts as say } from './texts.ts'
import { type Options, type Piece, understandPieces } from './understand.ts'

/** Files up to this size take less time to understand than a process takes to begin. */
const SMALL_BYTES = 64 * 1024

/** A file of 50 MB fits four times; one made to fill the memory fills only that. */
const MOST_MEMORY_MB = 1024
const LONGEST_MS = 10 * 60 * 1000

export type Bounds = { readonly mostMemoryMb?: number; readonly longestMs?: number }

/** Understands long files in a process of its own, one load at a time: two of them would need twice the memory. */
export function understandReleases(
  files: readonly Upload[],
  options: Options,
  bounds: Bounds = {},
): Promise<Understood<ReleaseRow>> {
  const size = files.reduce((sum, { bytes }) => sum + bytes.byteLength, 0)
  if (size <= SMALL_BYTES) return gathered(understandPieces(files, options))
  return inTurn(() => understandApart(files, options, bounds))
}

const inTurn = oneAtATime()

async function gathered(pieces: Iterable<Piece> | AsyncIterable<Piece>) {
  const all: { [Key in keyof Piece]: Piece[Key][number][] } = { rows: [], rejects: [], notices: [] }
  for await (const { rows, rejects, notices } of pieces) {
    all.rows.push(...rows)
    all.rejects.push(...rejects)
    all.notices.push(...notices)
  }
  return all
}

/** What could not be finished is refused whole: half a file says something else than the file. */
async function understandApart(
  files: readonly Upload[],
  options: Options,
  { mostMemoryMb = MOST_MEMORY_MB, longestMs = LONGEST_MS }: Bounds,
): Promise<Piece> {
  const program = { name: 'understand-program', beside: import.meta.url, mostMemoryMb, longestMs }
  try {
    return await gathered(piecesApart<Asked, Piece>({ files, options }, program))
  } catch (fault) {
    if (!(fault instanceof NotFinished)) throw fault
    return refused(files, fault.because === 'too-long' ? say.tooLong : say.tooMuchMemory)
  }
}

export type Asked = { readonly files: readonly Upload[]; readonly options: Options }

const refused = (files: readonly Upload[], message: string): Piece => ({
  rows: [],
  rejects: files.map(({ name }) => ({
    ...{ spot: { file: name }, rule: 'ocds.lectura', value: '', whole: true },
    message,
  })),
  notices: [],
})
