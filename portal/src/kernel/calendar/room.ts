import type { Room } from '../house/index.ts'
import { paths } from './paths.ts'
import { maySeeCalendar } from './permissions.ts'
import { calendarRoutes } from './routes.ts'
import { calendarTeller } from './teller.ts'
import { texts } from './texts.ts'

export const calendarRoom: Room = {
  name: 'calendar',
  routes: calendarRoutes,
  tellers: [calendarTeller],
  navigation: [
    {
      where: 'office',
      group: texts.group,
      label: texts.title,
      href: paths.page,
      order: 920,
      mayOpen: maySeeCalendar,
    },
  ],
}
