import type { Office } from '../../house/index.ts'
import { defineJob } from '../../jobs/index.ts'
import { publishProcesses } from '../actions/publish-processes.ts'
import { publishProjects } from '../actions/publish-projects.ts'
import { publishTown } from '../actions/publish-town.ts'
import { rebuild } from '../actions/rebuild.ts'
import { forgetBlobs } from '../store/blobs.ts'
import { enqueueEachProcess, enqueueEachProject } from './enqueue.ts'
import * as names from './names.ts'

const processJob = defineJob({
  ...names.publishProcess,
  run: async (office: Office, { ocids }) => {
    try {
      await publishProcesses(office, ocids)
    } catch (error) {
      // One that breaks must not hold back the others of its set: each goes on alone.
      if (ocids.length === 1) throw error
      await enqueueEachProcess(office.town.db, ocids)
    }
  },
})

const projectJob = defineJob({
  ...names.publishProject,
  run: async (office: Office, { folios }) => {
    try {
      await publishProjects(office, folios)
    } catch (error) {
      if (folios.length === 1) throw error
      await enqueueEachProject(office.town.db, folios)
    }
  },
})

/**
 * Enqueued by each change, for some minutes later in a large town; the start and the cron are for what a dead process
 * may have left behind.
 */
const townJob = defineJob({
  ...names.publishTown,
  atStart: true,
  cron: '*/5 * * * *',
  run: (office: Office) => publishTown(office),
})

/**
 * Old whole-town files are large and follow each other every few minutes, so they go after an hour: far longer than a
 * building takes from its first byte to its path.
 */
const cleaningJob = defineJob({
  ...names.cleanBlobs,
  cron: '7,37 * * * *',
  run: async ({ town }: Office) => {
    await forgetBlobs(town.db, town.files, CLEAN_AFTER_MINUTES)
  },
})

const CLEAN_AFTER_MINUTES = 60

const rebuildJob = defineJob({
  ...names.publishAll,
  run: async (office: Office) => {
    await rebuild(office, () => {})
  },
})

export const publishingJobs = [processJob, projectJob, townJob, cleaningJob, rebuildJob]
