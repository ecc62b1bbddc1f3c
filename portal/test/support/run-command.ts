import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'

export type Ended = { readonly code: number | null; readonly out: string; readonly err: string }

/** Runs `tequio …` as an operator does, until it ends. */
export async function runTequio(
  args: readonly string[],
  env: Record<string, string> = {},
): Promise<Ended> {
  const child = spawn('node', ['portal/bin/tequio.mjs', ...args], {
    cwd: join(import.meta.dirname, '../../..'),
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, LOG_LEVEL: 'error', ...env },
  })
  const code = new Promise<number | null>((resolve) => child.once('exit', resolve))
  const [out, err] = await Promise.all([text(child.stdout), text(child.stderr)])
  return { code: await code, out, err }
}
