import { z } from 'zod'
import { defineAct } from '../../kernel/act/index.ts'
import { moves } from './rules/moves.ts'
import { conditions, stages } from './rules/stages.ts'
import { projectTypes, sectors } from './rules/work.ts'

const centavos = z.int().nonnegative().nullable()

/** Every member may be absent: the trail tells what is known, or what changed. */
const facts = z
  .strictObject({
    edition: z.int(),
    externalId: z.string().nullable(),
    title: z.string(),
    description: z.string().nullable(),
    type: z.enum(projectTypes).nullable(),
    sector: z.enum(sectors).nullable(),
    placeId: z.string().nullable(),
    address: z.string().nullable(),
    lon: z.number().nullable(),
    lat: z.number().nullable(),
    unitId: z.string().nullable(),
    ceiling: centavos,
    assigned: centavos,
    votes: z.int().nonnegative().nullable(),
  })
  .partial()

const standing = z.strictObject({ stage: z.enum(stages), condition: z.enum(conditions) })
const progress = z.strictObject({ on: z.string(), physical: z.number(), financial: z.number() })
const promised = z.strictObject({
  step: z.enum(stages),
  on: z.string(),
  before: z.string().nullable(),
})
/** The undoing of a load withdraws what the load had promised. */
const withdrawn = promised.extend({ on: z.null() })

const stood = z.strictObject({ facts, standing, progress }).partial()
const loaded = stood.extend({ promises: z.array(z.union([promised, withdrawn])).optional() })

/** Things: `project`, by its folio. Reasons and notes stay in their own rows: people write names in them. */
export const acts = {
  registered: defineAct(
    'works.registered',
    1,
    z.strictObject({ facts, on: z.string(), overCeiling: z.boolean() }),
  ),
  corrected: defineAct('works.corrected', 1, z.strictObject({ before: facts, after: facts })),
  stepTaken: defineAct(
    'works.step-taken',
    1,
    z.strictObject({
      move: z.enum(moves),
      from: standing,
      to: standing,
      on: z.string(),
      documents: z.int(),
      by: z.string().optional(),
    }),
  ),
  takesPlace: defineAct('works.takes-place', 1, z.strictObject({ of: z.string() })),
  losesPlace: defineAct('works.loses-place', 1, z.strictObject({ of: z.string() })),
  reported: defineAct(
    'works.reported',
    1,
    z.strictObject({ before: progress.nullable(), after: progress, documents: z.int() }),
  ),
  scheduled: defineAct('works.scheduled', 1, z.strictObject({ promises: z.array(promised) })),
  /** By a load, and by its undoing. */
  loaded: defineAct('works.loaded', 2, z.strictObject({ before: stood.nullable(), after: loaded })),
  takenBack: defineAct('works.taken-back', 1, z.strictObject({ title: z.string() })),
} as const
