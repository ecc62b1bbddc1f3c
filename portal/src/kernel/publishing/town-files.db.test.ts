import { gunzipSync } from 'node:zlib'
import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { readWorkbook } from '../../lib/spreadsheet.ts'
import { publishProcesses } from './actions/publish-processes.ts'
import { publishProjects } from './actions/publish-projects.ts'
import { publishTown } from './actions/publish-town.ts'
import { paths } from './paths.ts'
import { bytesOf, fileAt, forgetBlobs } from './store/blobs.ts'
import { type TestOffice, tenderBody, testOffice } from './test/office.ts'

let office: TestOffice
beforeAll(async () => {
  office = await testOffice()
})

async function bytes(path: string) {
  const { db, files } = office.town
  const file = await fileAt(db, path)
  const found = file && (await bytesOf(db, files, file.sha256))
  return found && Buffer.from(await new Response(found).arrayBuffer())
}
const text = async (path: string) => (await bytes(path))?.toString() ?? ''
const json = async (path: string) => JSON.parse(await text(path))
const lines = async (path: string) =>
  (await text(path))
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))

async function tellMany(from: number, to: number) {
  const ocids = []
  for (let n = from; n <= to; n++) {
    const ocid = `ocds-000tst-${String(n).padStart(3, '0')}`
    await office.tell(ocid, tenderBody(ocid, `Obra ${n}`))
    ocids.push(ocid)
  }
  await publishProcesses(office, ocids)
}

const project = (folio: string, title = 'Parque lineal') => ({
  id: `oc4ids-000tst-${folio}`,
  title,
  status: 'implementation' as const,
  budget: { amount: { amount: 1250000.5, currency: 'MXN' } },
})

describe('the files of the whole town', () => {
  test('have every release in pages that link each other, in lines and by year', async () => {
    await office.town.setClock('2026-11-20T18:00:00Z')
    await tellMany(1, 101)
    await publishTown(office)

    const first = await json(paths.releases)
    const second = await json(paths.releasesPage(2))
    expect(first.releases).toHaveLength(100)
    expect(first.links).toEqual({ next: `${office.town.url}${paths.releasesPage(2)}` })
    expect(second.releases).toHaveLength(1)
    expect(second.links).toEqual({ prev: `${office.town.url}${paths.releases}` })
    expect(await lines(paths.releaseLines)).toHaveLength(101)
    expect(await lines(paths.recordLines)).toHaveLength(101)
    expect((await json(paths.year(2026))).releases).toHaveLength(101)
    expect(gunzipSync((await bytes(paths.yearZip(2026))) ?? Buffer.of())).toEqual(
      await bytes(paths.year(2026)),
    )
  })

  test('are continued: a new release leaves the old pages as they are and comes after the others', async () => {
    const firstPage = await fileAt(office.town.db, paths.releases)
    await office.town.setClock('2027-01-02T18:00:00Z')
    await tellMany(102, 102)
    await publishTown(office)

    expect(await fileAt(office.town.db, paths.releases)).toEqual(firstPage)
    expect((await json(paths.releasesPage(2))).releases).toHaveLength(2)
    const all = await lines(paths.releaseLines)
    expect(all).toHaveLength(102)
    expect(all.at(-1).tender.title).toBe('Obra 102')
    expect((await json(paths.year(2026))).releases).toHaveLength(101)
    expect((await json(paths.year(2027))).releases).toHaveLength(1)
  })

  test('continued twice in a year they are still one list', async () => {
    await tellMany(103, 104)
    await publishTown(office)
    expect((await json(paths.year(2027))).releases).toHaveLength(3)
    expect(await lines(paths.releaseLines)).toHaveLength(104)
  })

  test('tell the projects as a package and as a table for people', async () => {
    await office.tellProject('P1', project('P1'))
    await office.tellProject('P2', project('P2', ''))
    await publishProjects(office, ['P1', 'P2'])
    await publishTown(office)

    expect((await json(paths.projects)).projects).toMatchObject([{ id: 'oc4ids-000tst-P1' }])
    expect(await json(paths.project('oc4ids-000tst-P1'))).toMatchObject({
      version: '0.9',
      projects: [{ title: 'Parque lineal' }],
    })
    const [, row] = (await text(paths.projectsCsv)).split('\r\n')
    expect(row).toContain('Parque lineal')
    expect(row).toContain('1250000.5')
    expect((await bytes(paths.projectsXlsx))?.subarray(0, 2).toString()).toBe('PK')
  })

  test('say in each row of the table, and on a sheet of its own, that the prefix is a test', async () => {
    const [head, row] = (await text(paths.projectsCsv)).split('\r\n')
    expect(head?.split(',').at(-1)).toBe('Datos oficiales')
    expect(row?.split(',').at(-1)).toBe('No: prefijo de prueba')

    const book = await readWorkbook(new Uint8Array((await bytes(paths.projectsXlsx)) ?? []))
    if (!book.accepted) throw new Error(JSON.stringify(book.refusal))
    const [first, about] = book.fact.sheets
    expect(first?.name).toBe('Proyectos')
    expect(about).toMatchObject({ name: 'Léeme' })
    const told = JSON.stringify(about?.rows)
    expect(told).toContain('los identificadores no son oficiales')
    expect(told).toContain(`${office.town.url}/datos/prueba`)
    expect(await json(paths.projects)).toMatchObject({
      publicationPolicy: `${office.town.url}/datos/prueba`,
    })
  })
})

