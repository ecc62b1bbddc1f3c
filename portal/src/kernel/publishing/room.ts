import type { Room } from '../house/index.ts'
import { publishingJobs } from './jobs/jobs.ts'
import { paths } from './paths.ts'
import { routes } from './routes.ts'
import { publicationTeller } from './teller.ts'
import { texts } from './texts.ts'

export const publishingRoom: Room = {
  name: 'publishing',
  jobs: publishingJobs,
  routes,
  tellers: [publicationTeller],
  navigation: [
    {
      where: 'public',
      group: 'Para consultar',
      label: texts.page.navigation,
      href: paths.data,
      order: 80,
    },
  ],
}
