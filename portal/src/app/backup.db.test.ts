import { createHash, randomUUID } from 'node:crypto'
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import pg from 'pg'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { z } from 'zod'
import { databaseUrl, onServer } from '../../test/support/database-server.ts'
import { type TestTown, testTown } from '../../test/support/town.ts'
import { act, defineAct, type Envelope } from '../kernel/act/index.ts'
import { addDocument, prepareFile } from '../kernel/documents/index.ts'
import { openDuty } from '../kernel/duties/index.ts'
import { enqueue } from '../kernel/jobs/index.ts'
import { localFiles } from '../kernel/town/index.ts'
import { sealTrail } from '../kernel/trail/index.ts'
import { accept, refuse } from '../lib/decision.ts'
import { backUp } from './backup.ts'
import { filesOf, type Manifest } from './backup-manifest.ts'
import { tablesIn } from './backup-tables.ts'
import { restore } from './restore.ts'

const named = defineAct('test.named', 1, z.strictObject({ name: z.string() }))
const work = { kind: 'project', id: 'PP25-Z31-0147-R' }
const officer: Envelope = { actor: { kind: 'person', id: 'p1' } }
const job = { name: 'test-job', payload: z.strictObject({ n: z.number() }) }

let town: TestTown
let folder: string
let manifest: Manifest

beforeAll(async () => {
  town = await testTown()
  folder = join(await temporary(), 'copia')
  await live(town)
  const decision = await backUp({ databaseUrl: town.databaseUrl, files: town.files, folder })
  if (!decision?.accepted) throw new Error('the backup was refused')
  manifest = decision.fact
})

test('a backup brings back every table as it was, byte for byte', async () => {
  const { url, files } = await emptyPlace()

  const decision = await restore({ databaseUrl: url, files, folder })

  expect(decision).toMatchObject({ accepted: true })
  const before = await contents(town.databaseUrl)
  expect(await contents(url)).toEqual(before)
  expect(before.get('trail')).toContain('«Nogal»\\\\n')
  expect(Object.fromEntries(manifest.tables.map(({ name, rows }) => [name, rows]))).toMatchObject({
    trail: 4,
    documents: 1,
    duties: 1,
  })
})

test('what comes back goes on: the next act takes the next number, its keys are checked, its job waits', async () => {
  const { url, files } = await emptyPlace()
  await restore({ databaseUrl: url, files, folder })

  await withClient(url, async (client) => {
    const keys = `select conrelid::regclass::text, pg_get_constraintdef(oid) as rule from pg_constraint
      where connamespace = 'public'::regnamespace order by 1, 2`
    const ours = await withClient(town.databaseUrl, (there) => there.query(keys))
    expect((await client.query(keys)).rows).toEqual(ours.rows)

    const next = await client.query(
      `select nextval(pg_get_serial_sequence('trail', 'id'))::int as id, (select max(id)::int from trail) as last`,
    )
    expect(next.rows[0].id).toBe(next.rows[0].last + 1)

    const jobs = await client.query('select task_identifier, key from graphile_worker.jobs')
    expect(jobs.rows).toEqual([{ task_identifier: 'test-job', key: 'once' }])
  })
})

test('the files of the town come back by their content', async () => {
  const { url, files } = await emptyPlace()
  await restore({ databaseUrl: url, files, folder })
  const { original_sha256 } = await town.db
    .selectFrom('documents')
    .select('original_sha256')
    .executeTakeFirstOrThrow()
  const stream = await files.get(original_sha256)
  const text = await new Response(stream).text()
  expect(createHash('sha256').update(text).digest('hex')).toBe(original_sha256)
  expect(manifest.missing).toEqual([])
})

test('a damaged file is refused before anything is written', async () => {
  for (const one of oneOfEachKind(filesOf(manifest))) {
    const path = one?.path ?? ''
    const copy = join(await temporary(), 'copia')
    await cp(folder, copy, { recursive: true })
    const bytes = await readFile(join(copy, path))
    bytes.writeUInt8((bytes.at(-1) ?? 0) ^ 1, bytes.length - 1)
    await writeFile(join(copy, path), bytes)
    const { url, files } = await emptyPlace()

    expect(await restore({ databaseUrl: url, files, folder: copy })).toEqual(
      refuse({ because: 'damaged', file: path }),
    )
    expect((await contents(url)).size).toBe(0)
    await rm(copy, { recursive: true })
  }
})

test('a missing file is refused by its name', async () => {
  const copy = join(await temporary(), 'copia')
  await cp(folder, copy, { recursive: true })
  await rm(join(copy, 'tables/trail.copy.gz'))
  const { url, files } = await emptyPlace()
  expect(await restore({ databaseUrl: url, files, folder: copy })).toEqual(
    refuse({ because: 'missing', file: 'tables/trail.copy.gz' }),
  )
})

test('a backup without its manifest is none: it was cut half way', async () => {
  const copy = join(await temporary(), 'copia')
  await cp(folder, copy, { recursive: true })
  await rm(join(copy, 'manifest.json'))
  const { url, files } = await emptyPlace()
  expect(await restore({ databaseUrl: url, files, folder: copy })).toEqual(
    refuse({ because: 'no-backup' }),
  )
})

