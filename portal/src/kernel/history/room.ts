import type { Room } from '../house/index.ts'
import { paths } from './paths.ts'
import { historyRoutes } from './routes.ts'
import { texts } from './texts.ts'

/** What was done to any thing of the house; each room tells of its own. */
export const historyRoom: Room = {
  name: 'history',
  routes: historyRoutes,
  navigation: [
    {
      where: 'office',
      group: texts.group,
      label: texts.title,
      href: paths.list,
      order: 927,
      mayOpen: (person) => person !== undefined,
    },
  ],
}
