import { createReadStream } from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import { Kysely, PostgresDialect } from 'kysely'
import type pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { verifyTrail } from '../kernel/trail/index.ts'
import type { Connection, Tables } from '../lib/db/connection.ts'
import { migrate } from '../lib/db/migrate.ts'
import { type Manifest, tableFile } from './backup-manifest.ts'
import { copying, quoted, SAME_TEXT, type TableOf, tablesIn } from './backup-tables.ts'
import { portalFolder } from './portal-folder.ts'

export type TablesToRestore = {
  readonly folder: string
  readonly manifest: Manifest
  /** JSON of what was enqueued. */
  readonly jobs: string
  readonly onProgress?: (done: string) => void
}

/** The manifest names other tables than its migrations make: someone edited it. */
export class OtherTables extends Error {
  readonly tables: readonly string[]
  constructor(tables: readonly string[]) {
    super(`other tables: ${tables.join(', ')}`)
    this.tables = tables
  }
}

export class BrokenTrail extends Error {
  readonly brokenAt: number
  constructor(brokenAt: number) {
    super(`the trail does not hold at ${brokenAt}`)
    this.brokenAt = brokenAt
  }
}

/** One transaction on one connection: the whole town comes back, or nothing. */
export async function restoreTables({ pool }: Connection, what: TablesToRestore): Promise<void> {
  const client = await pool.connect()
  const single = { connect: async () => client, end: async () => {}, options: {} }
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool: single }) })
  await db.transaction().execute(async (tx) => {
    await migrate(tx, join(portalFolder, 'migrations'), what.manifest.migrations)
    await client.query(SAME_TEXT)
    const tables = await sameTables(client, what.manifest)
    const putBack = await setGuardsAside(client)
    await client.query(
      `truncate ${tables.map(({ name }) => `public.${quoted(name)}`).join(', ')} cascade`,
    )
    for (const table of tables) await restoreTable(client, table, what)
    await restoreSequences(client, what.manifest)
    await putBack()
    await client.query(enqueueAgain, [what.jobs])
    const check = await verifyTrail(tx)
    if (!check.holds) throw new BrokenTrail(check.brokenAt)
  })
}

async function sameTables(client: pg.ClientBase, { tables }: Manifest): Promise<TableOf[]> {
  const made = await tablesIn(client)
  const describe = ({ name, columns }: TableOf) => `${name} (${columns.join(', ')})`
  const [there, here] = [tables.map(describe), made.map(describe)]
  const other = [
    ...there.filter((table) => !here.includes(table)),
    ...here.filter((table) => !there.includes(table)),
  ]
  if (other.length > 0) throw new OtherTables(other)
  return made
}

/**
 * Rows come table by table, so the keys between tables go and come back at the end, when each is checked at once
 * for all rows; triggers judged these rows when they were first written.
 */
async function setGuardsAside(client: pg.ClientBase) {
  const { rows: keys } = await client.query<{ table: string; name: string; definition: string }>(`
    select conrelid::regclass::text as table, quote_ident(conname) as name, pg_get_constraintdef(oid) as definition
    from pg_constraint where contype = 'f' and connamespace = 'public'::regnamespace order by 1, 2`)
  const { rows: triggers } = await client.query<{ table: string; name: string }>(`
    select tgrelid::regclass::text as table, quote_ident(tgname) as name
    from pg_trigger join pg_class on pg_class.oid = tgrelid
    where not tgisinternal and tgenabled = 'O' and relnamespace = 'public'::regnamespace`)
  for (const { table, name } of keys)
    await client.query(`alter table ${table} drop constraint ${name}`)
  for (const { table, name } of triggers)
    await client.query(`alter table ${table} disable trigger ${name}`)
  return async () => {
    for (const { table, name, definition } of keys)
      await client.query(`alter table ${table} add constraint ${name} ${definition}`)
    for (const { table, name } of triggers)
      await client.query(`alter table ${table} enable trigger ${name}`)
  }
}

async function restoreTable(client: pg.ClientBase, table: TableOf, what: TablesToRestore) {
  const rows = client.query(copyFrom(`copy ${copying(table)} from stdin`))
  await pipeline(createReadStream(join(what.folder, tableFile(table.name))), createGunzip(), rows)
  const expected = what.manifest.tables.find(({ name }) => name === table.name)?.rows
  if (rows.rowCount !== expected)
    throw new Error(`${table.name}: ${rows.rowCount} rows came back of ${expected}`)
  what.onProgress?.(`${table.name}: ${rows.rowCount}`)
}

async function restoreSequences(client: pg.ClientBase, { sequences }: Manifest) {
  for (const { name, lastValue } of sequences)
    await client.query('select setval($1::regclass, $2::bigint)', [
      `public.${quoted(name)}`,
      lastValue,
    ])
}

const enqueueAgain = `select graphile_worker.add_jobs(array(
  select json_populate_recordset(null::graphile_worker.job_spec, $1::json)))`
