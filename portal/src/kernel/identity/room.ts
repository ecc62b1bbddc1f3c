import type { Room } from '../house/index.ts'
import { sendResetLinks } from './jobs/send-reset-link.ts'
import { sweep } from './jobs/sweep.ts'
import { paths } from './paths.ts'
import { mayInvite } from './permissions.ts'
import { identityRoutes } from './routes.ts'
import { identityTellers } from './tellers.ts'
import { texts } from './texts.ts'

export const identityRoom: Room = {
  name: 'identity',
  routes: identityRoutes,
  jobs: [sendResetLinks, sweep],
  tellers: identityTellers,
  navigation: [
    {
      where: 'office',
      group: 'Administración',
      label: texts.people.title,
      href: paths.people,
      order: 920,
      mayOpen: mayInvite,
    },
    {
      where: 'office',
      group: 'Administración',
      label: texts.account.nav,
      href: paths.myAccount,
      order: 990,
    },
  ],
}
