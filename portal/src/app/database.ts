import { access, chmod, constants, mkdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import pg from 'pg'
import { joinCluster, startCluster } from '../lib/embedded-postgres/cluster.ts'
import { type Environment, WrongEnvironment } from './environment.ts'
import { type Lock, takeLock } from './folder-lock.ts'

export type RunningDatabase = { readonly url: string; readonly stop: () => Promise<void> }

const NAME = 'tequio'

/**
 * The operator's PostgreSQL, or the embedded one. The process that serves holds the folder's lock, starts the server
 * again when it dies and stops it at its end; a command that finds the folder taken only joins.
 */
export async function openDatabase(
  environment: Environment,
  purpose: 'serve' | 'command',
): Promise<RunningDatabase> {
  const { DATABASE_URL, TEQUIO_TOWNS } = environment
  // Listed towns have databases of their own.
  if (DATABASE_URL || TEQUIO_TOWNS) return { url: DATABASE_URL ?? '', stop: async () => {} }
  const folder = environment.TEQUIO_DATA
  await makeFolder(folder)
  const lock = await takeLock(join(folder, 'tequio.lock'))
  if (!lock) {
    if (purpose === 'command') return joinDatabase(folder)
    throw new WrongEnvironment(
      `Otro proceso de Tequio ya usa ${folder}. Detén ese o elige otra carpeta en TEQUIO_DATA.`,
    )
  }
  try {
    return await keepDatabase(folder, lock)
  } catch (error) {
    await lock.release()
    throw error
  }
}

async function keepDatabase(folder: string, lock: Lock): Promise<RunningDatabase> {
  const cluster = await startCluster({ folder, keep: true })
  await createDatabase(cluster.url('postgres'))
  return {
    url: cluster.url(NAME),
    stop: async () => {
      await cluster.stop()
      await lock.release()
    },
  }
}

async function joinDatabase(folder: string): Promise<RunningDatabase> {
  const cluster = await joinCluster(folder)
  if (!cluster) {
    throw new WrongEnvironment(
      `La base de datos de ${folder} no contesta. Espera a que el portal termine de arrancar y repite la orden.`,
    )
  }
  await createDatabase(cluster.url('postgres'))
  return { url: cluster.url(NAME), stop: async () => {} }
}

async function makeFolder(folder: string) {
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 })
    if (process.getuid?.() === 0) await letOthersEnter(folder)
    await access(folder, constants.W_OK)
  } catch {
    throw new WrongEnvironment(
      `No se puede escribir en ${folder}. Elige otra carpeta en TEQUIO_DATA.`,
    )
  }
}

/** The user postgres, to whom root drops, must be able to enter; nobody needs to look around. */
async function letOthersEnter(folder: string) {
  const { mode } = await stat(folder)
  if ((mode & 0o001) === 0) await chmod(folder, (mode & 0o777) | 0o011)
}

async function createDatabase(url: string) {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [NAME])
    if (!rowCount) await client.query(`create database ${NAME}`).catch(unlessMade)
  } finally {
    await client.end()
  }
}

/** A command and the portal may both find it missing. */
function unlessMade(error: Error & { code?: string }) {
  if (error.code !== '42P04' && error.code !== '23505') throw error
}
