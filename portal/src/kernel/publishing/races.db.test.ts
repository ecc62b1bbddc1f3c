import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { publishProcesses } from './actions/publish-processes.ts'
import { publishProjects } from './actions/publish-projects.ts'
import { publishTown } from './actions/publish-town.ts'
import { verify } from './index.ts'
import { paths } from './paths.ts'
import { contentAt } from './store/blobs.ts'
import { type TestOffice, tenderBody, testOffice } from './test/office.ts'

let office: TestOffice
beforeAll(async () => {
  office = await testOffice()
})

const ocids = Array.from({ length: 8 }, (_, n) => `ocds-000tst-carrera-${n}`)
const folios = Array.from({ length: 8 }, (_, n) => `P${n}`)
const project = (folio: string, title: string) => ({ id: `oc4ids-000tst-${folio}`, title })

async function lines(path: string): Promise<Record<string, unknown>[]> {
  const content = await contentAt(office.town.db, office.town.files, path)
  const text = content ? await new Response(content).text() : ''
  return text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line))
}

test('workers that take the same processes in other orders publish each event once', async () => {
  for (const title of ['Uno', 'Dos'])
    for (const ocid of ocids) await office.tell(ocid, tenderBody(ocid, title))
  const opposite = ocids.toReversed()
  await Promise.all([ocids, opposite, ocids, opposite].map((set) => publishProcesses(office, set)))

  const stored = await office.town.db.selectFrom('releases').select('id').execute()
  expect(stored.map(({ id }) => id).sort()).toEqual(
    ocids.flatMap((ocid) => [`${ocid}-1`, `${ocid}-2`]).sort(),
  )
})

test('workers that build the town at once leave each release in its files once, and nothing behind', async () => {
  await Promise.all([publishTown(office), publishTown(office), publishTown(office)])
  const ids = (await lines(paths.releaseLines)).map(({ id }) => id)
  expect(ids).toHaveLength(16)
  expect(new Set(ids).size).toBe(16)
  const left = await office.town.db.selectFrom('publication_changes').select('id').execute()
  expect(left).toEqual([])
  expect(await verify(office, () => {})).toMatchObject({ faults: 0 })
})

test('a project announced again while it is being built is built again', async () => {
  for (const folio of folios) await office.tellProject(folio, project(folio, 'Antes'))
  const build = office.house.projects?.build
  let second: Promise<void> | undefined
  const house = {
    ...office.house,
    projects: office.house.projects && {
      ...office.house.projects,
      build: async (...given: Parameters<NonNullable<typeof build>>) => {
        const built = await build?.(...given)
        if (!second) {
          await office.tellProject('P0', project('P0', 'Después'))
          second = publishProjects(office, folios.toReversed())
        }
        return built
      },
    },
  }
  await publishProjects({ ...office, house }, folios)
  await second

  await publishTown(office)
  const { rows } = await sql<{ title: string }>`
    select line::json->>'title' as title from project_files order by folio`.execute(office.town.db)
  expect(rows.map(({ title }) => title)).toEqual(['Después', ...Array(7).fill('Antes')])
  expect(await office.town.db.selectFrom('projects_due').select('folio').execute()).toEqual([])
  expect(await verify(office, () => {})).toMatchObject({ faults: 0 })
})
