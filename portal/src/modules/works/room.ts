import type { DutyKind, Room } from '../../kernel/house/index.ts'
import { figuresTexts } from './figures-texts.ts'
import { worksImporter } from './importer/importer.ts'
import { measures } from './measures.ts'
import { projectSource } from './oc4ids/source.ts'
import { pageTexts } from './page-texts.ts'
import { paths } from './paths.ts'
import { mayFollowAll, mayOpenWorks, mayTellOf } from './permissions.ts'
import { placeStory } from './place-story.ts'
import { worksRoutes } from './routes.ts'
import { storyPart } from './story.ts'
import { workTeller } from './teller.ts'
import { dutyTexts } from './texts.ts'
import { unitsTexts } from './units-texts.ts'

/** The forms of its duties open to who tells of the work. */
const mayTell: DutyKind['mayDo'] = (person, { unitId }) => mayTellOf(person, unitId)

export const worksRoom: Room = {
  name: 'works',
  routes: worksRoutes,
  navigation: [
    {
      where: 'public',
      group: pageTexts.public.group,
      label: pageTexts.public.title,
      href: paths.works,
      order: 30,
    },
    {
      where: 'public',
      group: pageTexts.public.group,
      label: figuresTexts.title,
      href: paths.figures,
      order: 35,
    },
    {
      where: 'public',
      group: pageTexts.public.group,
      label: unitsTexts.title,
      href: paths.units,
      order: 60,
    },
    {
      where: 'office',
      group: pageTexts.office.group,
      label: pageTexts.office.title,
      href: paths.office,
      order: 20,
      mayOpen: (person) => mayOpenWorks(person) && !mayFollowAll(person),
    },
    {
      where: 'office',
      group: pageTexts.office.group,
      label: pageTexts.office.allTitle,
      href: paths.office,
      order: 20,
      mayOpen: mayFollowAll,
    },
  ],
  dutyKinds: {
    'works.step': { name: dutyTexts.stepKind, mayDo: mayTell },
    'works.report': { name: dutyTexts.reportKind, mayDo: mayTell },
  },
  story: [storyPart, placeStory],
  measures,
  tellers: [workTeller],
  importers: [worksImporter],
  projects: projectSource,
}
