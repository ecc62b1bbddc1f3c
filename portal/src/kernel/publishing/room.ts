import type { Room } from '../house/index.ts'
import { publishingJobs } from './jobs/jobs.ts'
import { routes } from './routes.ts'

export const publishingRoom: Room = { name: 'publishing', jobs: publishingJobs, routes }
