import { chmod, mkdir, open, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import pg from 'pg'
import { startCluster } from '../lib/embedded-postgres/cluster.ts'
import { type Environment, WrongEnvironment } from './environment.ts'

export type RunningDatabase = { readonly url: string; readonly stop: () => Promise<void> }

const NAME = 'tequio'

/**
 * The operator's PostgreSQL, or the embedded one. `keep` is asked by the process that serves: it holds the folder's
 * lock and stops the server at its end; a command that finds it running only joins it.
 */
export async function openDatabase(
  environment: Environment,
  purpose: 'serve' | 'command',
): Promise<RunningDatabase> {
  if (environment.DATABASE_URL) return { url: environment.DATABASE_URL, stop: async () => {} }
  const folder = environment.TEQUIO_DATA
  await makeFolder(folder)
  const lock = await takeLock(folder)
  if (!lock && purpose === 'serve') {
    throw new WrongEnvironment(
      `Otro proceso de Tequio ya usa ${folder}. Detén ese o elige otra carpeta en TEQUIO_DATA.`,
    )
  }
  const cluster = await startCluster({ folder })
  await createDatabase(cluster.url('postgres'))
  return {
    url: cluster.url(NAME),
    stop: async () => {
      if (!lock) return
      await cluster.stop()
      await lock.release()
    },
  }
}

async function makeFolder(folder: string) {
  try {
    await mkdir(folder, { recursive: true })
    // The user postgres, to whom root drops, must be able to enter.
    if (process.getuid?.() === 0) await chmod(folder, 0o755)
  } catch {
    throw new WrongEnvironment(
      `No se puede escribir en ${folder}. Elige otra carpeta en TEQUIO_DATA.`,
    )
  }
}

async function createDatabase(url: string) {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [NAME])
    if (!rowCount) await client.query(`create database ${NAME}`)
  } finally {
    await client.end()
  }
}

type Lock = { readonly release: () => Promise<void> }

/** A file with the number of the process; one left by a process that died is taken over. */
async function takeLock(folder: string): Promise<Lock | undefined> {
  const file = join(folder, 'tequio.lock')
  for (let attempt = 0; attempt < 2; attempt++) {
    const handle = await open(file, 'wx').catch(() => undefined)
    if (handle) {
      await handle.writeFile(String(process.pid))
      await handle.close()
      return { release: () => rm(file, { force: true }) }
    }
    const holder = Number(await readFile(file, 'utf8').catch(() => ''))
    if (holder && holder !== process.pid && isAlive(holder)) return undefined
    await rm(file, { force: true })
  }
  return undefined
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
