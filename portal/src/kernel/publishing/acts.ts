import { z } from 'zod'
import { defineAct } from '../act/index.ts'

/** The publication of a process or of a project is a thing of its own: a form about the process stays fresh. */
export const publicationOf = (id: string) => ({ kind: 'publication', id }) as const

export const released = defineAct(
  'publication.released',
  1,
  z.strictObject({ release: z.string(), tags: z.array(z.string()), sha256: z.string() }),
)

export const withheld = defineAct(
  'publication.withheld',
  1,
  z.strictObject({ seq: z.number().int().optional(), paths: z.array(z.string()) }),
)

export const projectPublished = defineAct(
  'publication.project',
  1,
  z.strictObject({ project: z.string(), sha256: z.string() }),
)

export const projectWithdrawn = defineAct('publication.withdrawn', 1, z.strictObject({}))
