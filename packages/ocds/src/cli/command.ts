import { type Source, type SourceOptions, sourcesAt, type Unreadable } from '../node/sources.ts'
import { WrongUse } from './args.ts'
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

/** Without files, what comes by a pipe is read. @throws WrongUse where there is neither */
export function inputs(
  files: readonly string[],
  io: Io,
  options: Omit<SourceOptions, 'input'> = {},
): AsyncGenerator<Source | { name: string; unreadable: Unreadable }> {
  if (files.length === 0 && io.inputIsTerminal) throw new WrongUse(texts.needsFile)
  return sourcesAt(files.length > 0 ? files : ['-'], { ...options, input: io.input })
}

/** The worse of two ends. */
export const worse = (a: ExitCode, b: ExitCode): ExitCode => (a > b ? a : b)

export const count = (number: number) => new Intl.NumberFormat('es-MX').format(number)
