import { createReadStream, type Dirent, readFileSync } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { basename, join, relative } from 'node:path'
import { boundedBytes, inflated } from './inflate.ts'
import { nodeTexts } from './texts.ts'

/** Something to read: a file, or what comes by standard input, which is called «-». */
export type Source = {
  readonly name: string
  /** Its path within the folder that was asked for; of a file its name. */
  readonly inside: string
  /** It is a pipe: its bytes come only once. */
  readonly isOnce: boolean
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
    if (path !== '-') yield* sourcesUnder(path, path, options)
    else {
      const input = { name: path, inside: path, isOnce: true }
      yield sourceOf(input, () => options.input ?? nothing(), options)
    }
  }
}

async function* sourcesUnder(
  path: string,
  root: string,
  options: SourceOptions,
): ReturnType<typeof sourcesAt> {
  try {
    const about = await stat(path)
    if (about.isDirectory()) return yield* sourcesInFolder(path, root, options)
    const isSmall = about.isFile() && about.size <= SMALL
    const open = () => (isSmall ? atOnce(path) : createReadStream(path, { highWaterMark: CHUNK }))
    const inside = relative(root, path) || basename(path)
    yield sourceOf({ name: path, inside, isOnce: !about.isFile() }, open, options)
  } catch (error) {
    yield { name: path, unreadable: unreadable(error) }
  }
}

/** What is read at once is parsed at once: of more, values would outlive the young memory and fill the old. */
const CHUNK = 2 ** 17

/** Thousands of small files are read sooner without a stream for each. */
const SMALL = 2 ** 18

async function* atOnce(path: string): AsyncGenerator<Uint8Array> {
  yield readFileSync(path)
}

async function* sourcesInFolder(
  path: string,
  root: string,
  options: SourceOptions,
): ReturnType<typeof sourcesAt> {
  const { endings = JSON_ENDINGS } = options
  for (const entry of (await readdir(path, { withFileTypes: true })).toSorted(byName)) {
    const inside = join(path, entry.name)
    const isTaken = endings.some((ending) => entry.name.toLowerCase().endsWith(ending))
    if (entry.isDirectory() || (isTaken && !(await isLinkToFolder(entry, inside)))) {
      yield* sourcesUnder(inside, root, options)
    }
  }
}

const byName = (a: { name: string }, b: { name: string }) =>
  a.name < b.name ? -1 : a.name > b.name ? 1 : 0

const isLinkToFolder = async (entry: Dirent, path: string) =>
  entry.isSymbolicLink() && (await stat(path).catch(() => undefined))?.isDirectory() === true

async function* nothing(): AsyncGenerator<Uint8Array> {}

function sourceOf(
  named: Omit<Source, 'bytes'>,
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
  return { ...named, bytes }
}

/** What the file system or zlib says, as a sentence. */
export function unreadable(error: unknown): Unreadable {
  if (error instanceof Unreadable) return error
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return new Unreadable(nodeTexts.unreadable(code), { cause: error })
}
