import type { Room } from '../house/index.ts'
import { paths } from './paths.ts'
import { mayManageUnits } from './permissions.ts'
import { organisationRoutes } from './routes.ts'
import { unitTeller } from './teller.ts'
import { texts } from './texts.ts'

export const organisationRoom: Room = {
  name: 'organisation',
  routes: organisationRoutes,
  tellers: [unitTeller],
  navigation: [
    {
      where: 'office',
      group: 'Administración',
      label: texts.title,
      href: paths.units,
      order: 910,
      mayOpen: mayManageUnits,
    },
  ],
}
