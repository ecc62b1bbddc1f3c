import { chmod, mkdir, open, readdir, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import type pg from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import type { FileStore } from '../kernel/town/index.ts'
import { connect } from '../lib/db/connection.ts'
import { accept, type Decision, refuse } from '../lib/decision.ts'
import { writeGzip, writePlain } from './backup-files.ts'
import { JOBS, MANIFEST, type Manifest, tableFile, townFile } from './backup-manifest.ts'
import {
  copying,
  migrationsIn,
  quoted,
  SAME_TEXT,
  sequencesIn,
  type TableOf,
  tablesIn,
} from './backup-tables.ts'

export type Backup = {
  readonly databaseUrl: string
  readonly files: FileStore
  /** Must not exist, or be empty. */
  readonly folder: string
  readonly onProgress?: (done: string) => void
}

export type BackupRefusal = { readonly because: 'folder-not-empty' | 'never-migrated' }

/**
 * Writes the whole town into a folder: every table and sequence as one snapshot sees them, the jobs that wait, the
 * files they name, and a manifest. The town goes on working meanwhile. Memory: one piece of a file at a time.
 */
export async function backUp(backup: Backup): Promise<Decision<Manifest, BackupRefusal>> {
  if (!(await claimFolder(backup.folder))) return refuse({ because: 'folder-not-empty' })
  const owner = connect({ url: backup.databaseUrl, as: 'owner', max: 1 })
  const client = await owner.pool.connect()
  try {
    if (!(await isMigrated(client))) return refuse({ because: 'never-migrated' })
    await client.query('begin isolation level repeatable read read only')
    await client.query(SAME_TEXT)
    const manifest = await writeAll(client, backup)
    await client.query('commit')
    await writeManifest(backup.folder, manifest)
    return accept(manifest)
  } finally {
    // A backup that was cut leaves its connection in the middle of a COPY: it is not used again.
    client.release(true)
    await owner.db.destroy()
  }
}

/** The folder will hold personal data: only its owner enters. */
async function claimFolder(folder: string) {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  if ((await readdir(folder)).length > 0) return false
  await chmod(folder, 0o700)
  await Promise.all(['tables', 'files'].map((name) => mkdir(join(folder, name))))
  return true
}

async function isMigrated(client: pg.ClientBase) {
  const { rows } = await client.query<{ table: string | null }>(
    `select to_regclass('tequio.kysely_migration')::text as table`,
  )
  return rows[0]?.table !== null
}

async function writeAll(client: pg.ClientBase, backup: Backup): Promise<Manifest> {
  const tables = await tablesIn(client)
  // No migration may change a table before it is copied.
  await client.query(
    `lock table ${tables.map(({ name }) => `public.${quoted(name)}`).join(', ')} in access share mode`,
  )
  const { rows } = await client.query<{ at: Date; postgres: string }>(
    `select now() as at, current_setting('server_version') as postgres`,
  )
  const written: Manifest['tables'] = []
  for (const table of tables) written.push(await writeTable(client, table, backup))
  return {
    format: 'tequio-backup',
    version: 1,
    madeAt: rows[0]?.at.toISOString() ?? '',
    postgres: rows[0]?.postgres ?? '',
    migrations: await migrationsIn(client),
    tables: written,
    sequences: await sequencesIn(client),
    jobs: await writeJobs(client, backup.folder),
    ...(await writeFiles(await filesNamed(client, tables), backup)),
  }
}

async function writeTable(client: pg.ClientBase, table: TableOf, backup: Backup) {
  const rows = client.query(copyTo(`copy ${copying(table)} to stdout`))
  const file = await writeGzip(join(backup.folder, tableFile(table.name)), rows)
  backup.onProgress?.(`${table.name}: ${rows.rowCount}`)
  return { name: table.name, columns: [...table.columns], rows: rows.rowCount, file }
}

/** What follows from an act is part of it, also when it was not done yet. */
async function writeJobs(client: pg.ClientBase, folder: string) {
  const { rows } = await client.query<{ job: unknown }>(`
    select json_build_object('identifier', t.identifier, 'payload', j.payload, 'queue_name', q.queue_name,
      'run_at', j.run_at, 'max_attempts', j.max_attempts, 'job_key', j.key, 'priority', j.priority) as job
    from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
    left join graphile_worker._private_job_queues q on q.id = j.job_queue_id
    where j.attempts < j.max_attempts order by j.id`)
  const text = JSON.stringify(rows.map(({ job }) => job))
  return {
    count: rows.length,
    file: await writeGzip(join(folder, JOBS), Readable.from([Buffer.from(text)])),
  }
}

type Named = { readonly sha256: string; readonly required: boolean }

/** Any column that holds a SHA-256 may name a file; documents, and blobs without bytes, must find theirs. */
async function filesNamed(client: pg.ClientBase, tables: readonly TableOf[]): Promise<Named[]> {
  const columns = tables.flatMap(({ name, columns }) =>
    columns.filter((column) => column.endsWith('sha256')).map((column) => ({ name, column })),
  )
  const selects = columns.map(({ name, column }) => {
    const required = { documents: 'true', document_versions: 'true', blobs: 'bytes is null' }[name]
    return `select ${quoted(column)} as sha, ${required ?? 'false'} as required from public.${quoted(name)}`
  })
  if (selects.length === 0) return []
  const { rows } = await client.query<Named>(`
    select sha as sha256, bool_or(required) as required from (${selects.join(' union all ')}) named
    where sha ~ '^[0-9a-f]{64}$' group by sha order by sha`)
  return rows
}

async function writeFiles(named: readonly Named[], { folder, files, onProgress }: Backup) {
  const kept: Manifest['files'] = []
  const missing: string[] = []
  for (const { sha256, required } of named) {
    const bytes = await files.get(sha256)
    const path = join(folder, townFile(sha256))
    if (bytes) await mkdir(join(path, '..'), { recursive: true })
    const written = bytes && (await writePlain(path, Readable.fromWeb(bytes as never)))
    if (written?.sha256 === sha256) kept.push(written)
    else if (required) missing.push(sha256)
  }
  onProgress?.(`archivos: ${kept.length}`)
  return { files: kept, missing }
}

/** On the disk under another name first: a manifest is whole or is not there. */
async function writeManifest(folder: string, manifest: Manifest) {
  const draft = join(folder, `${MANIFEST}.draft`)
  const handle = await open(draft, 'wx', 0o600)
  await handle.writeFile(`${JSON.stringify(manifest, null, 2)}\n`)
  await handle.sync()
  await handle.close()
  await rename(draft, join(folder, MANIFEST))
}
