import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { compileReleases } from '@tequio/ocds'
import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { officialCheck } from '../../../../../packages/ocds/test/official-check.ts'
import { type TestTown, testTown } from '../../../../test/support/town.ts'
import { buildHouse, type Office } from '../../../kernel/house/index.ts'
import { applyImport, previewImport, undoImport } from '../../../kernel/imports/index.ts'
import {
  processesDue,
  publishingRoom,
  publishProcesses,
  recordOf,
} from '../../../kernel/publishing/index.ts'
import type { Db } from '../../../lib/db/connection.ts'
import { contractingRoom, processFromTables } from '../index.ts'
import { ocdsImporter } from './importer.ts'

const shared = join(import.meta.dirname, '../../../../../../shared/data/ocds')
const folder = join(shared, 'cases/validate/real/cdmx-sefin-2016')
const here = (() => {
  try {
    return readdirSync(folder).sort()
  } catch {
    return []
  }
})()
const files = here.map((name) => ({
  name,
  bytes: new Uint8Array(readFileSync(join(folder, name))),
}))

let town: TestTown
let office: Office
beforeAll(async () => {
  town = await testTown()
  office = { town, house: buildHouse([publishingRoom, contractingRoom]) }
})

const publishDue = async () => publishProcesses(office, await processesDue(town.db))

const releasesOf = async (ocid: string) => {
  const rows = await town.db
    .selectFrom('releases')
    .select(['seq', 'body'])
    .where('ocid', '=', ocid)
    .orderBy('seq')
    .execute()
  return rows.map(({ seq, body }) => ({ seq, body: JSON.parse(body) }))
}

const preview = async (uploads = files) => {
  const decision = await previewImport(office, { importer: ocdsImporter, files: uploads })
  if (!decision.accepted) throw new Error(JSON.stringify(decision.refusal))
  return decision.fact
}

async function load(uploads = files) {
  const { id } = await preview(uploads)
  const decision = await applyImport(office, { id })
  if (!decision?.accepted) throw new Error(JSON.stringify(decision))
  await publishDue()
  return decision.fact
}

const published = async (db: Db) => {
  const { rows } = await sql<{
    ocid: string
  }>`select ocid from records where line is not null order by 1`.execute(db)
  return rows.map(({ ocid }) => ocid)
}

