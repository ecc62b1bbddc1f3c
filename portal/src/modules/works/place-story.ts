import { databaseNow } from '../../kernel/act/index.ts'
import { readTownClock } from '../../kernel/calendar/index.ts'
import type { Figure, StoryPart } from '../../kernel/story/index.ts'
import { pageTexts } from './page-texts.ts'
import { WorksHere } from './pages/works-here.tsx'
import { paths } from './paths.ts'
import { type PlaceCount, worksInPlaces } from './store/units.ts'
import { unitsTexts } from './units-texts.ts'

/** What this room tells of a place: how many works, how many wait for a step that is late, and the first of them. */
export const placeStory: StoryPart = {
  kind: 'place',
  counts: async (db, ids) => {
    const { today, days } = await readTownClock(db, await databaseNow(db))
    const counted = await worksInPlaces(db, ids, days.lastLate(today))
    return new Map([...counted].map(([id, count]) => [id, figuresOf(id, count)]))
  },
  sections: async ({ town: { db } }, id) => {
    const clock = await readTownClock(db, await databaseNow(db))
    const title = unitsTexts.here
    const asked = { lugar: id }
    const body = await WorksHere({ db, clock, filter: { placeId: id }, asked, title })
    return body ? [{ id: 'obras', title, order: 10, body }] : []
  },
}

function figuresOf(id: string, { works, late }: PlaceCount): Figure[] {
  const figure = (key: 'works' | 'late', count: number, more: object): Figure[] => {
    const [one, many] = pageTexts.counted[key]
    const href = `${paths.works}?${new URLSearchParams({ lugar: id, ...more })}`
    return count === 0 ? [] : [{ key, label: count === 1 ? one : many, count, href }]
  }
  return [...figure('works', works, {}), ...figure('late', late, { tarde: 'si' })]
}
