import type { ProjectSource } from '../../../kernel/publishing/index.ts'
import { readTownSettings } from '../../../kernel/settings/index.ts'
import { unitOfWork } from '../store/publishing.ts'
import { worksStandingIn } from '../store/standing-in.ts'
import { readWorkFile } from './file.ts'
import { mergeParts } from './merge-parts.ts'
import { projectOf } from './project.ts'
import { wordsOf } from './words.ts'

/** Every work is public from the act that registers it. */
export const projectSource: ProjectSource = {
  build: async (office, folio) => {
    const { db, url } = office.town
    const file = await readWorkFile(db, folio)
    if (!file) return undefined
    const settings = await readTownSettings(db)
    const parts = []
    for (const part of office.house.story)
      if (part.kind === 'project' && part.project) parts.push(await part.project(office, folio))
    return mergeParts(projectOf(file, { settings, url }), parts)
  },
  unitOf: unitOfWork,
  standingIn: worksStandingIn,
  wordsOf,
}
