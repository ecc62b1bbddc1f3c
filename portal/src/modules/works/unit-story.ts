import { databaseNow } from '../../kernel/act/index.ts'
import { readTownClock } from '../../kernel/calendar/index.ts'
import type { Figure, StoryPart } from '../../kernel/story/index.ts'
import { pageTexts } from './page-texts.ts'
import { paths } from './paths.ts'
import { totalWorks } from './store/list.ts'

/** What this room tells of a unit: how many works it has, and how many wait for a step that is late. */
export const unitStory: StoryPart = {
  kind: 'unit',
  figures: async (db, id) => {
    const { today } = await readTownClock(db, await databaseNow(db))
    const [all, late] = await Promise.all([
      totalWorks(db, { units: [id] }),
      totalWorks(db, { units: [id], lateOn: today }),
    ])
    const figure = (key: 'works' | 'late', count: number, asked: object): Figure[] => {
      const [one, many] = pageTexts.unit[key]
      const href = `${paths.works}?${new URLSearchParams({ unidad: id, ...asked })}`
      return count === 0 ? [] : [{ key, label: count === 1 ? one : many, count, href }]
    }
    return [...figure('works', all.works, {}), ...figure('late', late.works, { tarde: 'si' })]
  },
}
