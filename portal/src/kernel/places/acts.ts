import { z } from 'zod'
import { defineAct, type Thing } from '../act/index.ts'

export const levelDeclared = defineAct(
  'place-level.declared',
  1,
  z.strictObject({ name: z.string(), position: z.int() }),
)
export const levelWithdrawn = defineAct('place-level.withdrawn', 1, z.strictObject({}))

/** The whole of a place as it stands after the act, but for its shape, which is told by its SHA-256. */
const placeFacts = z.strictObject({
  level: z.string(),
  code: z.string(),
  name: z.string(),
  parent: z.string().nullable(),
  aliases: z.array(z.string()).readonly(),
  validFrom: z.string().nullable(),
  validTo: z.string().nullable(),
  shape: z.string().nullable(),
})
export const placeRecorded = defineAct('place.recorded', 1, placeFacts)
export const placeWithdrawn = defineAct('place.withdrawn', 1, z.strictObject({}))

export const ceilingSet = defineAct(
  'place.ceiling-set',
  1,
  z.strictObject({ year: z.int(), centavos: z.int().nonnegative() }),
)
export const ceilingWithdrawn = defineAct(
  'place.ceiling-withdrawn',
  1,
  z.strictObject({ year: z.int() }),
)

export const placeThing = (id: string): Thing => ({ kind: 'place', id })
export const levelThing = (key: string): Thing => ({ kind: 'place-level', id: key })
