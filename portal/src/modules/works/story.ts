import { databaseNow } from '../../kernel/act/index.ts'
import { readTownClock } from '../../kernel/calendar/index.ts'
import { unitNames } from '../../kernel/organisation/index.ts'
import type { StoryPart } from '../../kernel/story/index.ts'
import { paths } from './paths.ts'
import { mayFollowAll, mayTellOf } from './permissions.ts'
import type { StepPromise } from './rules/lateness.ts'
import { timelineOfWork } from './rules/timeline.ts'
import { worksSearch } from './search.ts'
import { stepsOf } from './store/steps.ts'
import { findWork, findWorks } from './store/works.ts'
import { capital, stageNames, storyTexts } from './texts.ts'
import { whereaboutsOfWorks } from './whereabouts.ts'

/** What this room tells of a project; later rooms add theirs. */
export const storyPart: StoryPart = {
  kind: 'project',
  address: paths.work,
  title: async (db, folio) => (await findWork(db, folio))?.facts.title,
  timeline: async (db, folio) => {
    const work = await findWork(db, folio)
    if (!work) return []
    const { today, days } = await readTownClock(db, await databaseNow(db))
    const steps = await stepsOf(db, folio)
    const { edition, votes } = work.facts
    const units = await unitNames(
      db,
      work.promises.flatMap(({ unitId }) => unitId ?? []),
    )
    const names = {
      stage: (stage: keyof typeof stageNames) => capital(stageNames[stage]),
      move: storyTexts.stops,
      takenBack: storyTexts.takenBack,
      explained: ({ unitId, reason }: StepPromise) =>
        storyTexts.explained(units.get(unitId ?? '') ?? storyTexts.nobody, reason),
      votes: votes === null ? undefined : storyTexts.chosen(votes, edition),
    }
    return timelineOfWork({ standing: work, steps, promises: work.promises, today, days, names })
  },
  figures: async (db, folio) => {
    const work = await findWork(db, folio)
    if (!work) return []
    const { ceiling, assigned, votes } = work.facts
    return [
      ...(ceiling === null
        ? []
        : [{ key: 'ceiling', label: storyTexts.ceiling, centavos: ceiling }]),
      ...(assigned === null
        ? []
        : [{ key: 'assigned', label: storyTexts.assigned, centavos: assigned }]),
      ...(votes === null ? [] : [{ key: 'votes', label: storyTexts.votes, count: votes }]),
    ]
  },
  desks: async (db, person, folios) =>
    new Map(
      (await findWorks(db, folios))
        .filter(({ facts }) => mayFollowAll(person) || mayTellOf(person, facts.unitId))
        .map(({ folio }) => [folio, paths.officeWork(folio)]),
    ),
  where: whereaboutsOfWorks,
  search: worksSearch,
}
