import type { StoryPart } from '../story/index.ts'
import { paths } from './paths.ts'
import { findPlaces, placeById } from './store/places.ts'

/** A place found in the one box of the portal. */
export const placeStory: StoryPart = {
  kind: 'place',
  title: async (db, id) => (await placeById(db, id))?.name,
  search: async (db, folded, limit) =>
    (await findPlaces(db, folded, { limit })).map(({ id, name, levelName, parentName, code }) => ({
      thing: { kind: 'place', id },
      title: name,
      detail: [levelName, parentName].filter(Boolean).join(' · '),
      href: paths.place(code),
    })),
}
