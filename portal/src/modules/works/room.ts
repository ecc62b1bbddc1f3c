import type { Room } from '../../kernel/house/index.ts'
import { worksImporter } from './importer/importer.ts'
import { measures } from './measures.ts'
import { projectSource } from './oc4ids/source.ts'
import { storyPart } from './story.ts'

export const worksRoom: Room = {
  name: 'works',
  story: [storyPart],
  measures,
  importers: [worksImporter],
  projects: projectSource,
}
