import type { Environment } from '../app/environment.ts'

/** What a command writes to and how it ends: 0 done, 1 the input is wrong, 2 it could not run (DESIGN §6). */
export type Terminal = {
  readonly out: (line: string) => void
  readonly err: (line: string) => void
  /** Progress is for a person at a terminal, never for a pipe. */
  readonly interactive: boolean
}

export type ExitCode = 0 | 1 | 2

type Explained = {
  readonly name: string
  readonly usage: string
  readonly summary: string
}

export type Command = Explained & {
  readonly run: (args: readonly string[], context: CommandContext) => Promise<ExitCode>
}

/** A tool of its own: it needs no town and no setting, and explains its own orders. */
export type LoneCommand = Explained & {
  readonly alone: (args: readonly string[], terminal: Terminal) => Promise<ExitCode>
}

export type CommandContext = {
  readonly environment: Environment
  readonly terminal: Terminal
  /** The host of `--town`, where TEQUIO_TOWNS lists several. */
  readonly town?: string
}

export const tellProgress = ({ interactive, err }: Terminal, line: string) => {
  if (interactive) err(line)
}

/** The sentence of a command that was asked wrongly. */
export class WrongUse extends Error {}
