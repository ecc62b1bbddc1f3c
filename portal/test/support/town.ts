import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, inject } from 'vitest'
import { localFiles, type Town } from '../../src/kernel/town/index.ts'
import { connect, type Db } from '../../src/lib/db/connection.ts'
import { databaseUrl, onServer } from './database-server.ts'

export type TestTown = Town & {
  /** The owner of the tables, for what only seeds and tests may do. */
  readonly owner: Db
  readonly databaseUrl: string
  /** Stops the clock of the database at the given instant; without it the clock runs again. */
  readonly setClock: (at?: Date | string) => Promise<void>
  /** The newest line of the trail. */
  readonly lastEntry: () => Promise<{ act: string; facts: unknown } | undefined>
}

/** A town of its own for one test file: a copy of the migrated template, removed at the end. */
export async function testTown(): Promise<TestTown> {
  const server = inject('databaseServer')
  const name = `tequio_test_${randomUUID().replaceAll('-', '')}`
  await onServer(server, `create database ${name} template ${inject('templateDatabase')}`)
  const url = databaseUrl(server, name)
  const portal = connect({ url, as: 'portal', max: 8 })
  const owner = connect({ url, as: 'owner', max: 2 })
  const folder = await mkdtemp(join(tmpdir(), 'tequio-files-'))
  afterAll(async () => {
    await Promise.all([portal.db.destroy(), owner.db.destroy()])
    await onServer(server, `drop database if exists ${name} with (force)`)
    await rm(folder, { recursive: true, force: true })
  })
  return {
    host: '*',
    db: portal.db,
    pool: portal.pool,
    files: localFiles(folder),
    url: 'https://san-tequio.example',
    demonstration: true,
    owner: owner.db,
    databaseUrl: url,
    setClock: async (at) => {
      await sql`update tequio.clock set at = ${at ?? null}::timestamptz`.execute(owner.db)
    },
    lastEntry: () =>
      portal.db
        .selectFrom('trail')
        .select(['act', 'facts'])
        .orderBy('id', 'desc')
        .limit(1)
        .executeTakeFirst(),
  }
}
