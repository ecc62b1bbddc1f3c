import { databaseNow } from '../../kernel/act/index.ts'
import { readTownClock } from '../../kernel/calendar/index.ts'
import type { Figure, StoryPart } from '../../kernel/story/index.ts'
import { pageTexts } from './page-texts.ts'
import { paths } from './paths.ts'
import { totalWorks, type WorkFilter } from './store/list.ts'

/** What this room tells of a unit and of a place: how many works, and how many wait for a step that is late. */
export const countedStories: readonly StoryPart[] = [
  counted('unit', { filter: (id) => ({ units: [id] }), asked: 'unidad' }),
  counted('place', { filter: (id) => ({ placeId: id }), asked: 'lugar' }),
]

type Counting = {
  readonly filter: (id: string) => WorkFilter
  /** The word of the list's address. */
  readonly asked: 'unidad' | 'lugar'
}

function counted(kind: string, { filter, asked }: Counting): StoryPart {
  return {
    kind,
    figures: async (db, id) => {
      const { today, days } = await readTownClock(db, await databaseNow(db))
      const [all, late] = await Promise.all([
        totalWorks(db, filter(id)),
        totalWorks(db, { ...filter(id), dueBy: days.lastLate(today) }),
      ])
      const figure = (key: 'works' | 'late', count: number, more: object): Figure[] => {
        const [one, many] = pageTexts.counted[key]
        const href = `${paths.works}?${new URLSearchParams({ [asked]: id, ...more })}`
        return count === 0 ? [] : [{ key, label: count === 1 ? one : many, count, href }]
      }
      return [...figure('works', all.works, {}), ...figure('late', late.works, { tarde: 'si' })]
    },
  }
}
