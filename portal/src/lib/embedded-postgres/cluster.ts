import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { access, chown, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { engineFor, findEngine, unprivilegedUser } from './engine.ts'
import { keepRunning } from './keeper.ts'
import {
  freePort,
  halt,
  launch,
  runningPort,
  type Server,
  USER,
  urlOf,
  waitForPort,
} from './server.ts'

const run = promisify(execFile)

/** A running server of ours. `stop` ends it, whoever started it. */
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
  /** Starts it again, on the same port, when it dies. */
  readonly keep?: boolean
  /** Without it, a free one. */
  readonly port?: number
}

/** Starts the server in the folder, creating it the first time, or joins the one that already runs there. */
export async function startCluster(options: ClusterOptions): Promise<Cluster> {
  const data = dataIn(options.folder)
  const user = await unprivilegedUser()
  const engine = await engineFor(await findEngine(options.packageName), user, options.folder)

  const password = await readOrCreatePassword(options.folder)
  const server = { data, user, engine, password, durable: options.durable ?? true }
  if (!(await isInitialised(data))) await initialise(server)
  const port = (await runningPort(data, password)) ?? (await startOn(server, options.port))
  const keeper = options.keep ? keepRunning(server, port) : undefined
  return {
    url: (database) => urlOf(port, password, database),
    stop: async () => {
      await keeper?.stop()
      await halt(data)
    },
  }
}

/** Joins the server that another process keeps in the folder, once it answers; undefined when it does not. */
export async function joinCluster(folder: string): Promise<Omit<Cluster, 'stop'> | undefined> {
  const password = await readFile(passwordFile(folder), 'utf8').catch(() => undefined)
  const port = password && (await waitForPort(dataIn(folder), password))
  return port ? { url: (database) => urlOf(port, password, database) } : undefined
}

const dataIn = (folder: string) => join(folder, 'postgres')

async function startOn(server: Server, asked: number | undefined): Promise<number> {
  const port = asked ?? (await freePort())
  await launch(server, port)
  return port
}

const isInitialised = (data: string) =>
  access(join(data, 'PG_VERSION')).then(
    () => true,
    () => false,
  )

const passwordFile = (folder: string) => join(folder, 'postgres-password')

async function readOrCreatePassword(folder: string): Promise<string> {
  const file = passwordFile(folder)
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
