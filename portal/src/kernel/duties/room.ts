import type { Room } from '../house/index.ts'
import { paths } from './paths.ts'
import { unitsInInbox } from './permissions.ts'
import { dutyRoutes } from './routes.ts'
import { countOpenDuties } from './store/duties.ts'
import { texts } from './texts.ts'

export const dutiesRoom: Room = {
  name: 'duties',
  routes: dutyRoutes,
  navigation: [
    {
      where: 'office',
      label: texts.title,
      href: paths.inbox,
      order: 10,
      mayOpen: (person) => person !== undefined,
      count: ({ town, person }) => countOpenDuties(town.db, { units: unitsInInbox(person) }),
    },
  ],
}
