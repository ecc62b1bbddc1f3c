export {
  defineJob,
  enqueue,
  enqueueMany,
  type JobDefinition,
  type JobName,
  type Scheduling,
} from './jobs.ts'
export { installJobs, releaseDeadWorkers, startWorker, type Worker } from './worker.ts'
