import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { setImmediate } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import type { Understood, Upload } from '../../../kernel/imports/importer.ts'
import type { ReleaseRow } from './rows.ts'
import { texts as say } from './texts.ts'
import { type Options, type Piece, understandPieces } from './understand.ts'

/** Files up to this size take less time to understand than a process takes to begin. */
const SMALL_BYTES = 64 * 1024

/** A file of 50 MB fits four times; one made to fill the memory fills only that. */
const MOST_MEMORY_MB = 1024
const LONGEST_MS = 10 * 60 * 1000

export type Bounds = { readonly mostMemoryMb?: number; readonly longestMs?: number }

/**
 * Understands files in a process of its own, so that a long file keeps nobody else waiting and its memory goes away
 * with it. Not in a thread: one whose memory runs out while it reads JSON takes the whole house with it. One load at a
 * time: two of them would need twice the memory.
 */
export function understandReleases(
  files: readonly Upload[],
  options: Options,
  bounds: Bounds = {},
): Promise<Understood<ReleaseRow>> {
  const size = files.reduce((sum, { bytes }) => sum + bytes.byteLength, 0)
  if (size <= SMALL_BYTES) return gathered(understandPieces(files, options))
  const turn = before.then(() => understandApart(files, options, bounds))
  // Only that it ended is kept, not what it read.
  const ended = () => undefined
  before = turn.then(ended, ended)
  return turn
}

let before: Promise<unknown> = Promise.resolve()

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
  const program = fork(programPath(), {
    env: {},
    execArgv: [`--max-old-space-size=${mostMemoryMb}`, ...fromSource],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
  const late = new AbortController()
  const alarm = setTimeout(() => late.abort(), longestMs)
  try {
    return await gathered(piecesFrom(program, { files, options }, late.signal))
  } catch (fault) {
    if (late.signal.aborted) return refused(files, say.tooLong)
    if (fault instanceof OutOfMemory) return refused(files, say.tooMuchMemory)
    throw fault
  } finally {
    clearTimeout(alarm)
    program.kill('SIGKILL')
  }
}

type Asked = { readonly files: readonly Upload[]; readonly options: Options }

async function* piecesFrom(
  program: ChildProcess,
  asked: Asked,
  late: AbortSignal,
): AsyncGenerator<Piece> {
  const end = once(program, 'exit', { signal: late }).then(([status, signal]) => {
    throw faultOf(status, signal)
  })
  for (let said: Asked | 'next' = asked; ; said = 'next') {
    const answer = once(program, 'message', { signal: late })
    program.send(said)
    const [piece] = await Promise.race([answer, end])
    if (piece === null) return
    yield piece
    // Between two pieces the house answers whoever waits.
    await setImmediate()
  }
}

class OutOfMemory extends Error {}

/** Node aborts when the memory it was given is full; the system kills when its own is. */
const faultOf = (status: number | null, signal: NodeJS.Signals | null) =>
  signal === 'SIGABRT' || signal === 'SIGKILL' || status === 134
    ? new OutOfMemory()
    : new Error(`understanding a file ended with ${signal ?? status}`)

const refused = (files: readonly Upload[], message: string): Piece => ({
  rows: [],
  rejects: files.map(({ name }) => ({
    ...{ spot: { file: name }, rule: 'ocds.lectura', value: '', whole: true },
    message,
  })),
  notices: [],
})

const isSource = import.meta.url.endsWith('.ts')
const fromSource = isSource
  ? ['--conditions=tequio-source', '--disable-warning=ExperimentalWarning']
  : []

/** From the sources the program stands beside this file; built, beside the portal, which may be in parts. */
function programPath(): string {
  const name = isSource ? 'understand-program.ts' : 'understand-program.js'
  const [beside = '', above = ''] = [`./${name}`, `../${name}`].map((path) =>
    fileURLToPath(new URL(path, import.meta.url)),
  )
  return existsSync(beside) ? beside : above
}
