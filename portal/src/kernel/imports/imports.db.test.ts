import { sql } from 'kysely'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type TestTown, testTown } from '../../../test/support/town.ts'
import { connect, type Db } from '../../lib/db/connection.ts'
import { refuse } from '../../lib/decision.ts'
import { buildHouse, type Office } from '../house/index.ts'
import type { Change, Importer } from './importer.ts'
import { applyImport, changesOf, loadById, previewImport, undoImport } from './index.ts'

type Street = { readonly name: string; readonly width: number }

const rowsOf = (text: string) =>
  text.split('\n').flatMap((line, index) => {
    const [name = '', width = ''] = line.split(',')
    return name ? [{ name, width: Number(width), line: index + 1 }] : []
  })

/** A kind of load as small as can be: name,width. */
const streets: Importer<ReturnType<typeof rowsOf>[number], Street> = {
  kind: 'streets',
  title: 'Calles',
  help: '',
  accept: '.csv',
  mayLoad: () => true,
  understand: async (files) => ({
    rows: files.flatMap(({ bytes }) => rowsOf(new TextDecoder().decode(bytes))),
    rejects: [],
    notices: [],
  }),
  load: (db) => streetsIn(db),
  check: (rows, held: never) => {
    const known: ReadonlyMap<string, Street> = held
    const changes = rows.flatMap(({ name, width, line }): Change<Street>[] => {
      const before = known.get(name) ?? null
      if (before?.width === width) return []
      return [{ key: name, title: name, spot: { line }, before, after: { name, width } }]
    })
    const unchanged = rows.length - changes.length
    return { changes, unchanged, rejects: [], notices: [], questions: [] }
  },
  apply: async ({ db }, changes) => {
    for (const { key, after } of changes) {
      if (key === 'Corte') throw new Error('power cut')
      await sql`delete from streets where name = ${key}`.execute(db)
      if (after) await sql`insert into streets values (${after.name}, ${after.width})`.execute(db)
    }
  },
  present: (db) => streetsIn(db),
}

async function streetsIn(db: Db): Promise<Map<string, Street>> {
  const { rows } = await sql<Street>`select name, width from streets`.execute(db)
  return new Map(rows.map((street) => [street.name, street]))
}

