import { type Source, type SourceOptions, sourcesAt, Unreadable } from '../node/sources.ts'
import { countIn, WrongUse } from './args.ts'
import type { ExitCode, Io } from './io.ts'
import { texts } from './texts.ts'

export type Command = {
  readonly name: string
  readonly usage: string
  readonly summary: string
  /** Each option with what it does. */
  readonly help: Readonly<Record<string, string>>
  readonly run: (args: readonly string[], io: Io) => Promise<ExitCode>
}

export type Files = ReturnType<typeof sourcesAt>

/** Without files, what comes by a pipe is read. @throws WrongUse where there is neither */
export function filesAt(
  paths: readonly string[],
  io: Io,
  options: Omit<SourceOptions, 'input'> = {},
): Files {
  if (paths.length === 0 && io.inputIsTerminal) throw new WrongUse(texts.needsFile)
  return sourcesAt(paths.length > 0 ? paths : ['-'], { ...options, input: io.input })
}

/** What `--max-bytes` says of the files. */
export function sourceOptions(values: { 'max-bytes'?: string | undefined }) {
  const mostInflated = countIn(values['max-bytes'], '--max-bytes')
  return mostInflated === undefined ? {} : { mostInflated }
}

type Work = (source: Source) => Promise<ExitCode>
type Tell = (name: string, reason: string) => void | Promise<void>

/**
 * Works on each file; what cannot be read is told and does not stop the others.
 * @param tell tells it elsewhere than beside the answer
 * @returns the worst of the ends
 */
export async function eachFile(
  files: Files,
  io: Io,
  work: Work,
  tell: Tell = (name, reason) => io.err(`${name}: ${reason}`),
): Promise<ExitCode> {
  let exit: ExitCode = 0
  for await (const file of files) {
    const end = 'unreadable' in file ? file.unreadable : await endOf(file, work)
    if (end instanceof Unreadable) await tell(file.name, end.message)
    exit = worse(exit, end instanceof Unreadable ? 2 : end)
  }
  return exit
}

async function endOf(source: Source, work: Work): Promise<ExitCode | Unreadable> {
  try {
    return await work(source)
  } catch (error) {
    if (error instanceof Unreadable) return error
    throw error
  }
}

const worse = (a: ExitCode, b: ExitCode): ExitCode => (a > b ? a : b)
