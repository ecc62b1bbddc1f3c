import { execFile, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chown, mkdir, open, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { promisify } from 'node:util'
import pg from 'pg'
import { type Engine, engineFor, findEngine, type SystemUser, unprivilegedUser } from './engine.ts'

const run = promisify(execFile)

/** A running server of ours. `stop` ends it only when this process started or adopted it as its keeper. */
export type Cluster = {
  readonly url: (database: string) => string
  readonly stop: () => Promise<void>
}

export type ClusterOptions = {
  /** Holds the cluster, its address and its password. */
  readonly folder: string
  readonly packageName?: string
  /** Test servers give up durability for speed; a town never does. */
  readonly durable?: boolean
}

const USER = 'tequio'

/** Starts the server in the folder, creating it the first time, or joins the one that already runs there. */
export async function startCluster(options: ClusterOptions): Promise<Cluster> {
  const data = join(options.folder, 'postgres')
  const user = await unprivilegedUser()
  const engine = await engineFor(await findEngine(options.packageName), user, options.folder)

  const password = await readOrCreatePassword(options.folder)
  const server = { data, user, engine, password, durable: options.durable ?? true }
  if (!(await exists(join(data, 'PG_VERSION')))) await initialise(server)
  const running = await runningPort(data, password)
  const port = running ?? (await launch(server))
  return {
    url: (database) => urlOf(port, password, database),
    stop: () => stop(data),
  }
}

type Server = {
  data: string
  user: SystemUser | undefined
  engine: Engine
  password: string
  durable: boolean
}

const urlOf = (port: number, password: string, database: string) =>
  `postgres://${USER}:${password}@127.0.0.1:${port}/${database}`

const exists = (file: string) =>
  open(file).then(
    (handle) => handle.close().then(() => true),
    () => false,
  )

async function readOrCreatePassword(folder: string): Promise<string> {
  const file = join(folder, 'postgres-password')
  const fresh = randomBytes(24).toString('hex')
  return await writeFile(file, fresh, { flag: 'wx', mode: 0o600 }).then(
    () => fresh,
    () => readFile(file, 'utf8'),
  )
}

/** A killed initdb leaves half a folder, with its version already written: only a whole one takes the name. */
async function initialise({ data, user, engine, password }: Server) {
  const draft = `${data}-draft`
  const pwfile = `${data}-pwfile`
  await rm(draft, { recursive: true, force: true })
  await mkdir(draft, { mode: 0o700 })
  if (user) await chown(draft, user.uid, user.gid)
  await writeFile(pwfile, password, { mode: 0o600 })
  if (user) await chown(pwfile, user.uid, user.gid)
  try {
    await run(
      join(engine.root, 'bin', 'initdb'),
      [
        ...['--pgdata', draft, '--username', USER, '--pwfile', pwfile],
        ...['--auth', 'scram-sha-256', '--encoding', 'UTF8', '--locale', 'C'],
        ...['--locale-provider', 'icu', '--icu-locale', 'es'],
      ],
      { ...user, cwd: '/', env: { ...process.env, LC_ALL: 'C' } },
    )
  } finally {
    await rm(pwfile, { force: true })
  }
  await rm(data, { recursive: true, force: true })
  await rename(draft, data)
}

/** The port of the server that already runs on this folder, for instance after its keeper was killed. */
async function runningPort(data: string, password: string): Promise<number | undefined> {
  const lines = (await readFile(join(data, 'postmaster.pid'), 'utf8').catch(() => '')).split('\n')
  const port = Number(lines[3])
  if (!port) return undefined
  return (await answers(port, password)) ? port : undefined
}

async function launch({ data, user, engine, password, durable }: Server): Promise<number> {
  const port = await freePort()
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
  log.close()
  const ended = new Promise<never>((_, reject) => {
    child.once('exit', () =>
      reject(new Error(`PostgreSQL did not start; its reasons are in ${data}.log`)),
    )
  })
  ended.catch(() => {})
  await Promise.race([ended, answering(port, password)])
  child.unref()
  return port
}

async function answering(port: number, password: string) {
  const until = Date.now() + 60_000
  while (Date.now() < until) {
    if (await answers(port, password)) return
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  throw new Error('PostgreSQL did not answer within a minute')
}

async function answers(port: number, password: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: urlOf(port, password, 'postgres') })
  try {
    await client.connect()
    return true
  } catch {
    return false
  } finally {
    await client.end().catch(() => {})
  }
}

const freePort = () =>
  new Promise<number>((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })

/** SIGINT is PostgreSQL's fast shutdown: it ends sessions and leaves the files clean. */
async function stop(data: string) {
  const file = join(data, 'postmaster.pid')
  const pid = Number((await readFile(file, 'utf8').catch(() => '')).split('\n')[0])
  if (!pid) return
  try {
    process.kill(pid, 'SIGINT')
  } catch {
    return
  }
  while (await exists(file)) await new Promise((resolve) => setTimeout(resolve, 20))
}
