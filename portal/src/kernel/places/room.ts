import type { Room } from '../house/index.ts'
import { paths } from './paths.ts'
import { maySeeTerritory } from './permissions.ts'
import { routes } from './routes.ts'
import { placeStory } from './story.ts'
import { placeTellers } from './tellers.ts'
import { territoryImporter } from './territory/importer.ts'
import { texts } from './texts.ts'

/** The territory: its levels, its places, and what each may spend in a year. */
export const placesRoom: Room = {
  name: 'places',
  routes,
  navigation: [
    { where: 'public', group: 'Obras y dinero', label: texts.found, href: paths.list, order: 55 },
    {
      ...{ where: 'office', group: texts.group, label: texts.title, href: paths.office, order: 71 },
      mayOpen: maySeeTerritory,
    },
  ],
  story: [placeStory],
  tellers: placeTellers,
  importers: [territoryImporter],
}