describe('the manifest', () => {
  test('names every public path with its hash, and what waits, since when and why', async () => {
    const manifest = await json(paths.manifest)
    const rows = await office.town.db
      .selectFrom('public_paths')
      .select(['path', 'sha256'])
      .execute()

    expect(
      manifest.files.map(({ path, sha256 }: { path: string; sha256: string }) => ({
        path,
        sha256,
      })),
    ).toEqual(expect.arrayContaining(rows.filter(({ path }) => path !== paths.manifest)))
    expect(manifest.files).toHaveLength(rows.length - 1)
    expect(manifest).toMatchObject({
      official: false,
      notice: expect.stringContaining('Prefijo de prueba'),
      license: expect.any(String),
      waiting: [
        {
          kind: 'project',
          id: 'P2',
          since: expect.any(String),
          why: [{ path: 'projects/0/title', message: expect.any(String) }],
        },
      ],
    })
  })
})

test('a project that is corrected stops waiting; one that is public no more keeps its address', async () => {
  await office.tellProject('P2', project('P2', 'Cancha'))
  await office.tellProject('P1', undefined)
  await publishProjects(office, ['P1', 'P2'])
  await publishTown(office)

  expect((await json(paths.manifest)).waiting).toEqual([])
  expect((await json(paths.projects)).projects).toMatchObject([{ id: 'oc4ids-000tst-P2' }])
  expect(await json(paths.project('oc4ids-000tst-P1'))).toBeDefined()
})

test('nothing behind, nothing built', async () => {
  const before = await fileAt(office.town.db, paths.manifest)
  await office.town.setClock('2027-03-01T00:00:00Z')
  await publishTown(office)
  expect(await fileAt(office.town.db, paths.manifest)).toEqual(before)
})

test('a release that comes while the town is being built is in the files of the next building', async () => {
  await sql`create function hold_places() returns trigger language plpgsql as $$
    begin perform pg_advisory_xact_lock(4201); return null; end $$`.execute(office.town.owner)
  await sql`create trigger hold_places after insert on release_positions execute function hold_places()`.execute(
    office.town.owner,
  )
  const count = (await lines(paths.releaseLines)).length
  await tellMany(105, 106)
  const building = await office.town.owner.transaction().execute(async (holder) => {
    await sql`select pg_advisory_xact_lock(4201)`.execute(holder)
    const began = publishTown(office)
    await placesAreHeld()
    await tellMany(107, 107)
    return { began }
  })
  await building.began
  await sql`drop trigger hold_places on release_positions`.execute(office.town.owner)

  await publishTown(office)
  expect(await lines(paths.releaseLines)).toHaveLength(count + 3)
})

async function placesAreHeld() {
  for (;;) {
    const { rows } = await sql`select 1 from pg_locks
      where locktype = 'advisory' and objid = 4201 and not granted`.execute(office.town.owner)
    if (rows.length > 0) return
  }
}

test('a building that dies leaves the old files, and the next one ends it', async () => {
  const old = await fileAt(office.town.db, paths.recordLines)
  await tellMany(108, 108)
  let written = 0
  const put: typeof office.town.files.put = (content) =>
    ++written > 3 ? Promise.reject(new Error('disk full')) : office.town.files.put(content)
  const dying = { ...office, town: { ...office.town, files: { ...office.town.files, put } } }

  await expect(publishTown(dying)).rejects.toThrow('disk full')
  expect(await fileAt(office.town.db, paths.recordLines)).toEqual(old)

  await publishTown(office)
  expect(await lines(paths.recordLines)).toHaveLength(108)
})

test('cleaning takes what nobody names and leaves all that is public', async () => {
  expect(await forgetBlobs(office.town.db, office.town.files, 60)).toBe(0)
  expect(await forgetBlobs(office.town.db, office.town.files, -1)).toBeGreaterThan(0)
  const rows = await office.town.db.selectFrom('public_paths').select('path').execute()
  for (const { path } of rows) expect(await bytes(path), path).toBeDefined()
})

test('cleaning keeps the file of another room, though it was downloaded here', async () => {
  const old = await fileAt(office.town.db, paths.projectsCsv)
  const hash = old?.sha256 ?? ''
  await sql`create table handed_in (original_sha256 text)`.execute(office.town.owner)
  await sql`grant select on handed_in to tequio_portal`.execute(office.town.owner)
  await sql`insert into handed_in values (${hash})`.execute(office.town.owner)
  await office.tellProject('P3', project('P3', 'Biblioteca'))
  await publishProjects(office, ['P3'])
  await publishTown(office)

  await forgetBlobs(office.town.db, office.town.files, -1)
  expect((await fileAt(office.town.db, paths.projectsCsv))?.sha256).not.toBe(hash)
  expect(await office.town.files.has(hash)).toBe(true)
})
