import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { runOcds } from '../src/cli/run.ts'

/** Runs an order of the command with what comes by the pipe; without it, a person sits there. */
export async function ocds(args: readonly string[], input?: string | Uint8Array) {
  const out: string[] = []
  const err: string[] = []
  const code = await runOcds(args, {
    input: once(input),
    inputIsTerminal: input === undefined,
    columns: 130,
    out: (text) => {
      out.push(text)
    },
    err: (line) => err.push(line),
  })
  return { code, out: out.join(''), err: err.join('\n') }
}

async function* once(input: string | Uint8Array | undefined) {
  if (input !== undefined) yield typeof input === 'string' ? Buffer.from(input) : input
}

/** A folder for the files of a test file, and who takes it away. */
export function folderForTests() {
  const folder = mkdtempSync(join(tmpdir(), 'ocds-test-'))
  return {
    folder,
    inFolder: (name: string) => join(folder, name),
    write: (name: string, content: unknown) => {
      const path = join(folder, name)
      mkdirSync(dirname(path), { recursive: true })
      const isBytes = typeof content === 'string' || content instanceof Uint8Array
      writeFileSync(path, isBytes ? content : JSON.stringify(content))
      return path
    },
    takeAway: () => rmSync(folder, { recursive: true, force: true }),
  }
}
