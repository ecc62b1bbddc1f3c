import type { Room } from '../../kernel/house/index.ts'
import { worksImporter } from './importer/importer.ts'
import { measures } from './measures.ts'
import { projectSource } from './oc4ids/source.ts'
import { pageTexts } from './page-texts.ts'
import { ownSections } from './pages/own-sections.tsx'
import { paths } from './paths.ts'
import { mayOpenWorks } from './permissions.ts'
import { worksRoutes } from './routes.ts'
import { storyPart } from './story.ts'

export const worksRoom: Room = {
  name: 'works',
  routes: worksRoutes,
  navigation: [
    { where: 'public', label: pageTexts.public.title, href: paths.works, order: 30 },
    {
      where: 'office',
      group: pageTexts.office.group,
      label: pageTexts.office.title,
      href: paths.office,
      order: 20,
      mayOpen: mayOpenWorks,
    },
  ],
  story: [{ ...storyPart, sections: ownSections }],
  measures,
  importers: [worksImporter],
  projects: projectSource,
}
