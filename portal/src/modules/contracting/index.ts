import type { Room } from '../../kernel/house/index.ts'
import { ocdsImporter } from './imports/importer.ts'
import { measures } from './measures.ts'
import { processSource } from './publish/process-source.ts'
import { story } from './story.ts'

export { processFromTables } from './publish/process-source.ts'

export const contractingRoom: Room = {
  name: 'contracting',
  processes: processSource,
  importers: [ocdsImporter],
  story,
  measures,
}
