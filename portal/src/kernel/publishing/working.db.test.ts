import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { dataIsHere } from '../../../../packages/ocds/test/data.ts'
import { officialCheck } from '../../../../packages/ocds/test/official-check.ts'
import { accept } from '../../lib/decision.ts'
import { act, defineAct } from '../act/index.ts'
import { startWorker, type Worker } from '../jobs/index.ts'
import { announceReleases, eventsOf, publishingRoom } from './index.ts'
import { paths } from './paths.ts'
import { contentAt } from './store/blobs.ts'
import { type TestOffice, tenderBody, testOffice } from './test/office.ts'

const told = defineAct('test.loaded', 1, z.strictObject({}))
let office: TestOffice
let workers: Worker[]

beforeAll(async () => {
  office = await testOffice()
  const { pool, db } = office.town
  const jobs = publishingRoom.jobs ?? []
  const start = () => startWorker({ pool, db, jobs, context: office, concurrency: 2 })
  workers = await Promise.all([start(), start()])
})
afterAll(async () => {
  for (const worker of workers) await worker.stop()
})

async function served(path: string) {
  const { db, files } = office.town
  const content = await contentAt(db, files, path)
  return content && JSON.parse(await new Response(content).text())
}

const soon = { timeout: 5_000, interval: 25 }

test('a change of a unit is in its release and record, and in the files of the town, within 5 seconds', async () => {
  const ocid = 'ocds-000tst-pronto'
  await office.tell(ocid, tenderBody(ocid))

  await expect.poll(() => served(paths.record(ocid)), soon).toMatchObject({ records: [{ ocid }] })
  await expect
    .poll(() => served(paths.releases), soon)
    .toMatchObject({ releases: [{ id: `${ocid}-1` }] })
})

test('a project is in its file within 5 seconds too', async () => {
  await office.tellProject('P1', { id: 'oc4ids-000tst-P1', title: 'Parque' })
  await expect
    .poll(() => served(paths.project('oc4ids-000tst-P1')), soon)
    .toMatchObject({ projects: [{ title: 'Parque' }] })
})

test('in a load of many, one that breaks the job does not hold the others of its set', async () => {
  const ocids = Array.from({ length: 30 }, (_, n) => `ocds-000tst-carga-${n}`)
  const broken = ocids[7] ?? ''
  await act(office.town.db, { actor: { kind: 'import', id: 'carga' } }, async (acting) => {
    await acting.record(told, { kind: 'import', id: 'carga' }, {})
    const numbered = await announceReleases(
      acting,
      ocids.flatMap((ocid) => [
        { ocid, tags: ['planning'] },
        { ocid, tags: ['tender'] },
      ]),
    )
    for (const { ocid, seq } of numbered) {
      if (ocid !== broken) office.remember(ocid, seq, tenderBody(ocid, `Obra ${seq}`))
    }
    return accept(null)
  })

  const published = async () => {
    const events = await Promise.all(ocids.map((ocid) => eventsOf(office.town.db, ocid)))
    return events.flat().filter(({ state }) => state === 'published').length
  }
  await expect.poll(published, soon).toBe(58)
  expect(await eventsOf(office.town.db, broken)).toMatchObject([{ state: 'due' }, { state: 'due' }])
})

test.skipIf(!dataIsHere)('the official schemas find nothing wrong in what is served', async () => {
  const ocid = 'ocds-000tst-pronto'
  expect(officialCheck('release-package', { closed: false })(await served(paths.releases))).toEqual(
    [],
  )
  const release = await served(paths.release(ocid, `${ocid}-1`))
  expect(officialCheck('release-package')(release)).toEqual([])
  expect(officialCheck('record-package')(await served(paths.record(ocid)))).toEqual([])
})
