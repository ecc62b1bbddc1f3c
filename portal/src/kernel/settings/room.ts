import type { Room } from '../house/index.ts'
import { paths } from './paths.ts'
import { mayChangeSettings } from './permissions.ts'
import { settingsRoutes } from './routes.ts'
import { settingsTeller } from './teller.ts'

export const settingsRoom: Room = {
  name: 'settings',
  routes: settingsRoutes,
  tellers: [settingsTeller],
  navigation: [
    {
      where: 'office',
      group: 'Administración',
      label: 'Ajustes',
      href: paths.settings,
      order: 930,
      mayOpen: mayChangeSettings,
    },
  ],
}
