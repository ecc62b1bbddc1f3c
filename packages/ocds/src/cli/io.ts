/** What a command reads from and writes to. */
export type Io = {
  /** Standard input, and whether a person sits at it instead of a pipe. */
  readonly input: AsyncIterable<Uint8Array>
  readonly inputIsTerminal: boolean
  /** How many letters fit in a line of the answer. */
  readonly columns: number
  /** Writes text as it is; a slow reader makes it wait. */
  readonly out: (text: string) => void | Promise<void>
  /** Tells a person one line, beside the answer. */
  readonly err: (line: string) => void
  /** Shows how far it is, in place; only where a person looks. Null wipes it. */
  readonly progress?: (line: string | null) => void
}

/** 0 done, or valid; 1 the input is wrong, or not valid; 2 it could not be read or written. */
export type ExitCode = 0 | 1 | 2

/** The streams of this process. Progress is for a terminal and never for a pipe. */
export function processIo(): Io {
  const { stdin, stdout, stderr } = process
  // Who stops reading is told where it is written; without a listener it would be a crash.
  stdout.on('error', () => undefined)
  let showing = false
  const progress = (line: string | null) => {
    if (line === null && !showing) return
    stderr.write(line === null ? '\r\u001b[2K' : `\r\u001b[2K${line}`)
    showing = line !== null
  }
  return {
    input: stdin,
    inputIsTerminal: stdin.isTTY === true,
    columns: stdout.columns ?? 130,
    out: (text) => write(stdout, text),
    err: (line) => {
      progress(null)
      stderr.write(`${line}\n`)
    },
    ...(stderr.isTTY === true && { progress }),
  }
}

const write = (stream: NodeJS.WriteStream, text: string) =>
  new Promise<void>((resolve, reject) => {
    stream.write(text, (error) => (error ? reject(error) : resolve()))
  })

/** Tells progress a few times a second and no more. */
export function pacedProgress({ progress }: Io) {
  let last = 0
  return (line: () => string) => {
    const now = Date.now()
    if (!progress || now - last < 200) return
    last = now
    progress(line())
  }
}
