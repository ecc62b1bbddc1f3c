import { z } from 'zod'
import { type Actor, defineAct, type Thing } from '../act/index.ts'
import type { Person } from '../identity/person.ts'

const count = z.int().nonnegative()

export const importPreviewed = defineAct(
  'import.previewed',
  1,
  z.strictObject({
    kind: z.string(),
    files: z.array(z.strictObject({ sha256: z.string(), size: count })),
    changed: count,
    unchanged: count,
    rejected: count,
    asked: count,
  }),
)

export const importApplied = defineAct(
  'import.applied',
  1,
  z.strictObject({ kind: z.string(), changed: count, fingerprint: z.string() }),
)

/** The reason stays in the load's own row: people write names in reasons, and the trail holds none. */
export const importUndone = defineAct(
  'import.undone',
  1,
  z.strictObject({ kind: z.string(), undone: count, kept: count }),
)

export const importThing = (id: number): Thing => ({ kind: 'import', id: String(id) })

/** What a load writes is signed by the load, on behalf of who started it; the command has no account. */
export function actorOf(id: number, person: Person | undefined): Actor {
  const held = person?.roles[0]
  return {
    kind: 'import',
    id: String(id),
    ...(person && { onBehalfOf: person.id }),
    ...(held && { role: held.role }),
    ...(held?.unitId && { unitId: held.unitId }),
  }
}
