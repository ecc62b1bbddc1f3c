import type { StoryPart } from '../story/index.ts'
import { paths } from './paths.ts'
import { findPlaces, placeById } from './store/places.ts'
import { texts } from './texts.ts'

/** A place found in the one box of the portal. */
export const placeStory: StoryPart = {
  kind: 'place',
  title: async (db, id) => (await placeById(db, id))?.name,
  search: {
    ...{ title: texts.found, order: 40 },
    find: async (db, folded, limit) =>
      (await findPlaces(db, folded, { limit })).map((place) => ({
        thing: { kind: 'place', id: place.id },
        title: place.name,
        detail: [place.levelName, place.parentName].filter(Boolean).join(' · '),
        href: paths.place(place.code),
      })),
  },
}
