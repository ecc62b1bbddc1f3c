import { createReadStream } from 'node:fs'
import { lstat, readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { boundedBytes, inflated } from './inflate.ts'
import { nodeTexts } from './texts.ts'

/** Something to read: a file, or what comes by standard input, which is called «-». */
export type Source = {
  readonly name: string
  /** Its bytes, inflated where they are gzip. @throws Unreadable */
  readonly bytes: () => AsyncIterable<Uint8Array>
}

/** What cannot be read, in one Spanish sentence. */
export class Unreadable extends Error {
  override readonly name = 'Unreadable'
}

export type SourceOptions = {
  /** Standard input, for the path «-». */
  input?: AsyncIterable<Uint8Array>
  /** How many bytes one gzip may inflate to: 4 GB unless told. */
  mostInflated?: number
  /** Which files of a folder are taken: those of JSON unless told. */
  endings?: readonly string[]
}

export const JSON_ENDINGS = ['.json', '.jsonl', '.ndjson', '.json.gz', '.jsonl.gz', '.ndjson.gz']

/**
 * The files at these paths, in their order; of a folder those of JSON, also compressed, and those of its folders, in
 * the order of their names. Links to folders are not followed.
 *
 * @returns each as a `Source`, or as what cannot be read and why; a folder of any size is told file by file
 */
export async function* sourcesAt(
  paths: readonly string[],
  options: SourceOptions = {},
): AsyncGenerator<Source | { name: string; unreadable: Unreadable }> {
  for (const path of paths) {
    if (path === '-') yield sourceOf(path, () => options.input ?? nothing(), options)
    else yield* sourcesUnder(path, options)
  }
}

async function* sourcesUnder(path: string, options: SourceOptions): ReturnType<typeof sourcesAt> {
  const { endings = JSON_ENDINGS } = options
  try {
    if (!(await stat(path)).isDirectory()) {
      yield sourceOf(path, () => createReadStream(path, { highWaterMark: 2 ** 20 }), options)
      return
    }
    for (const entry of (await readdir(path, { withFileTypes: true })).toSorted(byName)) {
      const inside = join(path, entry.name)
      const isLink = entry.isSymbolicLink() && (await pointsToFolder(inside))
      if (entry.isDirectory()) yield* sourcesUnder(inside, options)
      else if (!isLink && endings.some((ending) => entry.name.toLowerCase().endsWith(ending))) {
        yield* sourcesUnder(inside, options)
      }
    }
  } catch (error) {
    yield { name: path, unreadable: unreadable(error) }
  }
}

const byName = (a: { name: string }, b: { name: string }) =>
  a.name < b.name ? -1 : a.name > b.name ? 1 : 0

const pointsToFolder = async (path: string) =>
  (await lstat(path)).isSymbolicLink() && (await stat(path)).isDirectory()

async function* nothing(): AsyncGenerator<Uint8Array> {}

function sourceOf(
  name: string,
  open: () => AsyncIterable<Uint8Array>,
  { mostInflated = 4 * 2 ** 30 }: SourceOptions,
): Source {
  async function* bytes() {
    try {
      yield* inflated(open(), (inside) => boundedBytes(inside, mostInflated, tooMuch))
    } catch (error) {
      throw unreadable(error)
    }
  }
  const tooMuch = () => new Unreadable(nodeTexts.inflatesTooMuch(mostInflated))
  return { name, bytes }
}

function unreadable(error: unknown): Unreadable {
  if (error instanceof Unreadable) return error
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return new Unreadable(nodeTexts.unreadable(code), { cause: error })
}