describe('a load', () => {
  let town: TestTown
  let office: Office
  beforeAll(async () => {
    town = await testTown()
    office = { town, house: buildHouse([{ name: 'streets', importers: [streets] }]) }
    await sql`create table streets (name text primary key, width integer)`.execute(town.owner)
    await sql`grant all on streets to tequio_portal`.execute(town.owner)
  })
  beforeEach(() => sql`delete from streets`.execute(town.owner))

  const preview = async (text: string) => {
    const files = [{ name: 'calles.csv', bytes: new TextEncoder().encode(text) }]
    const decision = await previewImport(office, { importer: streets, files })
    if (!decision.accepted) throw new Error(decision.refusal.because)
    return decision.fact
  }
  const load = async (text: string) => {
    const { id } = await preview(text)
    const decision = await applyImport(office, { id })
    expect(decision).toMatchObject({ accepted: true })
    return id
  }
  const held = async () => [...(await streetsIn(town.db)).values()]

  test('shows its difference and touches nothing until it is applied', async () => {
    const { id, counts } = await preview('Nogal,8\nOlmo,6')

    expect(counts).toMatchObject({ added: 2, altered: 0 })
    expect(await held()).toEqual([])
    expect(await loadById(town.db, id)).toMatchObject({ state: 'previewed', changed: 2 })
    expect(await town.lastEntry()).toMatchObject({ act: 'import.previewed' })
  })

  test('keeps the original file', async () => {
    const id = await load('Nogal,8')
    const [file] = (await loadById(town.db, id))?.files ?? []
    const kept = await town.files.get(file?.sha256 ?? '')
    expect(await new Response(kept).text()).toBe('Nogal,8')
  })

  test('of the same file twice changes nothing and says so', async () => {
    const first = await load('Nogal,8')
    const second = await preview('Nogal,8')

    expect(second).toMatchObject({ counts: { added: 0, unchanged: 1 }, appliedBefore: first })
    expect(await applyImport(office, { id: second.id })).toEqual(
      refuse({ because: 'nothing-changes' }),
    )
  })

  test('clicked twice is applied once and answers the same', async () => {
    const { id } = await preview('Nogal,8')
    const answers = await Promise.all([applyImport(office, { id }), applyImport(office, { id })])
    expect(answers[0]).toEqual(answers[1])
    expect(answers[0]).toMatchObject({ accepted: true, fact: { changed: 1 } })
  })

  test('that the town overtook is refused with the new difference', async () => {
    const { id } = await preview('Nogal,8')
    await sql`insert into streets values ('Nogal', 5)`.execute(town.owner)

    expect(await applyImport(office, { id })).toMatchObject({ refusal: { because: 'moved' } })

    expect(await held()).toEqual([{ name: 'Nogal', width: 5 }])
    expect(await changesOf(town.db, id)).toMatchObject([
      { before: { width: 5 }, after: { width: 8 } },
    ])
    expect(await applyImport(office, { id })).toMatchObject({ accepted: true })
  })

  test('undone gives the data back as they were', async () => {
    await load('Nogal,8\nOlmo,6')
    const id = await load('Nogal,9\nPino,4')

    expect(await undoImport(office, { id, reason: 'era otro archivo' })).toMatchObject({
      accepted: true,
      fact: { undone: 2, kept: [] },
    })

    expect(await held()).toEqual(
      expect.arrayContaining([
        { name: 'Nogal', width: 8 },
        { name: 'Olmo', width: 6 },
      ]),
    )
    expect(await loadById(town.db, id)).toMatchObject({
      state: 'undone',
      undoneBecause: 'era otro archivo',
    })
  })

  test('undone does not overwrite what somebody altered later: it asks', async () => {
    const id = await load('Nogal,8\nOlmo,6')
    await sql`update streets set width = 12 where name = 'Nogal'`.execute(town.owner)

    expect(await undoImport(office, { id, reason: 'error' })).toMatchObject({
      refusal: { because: 'altered', things: [{ key: 'Nogal' }], rest: 1 },
    })
    expect(await held()).toHaveLength(2)

    await undoImport(office, { id, reason: 'error', onlyRest: true })
    expect(await held()).toEqual([{ name: 'Nogal', width: 12 }])
    const changes = await changesOf(town.db, id)
    expect(changes.filter(({ keptWhenUndone }) => keptWhenUndone)).toMatchObject([{ key: 'Nogal' }])
  })

  test('that fails in the middle leaves nothing half done', async () => {
    const { id } = await preview('Nogal,8\nCorte,1')
    await expect(applyImport(office, { id })).rejects.toThrow('power cut')
    expect(await held()).toEqual([])
    expect(await loadById(town.db, id)).toMatchObject({ state: 'previewed' })
  })

  test('whose connection is killed in the middle leaves nothing half done, and can be applied again', async () => {
    const { id } = await preview('Nogal,8\nOlmo,6\nPino,4')
    const lines = await entryCount(town)
    let kill = true
    const killed: typeof streets = {
      ...streets,
      apply: async (acting, changes, context) => {
        await streets.apply(acting, changes.slice(0, 2), context)
        if (kill) await killConnectionOf(town, acting.db)
        await streets.apply(acting, changes.slice(2), context)
      },
    }
    const house = buildHouse([{ name: 'streets', importers: [killed] }])
    // Its own pool: the killed connection must not be one that another test takes.
    const { db, pool } = connect({ url: town.databaseUrl, as: 'portal', max: 2 })
    const mortal = { house, town: { ...town, db, pool } }

    await expect(applyImport(mortal, { id })).rejects.toThrow()
    expect(await held()).toEqual([])
    expect(await entryCount(town)).toBe(lines)
    expect(await loadById(town.db, id)).toMatchObject({ state: 'previewed' })

    kill = false
    expect(await applyImport(mortal, { id })).toMatchObject({ accepted: true })
    expect(await held()).toHaveLength(3)
    await db.destroy()
  })
})

async function killConnectionOf(town: TestTown, db: Db) {
  const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(db)
  await sql`select pg_terminate_backend(${rows[0]?.pid})`.execute(town.owner)
}

async function entryCount(town: TestTown) {
  const { count } = await town.db
    .selectFrom('trail')
    .select((column) => column.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return count
}