describe.skipIf(files.length === 0)('the real files of Mexico City, all invalid', () => {
  test('tried first, write nothing and show every repair', async () => {
    const { difference } = await preview()

    expect(difference.rejects).toEqual([])
    expect(difference.changes.length).toBeGreaterThan(0)
    expect(difference.notices.map(({ rule }) => rule)).toEqual(
      expect.arrayContaining([
        'ocds.ocid-prefix',
        'ocds.parties',
        'ocds.empty',
        'ocds.balance',
        'ocds.reservado',
      ]),
    )
    expect(await town.db.selectFrom('processes').selectAll().execute()).toEqual([])
  })

  test('come out published and valid by the official schemas', async () => {
    await load()
    const ocids = await published(town.db)
    const check = officialCheck('release-package')

    expect(ocids.length).toBeGreaterThan(5)
    for (const ocid of ocids) {
      const releases = await releasesOf(ocid)
      expect(check({ ...packageOf(releases.map(({ body }) => body)) })).toEqual([])
      const {
        id: _,
        date: __,
        tag: ___,
        ...compiled
      } = compileReleases(releases.map(({ body }) => body)).release
      expect(byId(compiled)).toEqual(
        byId(await processFromTables(town.db, ocid, releases.at(-1)?.seq ?? 0)),
      )
    }
  })

  test('keep the publisher’s identifiers as provenance, under identifiers of ours', async () => {
    const rows = await town.db.selectFrom('release_provenance').selectAll().execute()
    expect(rows.every(({ publisher_ocid }) => publisher_ocid.startsWith('OCDS-87SD3T-'))).toBe(true)
    expect(rows.every(({ ocid }) => ocid.startsWith('ocds-87sd3t-'))).toBe(true)
  })

  test('publish no telephone nor e-mail of a company', async () => {
    const { rows } = await sql<{ body: string }>`select body from releases`.execute(town.db)
    const text = rows.map(({ body }) => body).join()
    const reserved = await town.db.selectFrom('reserved_values').select(['path', 'value']).execute()

    expect(reserved.length).toBeGreaterThan(10)
    expect(text).not.toContain('55614071')
    expect(JSON.stringify(reserved)).toContain('55614071')
  })

  test('loaded again change nothing', async () => {
    const before = await town.db
      .selectFrom('process_parts')
      .select(({ fn }) => fn.countAll().as('n'))
      .executeTakeFirst()
    const { difference } = await preview()
    expect(difference.changes).toEqual([])
    expect(
      await town.db
        .selectFrom('process_parts')
        .select(({ fn }) => fn.countAll().as('n'))
        .executeTakeFirst(),
    ).toEqual(before)
  })

  test('the same release with other content becomes a later release, and is listed', async () => {
    const [first] = files
    const changed = JSON.parse(new TextDecoder().decode(first?.bytes))
    changed.releases[0].tender.title = 'Otro título'
    const upload = [
      { name: 'corregido.json', bytes: new TextEncoder().encode(JSON.stringify(changed)) },
    ]

    const { difference } = await preview(upload)
    expect(difference.notices.map(({ rule }) => rule)).toContain('ocds.entrega-posterior')
    const { id } = await load(upload)

    const [ocid = ''] = difference.changes.map(({ key }) => key)
    const releases = await releasesOf(ocid)
    expect(releases.at(-1)?.body).toMatchObject({ tender: { title: 'Otro título' } })
    expect(await undoImport(office, { id, reason: 'Era una prueba' })).toMatchObject({
      accepted: true,
    })
    await publishDue()
    const restored = await releasesOf(ocid)
    expect(restored.at(-1)?.body).toMatchObject({ tender: releases.at(-2)?.body.tender })
  })

  test('undone leave the office without them, and what was public says that it was withdrawn', async () => {
    const load = await town.db
      .selectFrom('imports')
      .select('id')
      .where('state', '=', 'applied')
      .orderBy('id')
      .executeTakeFirstOrThrow()
    const ocids = await published(town.db)

    const decision = await undoImport(office, { id: load.id, reason: 'Se cargó dos veces' })
    expect(decision).toMatchObject({ accepted: true })
    await publishDue()

    const standing = await town.db
      .selectFrom('processes')
      .select('ocid')
      .where('stage', '<>', 'withdrawn')
      .execute()
    expect(standing).toEqual([])
    for (const ocid of ocids) {
      const record = JSON.parse((await recordOf(town.db, ocid)) ?? 'null')
      expect(record).toMatchObject({ compiledRelease: { tender: { status: 'withdrawn' } } })
    }
  })
})

describe('a file that is no open contracting', () => {
  const text = (value: string) => [{ name: 'archivo.json', bytes: new TextEncoder().encode(value) }]

  test.each([
    ['cut in half', '{"releases": [{"ocid": "ocds-1'],
    ['empty', ''],
    ['of another kind', '{"hola": 1}'],
    ['nested without end', '['.repeat(100_000)],
  ])('%s is refused with a sentence, and nothing is written', async (_, content) => {
    const decision = await previewImport(office, { importer: ocdsImporter, files: text(content) })
    const rejects = decision.accepted ? decision.fact.difference.rejects : ['refused at the door']
    expect(rejects.length).toBeGreaterThan(0)
  })
})

const packageOf = (releases: readonly unknown[]) => ({
  uri: 'https://san-tequio.example/datos/edca/releases.json',
  version: '1.1',
  publishedDate: '2026-11-20T00:00:00Z',
  publisher: { name: 'San Tequio' },
  extensions: [],
  releases,
})

/** Lists of things with ids have no order in the standard. */
function byId(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(byId).sort((a, b) => (idOf(a) < idOf(b) ? -1 : 1))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, byId(inner)]))
}

const idOf = (value: unknown) => String((value as { id?: unknown } | null)?.id ?? '')