test('a backup of a newer program asks for that program', async () => {
  const copy = await withManifest({ migrations: [...manifest.migrations, '9999-tomorrow'] })
  const { url, files } = await emptyPlace()
  expect(await restore({ databaseUrl: url, files, folder: copy })).toEqual(
    refuse({ because: 'newer', migration: '9999-tomorrow' }),
  )
})

test('a manifest that leaves a table out is refused, and nothing stays', async () => {
  const tables = manifest.tables.filter(({ name }) => name !== 'duties')
  const copy = await withManifest({ tables })
  const { url, files } = await emptyPlace()
  expect(await restore({ databaseUrl: url, files, folder: copy })).toMatchObject({
    refusal: { because: 'other-tables', tables: [expect.stringContaining('duties')] },
  })
  expect((await contents(url)).size).toBe(0)
})

test('a trail that someone rewrote is refused, and nothing stays', async () => {
  const other = await testTown()
  await live(other)
  await sql`update trail set facts = '{"name": "Fresno"}' where id = 2`.execute(other.owner)
  const copy = join(await temporary(), 'copia')
  await backUp({ databaseUrl: other.databaseUrl, files: other.files, folder: copy })
  const { url, files } = await emptyPlace()
  expect(await restore({ databaseUrl: url, files, folder: copy })).toEqual(
    refuse({ because: 'broken-trail', brokenAt: 2 }),
  )
  expect((await contents(url)).size).toBe(0)
})

test('nothing is restored over a town that exists', async () => {
  expect(await restore({ databaseUrl: town.databaseUrl, files: town.files, folder })).toEqual(
    refuse({ because: 'database-not-empty' }),
  )
})

test('no backup is written over another', async () => {
  expect(await backUp({ databaseUrl: town.databaseUrl, files: town.files, folder })).toEqual(
    refuse({ because: 'folder-not-empty' }),
  )
})

test('a file that the store lost is named, and the rest is saved', async () => {
  const other = await testTown()
  await live(other)
  const { original_sha256: lost } = await other.db
    .selectFrom('documents')
    .select('original_sha256')
    .executeTakeFirstOrThrow()
  await other.files.remove(lost)
  const decision = await backUp({
    databaseUrl: other.databaseUrl,
    files: other.files,
    folder: join(await temporary(), 'copia'),
  })
  expect(decision).toMatchObject({ accepted: true, fact: { missing: [lost] } })
})

/** A week of a town: acts, a document, a duty, a job, seals. */
async function live(place: TestTown) {
  for (const name of ['«Nogal»\n', 'Ñandú\t\\N', ''])
    await act(place.db, officer, async ({ record }) => {
      await record(named, { kind: 'street', id: 'nogal' }, { name })
      return accept(null)
    })
  const bytes = new TextEncoder().encode('%PDF-1.7\n%%EOF\n')
  const file = await prepareFile(place.files, { name: 'montos.pdf', bytes })
  if (!file.accepted) throw new Error('the document was refused')
  await act(place.db, { ...officer, key: 'form-1' }, async (acting) => {
    const about = { about: work, title: 'Montos', documentType: 'x_amounts' }
    await addDocument(acting, { ...about, class: 'reserved', file: file.fact, show: false })
    await openDuty(acting, {
      kind: 'works.report',
      thing: work,
      unitId: 'obra',
      dueOn: '2026-11-20',
      why: 'Cada 15 días',
    })
    await enqueue(acting.db, job, { n: 1 }, { key: 'once' })
    return accept(null)
  })
  await sealTrail(place.db)
}

/** A table, the jobs, a file of the town. */
const oneOfEachKind = <One extends { path: string }>(all: readonly One[]) =>
  [...Map.groupBy(all, ({ path }) => path.split('/')[0]).values()].map(([first]) => first)

async function withManifest(change: Partial<Manifest>) {
  const copy = join(await temporary(), 'copia')
  await cp(folder, copy, { recursive: true })
  await writeFile(join(copy, 'manifest.json'), JSON.stringify({ ...manifest, ...change }))
  return copy
}

async function temporary() {
  const path = await mkdtemp(join(tmpdir(), 'tequio-backup-'))
  afterAll(() => rm(path, { recursive: true, force: true }))
  return path
}

async function emptyPlace() {
  const server = inject('databaseServer')
  const name = `tequio_test_${randomUUID().replaceAll('-', '')}`
  await onServer(server, `create database ${name} template template0`)
  afterAll(() => onServer(server, `drop database if exists ${name} with (force)`))
  return { url: databaseUrl(server, name), files: localFiles(await temporary()) }
}

async function withClient<Answer>(url: string, work: (client: pg.Client) => Promise<Answer>) {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

/** Every row of every table as PostgreSQL writes it, generated columns too. */
const contents = (url: string) =>
  withClient(url, async (client) => {
    const found = new Map<string, string>()
    for (const { name } of await tablesIn(client)) {
      const { rows } = await client.query<{ row: string }>(
        `select t::text as row from public."${name}" t order by 1`,
      )
      found.set(name, rows.map(({ row }) => row).join('\n'))
    }
    return found
  })
