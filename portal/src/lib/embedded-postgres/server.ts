import { spawn } from 'node:child_process'
import { open, readFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import pg from 'pg'
import type { Engine, SystemUser } from './engine.ts'

/** What it takes to run PostgreSQL on a folder of data. */
export type Server = {
  readonly data: string
  readonly user: SystemUser | undefined
  readonly engine: Engine
  readonly password: string
  readonly durable: boolean
}

/** What the server wrote about itself in its folder. */
export type Postmaster = { readonly pid: number; readonly port: number }

const USER = 'tequio'

export const urlOf = (port: number, password: string, database: string) =>
  `postgres://${USER}:${password}@127.0.0.1:${port}/${database}`

export async function postmasterOf(data: string): Promise<Postmaster | undefined> {
  const text = await readFile(join(data, 'postmaster.pid'), 'utf8').catch(() => '')
  const [pid = '', , , port = ''] = text.split('\n')
  return Number(pid) && Number(port) ? { pid: Number(pid), port: Number(port) } : undefined
}

/** The port of the server that already runs on this folder, for instance after its keeper was killed. */
export async function runningPort(data: string, password: string): Promise<number | undefined> {
  const port = (await postmasterOf(data))?.port
  return port !== undefined && (await answers(port, password)) ? port : undefined
}

const MINUTE = 60_000
const BETWEEN_MS = 20

/**
 * Starts PostgreSQL and waits until it answers. A server killed with -9 leaves for a moment children that hold its
 * memory, and the next one refuses to start beside them: it is tried again for some seconds.
 */
export async function launch(server: Server, port: number): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await launchOnce(server, port)
    } catch (error) {
      if (attempt === 20) throw error
      await pause(250)
    }
  }
}

async function launchOnce({ data, user, engine, password, durable }: Server, port: number) {
  const flags = durable
    ? []
    : ['-c', 'fsync=off', '-c', 'synchronous_commit=off', '-c', 'full_page_writes=off']
  const log = await open(`${data}.log`, 'a', 0o600)
  const child = spawn(
    join(engine.root, 'bin', 'postgres'),
    [
      ...['-D', data, '-p', String(port), '-c', 'listen_addresses=127.0.0.1'],
      ...['-c', 'unix_socket_directories=', '-c', 'max_connections=200', '-c', 'jit=off', ...flags],
    ],
    {
      ...user,
      cwd: '/',
      stdio: ['ignore', 'ignore', log.fd],
      env: { ...process.env, LC_ALL: 'C' },
      detached: true,
    },
  )
  await log.close()
  let ended = false
  child.once('exit', () => {
    ended = true
  })
  child.once('error', () => {
    ended = true
  })
  await answering(port, password, () => ended, data)
  child.unref()
}

async function answering(port: number, password: string, ended: () => boolean, data: string) {
  const until = Date.now() + MINUTE
  while (Date.now() < until) {
    if (await answers(port, password)) return
    if (ended()) throw new Error(`PostgreSQL did not start; its reasons are in ${data}.log`)
    await pause(BETWEEN_MS)
  }
  throw new Error('PostgreSQL did not answer within a minute')
}

/** For who only joins: the port of the server once it answers, or undefined after the given time. */
export async function waitForPort(
  data: string,
  password: string,
  milliseconds = MINUTE,
): Promise<number | undefined> {
  const until = Date.now() + milliseconds
  for (;;) {
    const port = await runningPort(data, password)
    if (port !== undefined || Date.now() > until) return port
    await pause(BETWEEN_MS)
  }
}

async function answers(port: number, password: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: urlOf(port, password, 'postgres') })
  client.on('error', () => {})
  try {
    await client.connect()
    return true
  } catch {
    return false
  } finally {
    await client.end().catch(() => {})
  }
}

/** SIGINT is PostgreSQL's fast shutdown: it ends sessions and leaves the files clean. */
export async function halt(data: string) {
  const { pid } = (await postmasterOf(data)) ?? {}
  if (pid === undefined || !signal(pid, 'SIGINT')) return
  while (signal(pid, 0)) await pause(BETWEEN_MS)
}

/** False when there is no such process. */
export function signal(pid: number, name: NodeJS.Signals | 0): boolean {
  try {
    process.kill(pid, name)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM' && name === 0
  }
}

export const pause = (milliseconds: number) =>
  new Promise<void>((resolve) => setTimeout(resolve, milliseconds))

export const freePort = () =>
  new Promise<number>((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
