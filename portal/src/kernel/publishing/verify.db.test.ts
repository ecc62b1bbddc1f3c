import { beforeAll, expect, test } from 'vitest'
import { publishProcesses } from './actions/publish-processes.ts'
import { publishProjects } from './actions/publish-projects.ts'
import { publishTown } from './actions/publish-town.ts'
import { rebuild, verify } from './index.ts'
import { paths } from './paths.ts'
import { fileAt } from './store/blobs.ts'
import { type TestOffice, tenderBody, testOffice } from './test/office.ts'

const [one, two] = ['ocds-000tst-1', 'ocds-000tst-2']
let office: TestOffice
beforeAll(async () => {
  office = await testOffice()
  for (const ocid of [one, two]) await office.tell(ocid, tenderBody(ocid))
  await office.tell(one, tenderBody(one, 'Otro título'), { tags: ['tenderUpdate'] })
  await office.tellProject('P1', { id: 'oc4ids-000tst-P1', title: 'Parque' })
  await publishProcesses(office, [one, two])
  await publishProjects(office, ['P1'])
  await publishTown(office)
})

const said: string[] = []
const look = () => {
  said.length = 0
  return verify(office, (line) => said.push(line))
}
const everyPath = () =>
  office.town.db.selectFrom('public_paths').select(['path', 'sha256']).orderBy('path').execute()

test('what was published as it should be verifies without a fault', async () => {
  expect(await look()).toMatchObject({ processes: 2, faults: 0 })
  expect(said).toEqual([])
})

test('publishing all again from the releases gives the same bytes', async () => {
  const before = await everyPath()
  await rebuild(office, () => {})
  const after = await everyPath()
  const stable = ({ path }: { path: string }) => path !== paths.manifest
  expect(after.filter(stable)).toEqual(before.filter(stable))
  expect(await look()).toMatchObject({ faults: 0 })
})

test('a file that is lost is found missing, and made again', async () => {
  await office.town.owner.deleteFrom('public_paths').where('path', '=', paths.record(two)).execute()
  await look()
  expect(said).toEqual([
    `${paths.record(two)}: el manifiesto lo dice y no existe`,
    expect.anything(),
  ])

  await rebuild(office, () => {})
  expect(await fileAt(office.town.db, paths.record(two))).toBeDefined()
  expect(await look()).toMatchObject({ faults: 0 })
})

test('a file that somebody changed is told', async () => {
  const file = await fileAt(office.town.db, paths.project('oc4ids-000tst-P1'))
  const bytes = Buffer.from('x'.repeat(file?.size ?? 0))
  await office.town.owner
    .updateTable('blobs')
    .set({ bytes })
    .where('sha256', '=', file?.sha256 ?? '')
    .execute()
  await look()
  expect(said[0]).toBe(`${paths.project('oc4ids-000tst-P1')}: los bytes no son los de su huella`)
})

test('a process whose tables say otherwise is told', async () => {
  const { processes } = office.house
  const other = { ...office, house: { ...office.house } }
  Object.assign(other.house, {
    processes: { ...processes, snapshot: async () => tenderBody(one, 'Lo que dicen las tablas') },
  })
  const lines: string[] = []
  await verify(other, (line) => lines.push(line))
  expect(lines).toContain(`${paths.record(one)}: no coincide con las tablas en «tender/title»`)
})
