import { z } from 'zod'
import { defineAct } from '../../../kernel/act/index.ts'

export const thingOf = (ocid: string) => ({ kind: 'process', id: ocid })

/** A public event of a procurement; what it said stands in its parts, under the same entry of the trail. */
export const processSaid = defineAct(
  'contracting.said',
  1,
  z.strictObject({
    tags: z.array(z.string()).min(1),
    parts: z.array(z.string()),
  }),
)

/** Releases of a file that were loaded, or taken back when the load was undone. */
export const processLoaded = defineAct(
  'contracting.loaded',
  1,
  z.strictObject({
    importId: z.string(),
    releases: z.number().int().min(0),
    withdrawn: z.boolean(),
  }),
)
