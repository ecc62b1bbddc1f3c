import { randomUUID } from 'node:crypto'
import type { Context } from 'hono'
import type { Envelope, Thing } from '../act/index.ts'
import type { RoleHeld } from '../identity/index.ts'
import { type Typed, typedText } from './form.ts'
import { personOf } from './sign-in-first.ts'
import type { Visit } from './visit.ts'

export type ActingOn = {
  /** What was typed: its hidden `clave` makes a repeat harmless, its `version` refuses an old page. */
  readonly form?: Typed
  /** The thing whose `version` the form carries. */
  readonly seen?: Thing
  /** The role by which the person acts; without it, the first one they hold. */
  readonly as?: RoleHeld | undefined
  readonly happenedAt?: Date
  readonly corrects?: number
}

/** The envelope of an act that the signed-in person does with this request. */
export function envelopeOf(c: Context<Visit>, acting: ActingOn = {}): Envelope {
  const { form = {}, seen, happenedAt, corrects } = acting
  const person = personOf(c)
  const { role, unitId } = acting.as ?? person.roles[0] ?? {}
  const key = typedText(form, 'clave')
  return {
    actor: { kind: 'person', id: person.id, ...(role && { role }), ...(unitId && { unitId }) },
    // The key belongs to one person and one page: nobody receives another's answer.
    ...(key && { key: `${person.id} ${c.req.path} ${key}` }),
    ...(seen && 'version' in form && { seen: { ...seen, version: versionIn(form) } }),
    ...(happenedAt && { happenedAt }),
    ...(corrects !== undefined && { corrects }),
  }
}

/** For the hidden `clave` of a form that is shown for the first time. */
export const newKey = (): string => randomUUID()

/** A version that is no number was seen by nobody. */
function versionIn(form: Typed) {
  const text = typedText(form, 'version')
  return /^\d{1,9}$/.test(text) ? Number(text) : -1
}
