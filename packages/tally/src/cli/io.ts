/** What the command speaks to; `process` gives them. */
export type TallyIo = {
  /** Takes text as it is, with its ends of line. */
  readonly out: (text: string) => void
  readonly err: (text: string) => void
  readonly stdin: AsyncIterable<Uint8Array | string>
}

/** 0 done, 1 the file is wrong, 2 it could not run: it was asked wrongly, or the file cannot be opened. */
export type ExitCode = 0 | 1 | 2

/** The sentence of a command that was asked wrongly. */
export class WrongUse extends Error {}
