import { spawn } from 'node:child_process'
import { chmod, mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { freePort } from '../../src/lib/embedded-postgres/server.ts'
import { temporaryFolder } from './temporary-folder.ts'

declare module 'vitest' {
  interface ProvidedContext {
    portalAddress: string
    portalData: string
  }
}

const root = join(import.meta.dirname, '../../..')

/** The demonstration, started as the README says: `npm start`, with a folder and a port of its own. */
export default async function setup(project: TestProject) {
  const forget = temporaryFolder()
  const data = await mkdtemp(join(tmpdir(), 'tequio-journeys-'))
  await chmod(data, 0o755)
  const portal = await startPortal({ data, port: await freePort() })
  project.provide('portalAddress', portal.address)
  project.provide('portalData', data)
  return async () => {
    try {
      await portal.stop()
    } finally {
      forget()
    }
  }
}

export type StartedPortal = {
  readonly address: string
  readonly pid: number
  /** Everything it printed so far. */
  readonly output: () => string
  readonly stop: (signal?: NodeJS.Signals) => Promise<void>
  /** Tells only the process that was started, as a supervisor does, and waits for all. */
  readonly stopFirst: () => Promise<void>
}

export type Start = {
  readonly data: string
  readonly port: number
  readonly env?: Record<string, string>
  readonly command?: readonly string[]
}

/** Resolves when the first page answers. */
export async function startPortal({
  data,
  port,
  env = {},
  command = ['npm', 'start'],
}: Start): Promise<StartedPortal> {
  const [program = 'npm', ...args] = command
  const child = spawn(program, args, {
    cwd: root,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, TEQUIO_DATA: data, PORT: String(port), LOG_LEVEL: 'error', ...env },
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk))
  let ended = false
  const exited = new Promise<void>((resolve) => {
    child.once('exit', () => {
      ended = true
      resolve()
    })
  })
  const address = `http://localhost:${port}`
  while (!(await answers(address))) {
    if (ended) throw new Error(`the portal ended before its first page:\n${output}`)
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  const pid = child.pid ?? 0
  const end = async (whom: number, signal: NodeJS.Signals) => {
    if (!ended) process.kill(whom, signal)
    await exited
    // npm ends at once and leaves the portal to end in order.
    await groupEnd(pid)
  }
  return {
    address,
    pid,
    output: () => output,
    // The whole group: npm, the command, the portal.
    stop: (signal = 'SIGTERM') => end(-pid, signal),
    stopFirst: () => end(pid, 'SIGTERM'),
  }
}

const ENDS_WITHIN_MS = 20_000

async function groupEnd(pid: number) {
  const until = Date.now() + ENDS_WITHIN_MS
  while (groupLives(pid) && Date.now() < until)
    await new Promise((resolve) => setTimeout(resolve, 50))
}

function groupLives(pid: number): boolean {
  try {
    return process.kill(-pid, 0)
  } catch {
    return false
  }
}

const answers = (address: string) =>
  fetch(`${address}/salud`).then(
    ({ ok }) => ok,
    () => false,
  )
