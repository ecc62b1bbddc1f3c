import type { Room } from '../house/index.ts'
import { holds } from '../identity/person.ts'
import { paths } from './paths.ts'
import { routes } from './routes.ts'
import { loadTeller } from './teller.ts'
import { texts } from './texts.ts'

/** Every load of the house: one framework, one page, one command (DESIGN §4, imports). */
export const importsRoom: Room = {
  name: 'imports',
  routes,
  tellers: [loadTeller],
  navigation: [
    {
      ...{ where: 'office', group: texts.group, label: texts.title, href: paths.list, order: 70 },
      // Which kinds a person may load is each importer's; the page says no to who may load none.
      mayOpen: (person) =>
        (['operator', 'participation-office', 'unit-officer'] as const).some((role) =>
          holds(person, role),
        ),
    },
  ],
}
