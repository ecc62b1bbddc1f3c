import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { setImmediate } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'

/** A program of ours that stands beside the file of this address, and what it may take. */
export type Program = {
  readonly name: string
  readonly beside: string
  readonly mostMemoryMb: number
  readonly longestMs: number
}

/** The program could not finish what it was asked within what it may take. */
export class NotFinished extends Error {
  readonly because: 'too-long' | 'too-much-memory'
  constructor(because: 'too-long' | 'too-much-memory') {
    super(`a program apart was ended: ${because}`)
    this.because = because
  }
}

/**
 * What a program answers, piece by piece, in a process of its own, so that long work keeps nobody else waiting and its
 * memory goes away with it. Not in a thread: one whose memory runs out inside the engine takes the whole house with it.
 * The program has no secrets and no database; its side is answers-apart.ts.
 */
export async function* piecesApart<Asked, Piece>(
  asked: Asked,
  { name, beside, mostMemoryMb, longestMs }: Program,
): AsyncGenerator<Piece> {
  const program = fork(pathOf(name, beside), {
    env: {},
    execArgv: [`--max-old-space-size=${mostMemoryMb}`, ...asSource(beside)],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
  const late = new AbortController()
  const alarm = setTimeout(() => late.abort(), longestMs)
  try {
    yield* piecesFrom<Asked, Piece>(program, asked, late.signal)
  } catch (fault) {
    throw late.signal.aborted ? new NotFinished('too-long') : fault
  } finally {
    clearTimeout(alarm)
    program.kill('SIGKILL')
  }
}

/** For work whose memory fits once and not twice: each waits for the one that came before. */
export function oneAtATime() {
  let before: Promise<unknown> = Promise.resolve()
  return <Result>(work: () => Promise<Result>): Promise<Result> => {
    const turn = before.then(work)
    // Only that it ended is kept, not what it gave.
    const ended = () => undefined
    before = turn.then(ended, ended)
    return turn
  }
}

async function* piecesFrom<Asked, Piece>(
  program: ChildProcess,
  asked: Asked,
  late: AbortSignal,
): AsyncGenerator<Piece> {
  const end = once(program, 'exit', { signal: late }).then(([status, signal]) => {
    throw faultOf(status, signal)
  })
  for (let said: { asked: Asked } | 'next' = { asked }; ; said = 'next') {
    const answer = once(program, 'message', { signal: late })
    program.send(said)
    const [piece] = await Promise.race([answer, end])
    if (piece === null) return
    yield piece
    // Between two pieces the house answers whoever waits.
    await setImmediate()
  }
}

/** Node aborts when the memory it was given is full; the system kills when its own is. */
const faultOf = (status: number | null, signal: NodeJS.Signals | null) =>
  signal === 'SIGABRT' || signal === 'SIGKILL' || status === 134
    ? new NotFinished('too-much-memory')
    : new Error(`a program apart ended with ${signal ?? status}`)

const isSource = (address: string) => address.endsWith('.ts')

const asSource = (address: string) =>
  isSource(address) ? ['--conditions=tequio-source', '--disable-warning=ExperimentalWarning'] : []

/** From the sources the program stands beside its caller; built, beside the portal, which may be in parts. */
function pathOf(name: string, address: string): string {
  const file = `${name}.${isSource(address) ? 'ts' : 'js'}`
  const [beside = '', above = ''] = [`./${file}`, `../${file}`].map((path) =>
    fileURLToPath(new URL(path, address)),
  )
  return existsSync(beside) ? beside : above
}
