import type { z } from 'zod'

/** Who acts. Only references: names and addresses stay in their own rooms (DESIGN §4, an act). */
export type Actor =
  | {
      readonly kind: 'person'
      readonly id: string
      readonly unitId?: string
      readonly role?: string
      readonly onBehalfOf?: string
    }
  | { readonly kind: 'citizen'; readonly id: string; readonly onBehalfOf?: string }
  | { readonly kind: 'job'; readonly id: string }
  | {
      readonly kind: 'import'
      readonly id: string
      readonly unitId?: string
      readonly role?: string
      readonly onBehalfOf?: string
    }

/** A thing of the house by its kind and its identifier: «project PP26-K3-0147-R». */
export type Thing = { readonly kind: string; readonly id: string }

export type Envelope = {
  readonly actor: Actor
  /** When it happened, as stated; without it, when it is recorded. */
  readonly happenedAt?: Date
  /** A repeat with the same key returns the first answer. */
  readonly key?: string
  /** The version of the thing that the actor saw; if it moved on, the act is refused with the difference. */
  readonly seen?: Thing & { readonly version: number }
  /** The entry of the trail that this act corrects. */
  readonly corrects?: number
}

/** An act's name, declared once, with the versioned schema of its facts. Facts never hold personal values. */
export type ActDefinition<Facts> = {
  readonly name: string
  readonly version: number
  readonly facts: z.ZodType<Facts>
}

export const defineAct = <Facts>(
  name: string,
  version: number,
  facts: z.ZodType<Facts>,
): ActDefinition<Facts> => ({
  name,
  version,
  facts,
})

/** One written line of the trail. */
export type Entry = {
  readonly id: number
  readonly act: string
  readonly actorKind: Actor['kind']
  readonly actorId: string
  readonly unitId: string | null
  readonly role: string | null
  readonly onBehalfOf: string | null
  readonly thing: Thing & { readonly version: number }
  readonly facts: unknown
  readonly happenedAt: Date
  readonly recordedAt: Date
  readonly corrects: number | null
}

/** Refusals that any act may meet, beside those of its own rule. */
export type ActRefusal =
  | {
      readonly because: 'stale'
      readonly seen: number
      readonly current: number
      readonly since: readonly Entry[]
    }
  | { readonly because: 'personal-value'; readonly path: string }
