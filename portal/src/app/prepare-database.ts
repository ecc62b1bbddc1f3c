import { join } from 'node:path'
import { sql } from 'kysely'
import { installJobs } from '../kernel/jobs/index.ts'
import { connect, type Db } from '../lib/db/connection.ts'
import { migrate } from '../lib/db/migrate.ts'
import { WrongEnvironment } from './environment.ts'
import { portalFolder } from './portal-folder.ts'

const OLDEST = 150_000

/**
 * Brings a database to the newest migration, as its owner, one process at a time: several portals may start at once.
 * Returns what was applied.
 */
export async function prepareDatabase(url: string): Promise<readonly string[]> {
  const { db, pool } = connect({ url, as: 'owner', max: 3 })
  try {
    await refuseUnusable(db, url)
    return await db.connection().execute(async (holder) => {
      await sql`select pg_advisory_lock(hashtextextended('tequio prepare', 0))`.execute(holder)
      const applied = await migrate(db, join(portalFolder, 'migrations'))
      await installJobs(pool)
      return applied
    })
  } finally {
    // The lock ends with its connection.
    await db.destroy()
  }
}

/** The address without its password. */
const shown = (url: string) => {
  const { hostname, port, pathname } = new URL(url)
  return `${hostname}${port && `:${port}`}${pathname}`
}

async function refuseUnusable(db: Db, url: string) {
  const version = await versionOf(db).catch((error: Error) => {
    throw new WrongEnvironment(
      `No se pudo abrir la base de datos ${shown(url)}: ${error.message || 'nadie contesta ahí'}.`,
    )
  })
  if (version < OLDEST)
    throw new WrongEnvironment(
      `La base de datos ${shown(url)} es un PostgreSQL anterior al 15. Usa la versión 15 o una más nueva.`,
    )
}

async function versionOf(db: Db): Promise<number> {
  const { rows } = await sql<{
    number: number
  }>`select current_setting('server_version_num')::int as number`.execute(db)
  return rows[0]?.number ?? 0
}
