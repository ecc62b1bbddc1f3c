import { spawn } from 'node:child_process'
import { randomInt } from 'node:crypto'
import { open, readFile, rm } from 'node:fs/promises'
import { connect, createServer } from 'node:net'
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

export const USER = 'tequio'

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
  await clearStale(data)
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

/**
 * After a power cut or in a new container the number in the file may be another program's by now, and PostgreSQL
 * would take it for a server that runs.
 */
async function clearStale(data: string) {
  const { pid } = (await postmasterOf(data)) ?? {}
  if (pid === undefined) return
  const program = await readFile(`/proc/${pid}/comm`, 'utf8').catch(() => undefined)
  if (program !== undefined && program.trim() !== 'postgres')
    await rm(join(data, 'postmaster.pid'), { force: true })
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

/** Whether somebody listens on the port: a living postmaster does, also while it recovers. */
export const listens = (port: number) =>
  new Promise<boolean>((resolve) => {
    const socket = connect(port, '127.0.0.1')
    const end = (is: boolean) => {
      socket.destroy()
      resolve(is)
    }
    socket.once('connect', () => end(true))
    socket.once('error', () => end(false))
  })

/** SIGINT is PostgreSQL's fast shutdown: it ends sessions and leaves the files clean. */
export async function halt(data: string) {
  const { pid } = (await postmasterOf(data)) ?? {}
  if (pid === undefined) return
  try {
    process.kill(pid, 'SIGINT')
    while (await postmasterOf(data)) {
      process.kill(pid, 0)
      await pause(BETWEEN_MS)
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
  }
}

export const pause = (milliseconds: number) =>
  new Promise<void>((resolve) => setTimeout(resolve, milliseconds))

const [LOWEST, HIGHEST] = [15_000, 32_000]

/** Below those that systems lend to outgoing connections, which could take it before it is used, or used again. */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = randomInt(LOWEST, HIGHEST)
    if (await isFree(port)) return port
  }
}

const isFree = (port: number) =>
  new Promise<boolean>((resolve) => {
    const server = createServer()
    server.once('error', () => resolve(false))
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)))
  })
