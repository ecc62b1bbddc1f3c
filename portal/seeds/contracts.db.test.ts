import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { buildHouse, type Office } from '../src/kernel/house/index.ts'
import { territoryImporter } from '../src/kernel/places/index.ts'
import { processesDue, publishingRoom, publishProcesses } from '../src/kernel/publishing/index.ts'
import { calendarDate } from '../src/lib/dates.ts'
import { contractingRoom } from '../src/modules/contracting/index.ts'
import { worksRoom } from '../src/modules/works/index.ts'
import { type TestTown, testTown } from '../test/support/town.ts'
import { seedContracts } from './contracts.ts'
import { seedTerritory } from './territory.ts'
import { seedTown } from './town.ts'
import { seedWorks } from './works.ts'

const TODAY = calendarDate('2025-11-20')
let town: TestTown
let office: Office
beforeAll(async () => {
  town = await testTown()
  const places = { name: 'places', importers: [territoryImporter] }
  office = { town, house: buildHouse([publishingRoom, places, worksRoom, contractingRoom]) }
  const clock = {
    today: TODAY,
    at: async <Result>(moment: string, work: () => Promise<Result>) => {
      await town.setClock(`${moment} America/Mexico_City`)
      return work()
    },
  }
  await clock.at('2024-10-10 09:00', () => seedTown(office))
  await clock.at('2024-11-05 12:00', () => seedTerritory(office))
  const folios = await seedWorks(office, clock)
  await seedContracts(office, clock, folios)
  await seedContracts(office, clock, folios)
  await town.setClock(`${TODAY} 18:00 America/Mexico_City`)
}, 120_000)

test('San Tequio has a procurement for each work that is there or beyond, once', async () => {
  const { rows } = await sql<{ stage: string; processes: number }>`
    select stage, count(*)::int as processes from processes group by stage order by stage`.execute(
    town.db,
  )
  expect(rows).toEqual([
    { stage: 'completed', processes: 3 },
    { stage: 'contract', processes: 3 },
    { stage: 'implementation', processes: 6 },
    { stage: 'tender', processes: 1 },
  ])
})

test('contracts do not move the works, which were moved already', async () => {
  const { rows } = await sql<{ stage: string; works: number }>`
    select stage, count(*)::int as works from project_list
    where stage in ('procurement', 'contracted', 'under-way', 'finished', 'delivered')
    group by stage order by stage`.execute(town.db)
  expect(rows).toEqual([
    { stage: 'contracted', works: 3 },
    { stage: 'delivered', works: 3 },
    { stage: 'finished', works: 1 },
    { stage: 'procurement', works: 1 },
    { stage: 'under-way', works: 5 },
  ])
})

test('one contract is late, one was amended, and none was paid beyond what it says', async () => {
  const { rows } = await sql<{ late: number; amended: number; over: number }>`
    select count(*) filter (where stage = 'implementation' and ends_on < ${TODAY})::int as late,
      count(*) filter (where paid_centavos > contracted_centavos)::int as over,
      (select count(*)::int from release_events where 'contractAmendment' = any(tags)) as amended
    from processes`.execute(town.db)
  expect(rows[0]?.late).toBeGreaterThanOrEqual(1)
  expect(rows[0]).toMatchObject({ amended: 1, over: 0 })
})

test('works that are built have photographs, designed ones their paper, and anyone may see them', async () => {
  const { rows } = await sql<{ title: string; shown: number; heaviest: number }>`
    select split_part(d.title, ' al ', 1) as title, count(*)::int as shown, max(v.size) as heaviest
    from documents d join document_versions v on v.document_id = d.id
    where d.class = 'public' group by 1 order by 1`.execute(town.db)
  expect(rows).toMatchObject([
    { title: 'Acta de entrega', shown: 3 },
    { title: 'Antes de la obra', shown: 9 },
    { title: 'Avance' },
    { title: 'Contrato firmado', shown: 12 },
    { title: 'Convocatoria', shown: 13 },
    { title: 'Obra terminada', shown: 4 },
    { title: 'Proyecto ejecutivo', shown: 40 },
  ])
  expect(Math.max(...rows.map(({ heaviest }) => heaviest))).toBeLessThan(60_000)
})

test('everything is published, dated on its day', async () => {
  await publishProcesses(office, await processesDue(town.db))
  const { rows } = await sql<{ state: string; events: number }>`
    select state, count(*)::int as events from release_events group by state`.execute(town.db)
  expect(rows).toEqual([{ state: 'published', events: expect.any(Number) }])
  const first = await town.db
    .selectFrom('releases')
    .select('date')
    .orderBy('date')
    .executeTakeFirstOrThrow()
  expect(first.date.toISOString() < '2025-11-01').toBe(true)
})
