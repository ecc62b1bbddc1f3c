import type { Db } from '../../../lib/db/connection.ts'
import { sha256 } from '../../../lib/json.ts'
import { enqueue, enqueueMany } from '../../jobs/index.ts'
import { townDelay } from '../rules/delay.ts'
import { lastTownRun } from '../store/town-runs.ts'
import { publishProcess, publishProject, publishTown } from './names.ts'

/** As many things as one job publishes in one transaction. */
export const IN_ONE_JOB = 20
/** A load of thousands lets the change of a unit go first. */
export const BULK = 10

/** A few processes have a job each, by their key; a load is cut in sets. */
export const enqueueProcesses = (db: Db, ocids: readonly string[]) =>
  ocids.length <= IN_ONE_JOB
    ? enqueueEachProcess(db, ocids)
    : eachSet(ocids, (set, key) =>
        enqueue(
          db,
          publishProcess,
          { ocids: set },
          { key: `publish-process:${key}`, priority: BULK },
        ),
      )

export const enqueueEachProcess = (db: Db, ocids: readonly string[]) =>
  enqueueMany(
    db,
    publishProcess,
    ocids.map((ocid) => ({ payload: { ocids: [ocid] }, key: `publish-process:${ocid}` })),
  )

export const enqueueProjects = (db: Db, folios: readonly string[]) =>
  folios.length <= IN_ONE_JOB
    ? enqueueEachProject(db, folios)
    : eachSet(folios, (set, key) =>
        enqueue(
          db,
          publishProject,
          { folios: set },
          { key: `publish-project:${key}`, priority: BULK },
        ),
      )

export const enqueueEachProject = (db: Db, folios: readonly string[]) =>
  enqueueMany(
    db,
    publishProject,
    folios.map((folio) => ({ payload: { folios: [folio] }, key: `publish-project:${folio}` })),
  )

async function eachSet(
  ids: readonly string[],
  work: (set: string[], key: string) => Promise<unknown>,
) {
  for (let at = 0; at < ids.length; at += IN_ONE_JOB) {
    const set = ids.slice(at, at + IN_ONE_JOB)
    await work(set, sha256(set.join('\n')).slice(0, 32))
  }
}

/** The first change fixes the hour; those that follow join it. The hour is the machine's, not the town's clock. */
export async function enqueueTown(db: Db) {
  const runAt = new Date(Date.now() + townDelay(await lastTownRun(db)))
  await enqueue(db, publishTown, {}, { key: publishTown.name, keyMode: 'preserve_run_at', runAt })
}
