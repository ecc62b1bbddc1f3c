import { createReadStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'
import { installJobs } from '../kernel/jobs/index.ts'
import type { FileStore } from '../kernel/town/index.ts'
import { type Connection, connect } from '../lib/db/connection.ts'
import { ensurePortalRole, readMigrations } from '../lib/db/migrate.ts'
import { accept, type Decision, refuse } from '../lib/decision.ts'
import { sha256Of } from './backup-files.ts'
import { filesOf, JOBS, type Manifest, readManifest, townFile } from './backup-manifest.ts'
import { portalFolder } from './portal-folder.ts'
import { prepareDatabase } from './prepare-database.ts'
import { BrokenTrail, OtherTables, restoreTables } from './restore-tables.ts'

export type Restoring = {
  readonly databaseUrl: string
  readonly files: FileStore
  readonly folder: string
  readonly onProgress?: (done: string) => void
}

export type RestoreRefusal =
  | { readonly because: 'no-backup' | 'database-not-empty' }
  | { readonly because: 'damaged' | 'missing'; readonly file: string }
  | { readonly because: 'newer'; readonly migration: string }
  | { readonly because: 'other-tables'; readonly tables: readonly string[] }
  | { readonly because: 'broken-trail'; readonly brokenAt: number }

export type Restored = { readonly manifest: Manifest; readonly migratedForward: readonly string[] }

/**
 * Brings a backup back into an empty database. Everything is checked before anything is written; the tables, their
 * sequences and the jobs come back in one transaction, which also verifies the seals of the trail.
 */
export async function restore(restoring: Restoring): Promise<Decision<Restored, RestoreRefusal>> {
  const { folder, databaseUrl, files, onProgress } = restoring
  const manifest = await readManifest(folder)
  if (!manifest) return refuse({ because: 'no-backup' })
  const wrong = (await firstNewerMigration(manifest)) ?? (await firstWrongFile(folder, manifest))
  if (wrong) return refuse(wrong)

  const owner = connect({ url: databaseUrl, as: 'owner', max: 2 })
  try {
    if (!(await isEmpty(owner))) return refuse({ because: 'database-not-empty' })
    await ensurePortalRole(owner.db)
    await installJobs(owner.pool)
    await putFiles(files, folder, manifest)
    onProgress?.(`archivos: ${manifest.files.length}`)
    await restoreTables(owner, { ...restoring, manifest, jobs: await readJobs(folder) })
  } catch (error) {
    if (error instanceof OtherTables)
      return refuse({ because: 'other-tables', tables: error.tables })
    if (error instanceof BrokenTrail)
      return refuse({ because: 'broken-trail', brokenAt: error.brokenAt })
    throw error
  } finally {
    await owner.db.destroy()
  }
  return accept({ manifest, migratedForward: await prepareDatabase(databaseUrl) })
}

async function firstNewerMigration({ migrations }: Manifest): Promise<RestoreRefusal | undefined> {
  const known = await readMigrations(join(portalFolder, 'migrations'))
  const migration = migrations.find((name) => !(name in known))
  return migration === undefined ? undefined : { because: 'newer', migration }
}

async function firstWrongFile(
  folder: string,
  manifest: Manifest,
): Promise<RestoreRefusal | undefined> {
  for (const { path, sha256 } of filesOf(manifest)) {
    const found = await sha256Of(join(folder, path))
    if (found === undefined) return { because: 'missing', file: path }
    if (found !== sha256) return { because: 'damaged', file: path }
  }
  return undefined
}

/** Neither tables nor what a migration leaves; extensions bring no tables of ours. */
async function isEmpty({ pool }: Connection) {
  const { rowCount } = await pool.query(`
    select from pg_class where relnamespace in ('public'::regnamespace, to_regnamespace('tequio'))
      and relkind in ('r', 'p', 'v', 'm', 'S', 'f')
      and not exists (select from pg_depend where objid = pg_class.oid and deptype = 'e') limit 1`)
  return rowCount === 0
}

/** Named by their content, so those that are left by a restoration that failed harm nobody. */
async function putFiles(store: FileStore, folder: string, { files }: Manifest) {
  for (const { sha256 } of files) {
    if (await store.has(sha256)) continue
    const put = await store.put(createReadStream(join(folder, townFile(sha256))))
    if (put.sha256 !== sha256) throw new Error(`${sha256} changed while it was read`)
  }
}

const unzip = promisify(gunzip)

const readJobs = async (folder: string) =>
  (await unzip(await readFile(join(folder, JOBS)))).toString('utf8')
