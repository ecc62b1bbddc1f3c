import { accept, type Decision, refuse } from '../../../lib/decision.ts'
import { type Acting, type ActRefusal, act } from '../../act/index.ts'
import { cancelWaiting, queueMessage } from '../../messages/index.ts'
import type { Town } from '../../town/index.ts'
import { acts } from '../acts.ts'
import { hashPassword, verifyPassword } from '../password-hash.ts'
import type { Person } from '../person.ts'
import { decidePassword, type PasswordRefusal } from '../rules/password.ts'
import { decideTrying, doors, type TooMany } from '../rules/tries.ts'
import { countTries, forgetTries } from '../store/attempts.ts'
import { endResetLinks } from '../store/password-resets.ts'
import { credentialsOfPerson, lockAccount, setPassword } from '../store/people.ts'
import { endSessionsOf } from '../store/sessions.ts'
import { emails } from '../texts.ts'
import { startSession } from './sign-in.ts'

export type ChangingPassword = {
  readonly person: Person
  readonly current: string
  readonly next: string
  readonly browser: string
}

export type ChangeRefusal = PasswordRefusal | TooMany | { readonly because: 'wrong-current' }

/** Every session ends; this browser receives a new one. */
export async function changePassword(
  { db }: Town,
  { person, current, next, browser }: ChangingPassword,
): Promise<Decision<{ token: string }, ChangeRefusal | ActRefusal>> {
  const good = decidePassword(next, person)
  if (!good.accepted) return good
  const tries = [{ door: doors.signInByEmail, subject: `person ${person.id}` }]
  const open = decideTrying(await countTries(db, tries))
  if (!open.accepted) return open
  const known = await credentialsOfPerson(db, person.id)
  if (!(await verifyPassword(current, known?.password ?? null)))
    return refuse({ because: 'wrong-current' })

  await forgetTries(db, tries)
  const password = await hashPassword(good.fact)
  const actor = { kind: 'person', id: person.id } as const
  const decision = await act<{ token: string }, ChangeRefusal>(db, { actor }, async (acting) => {
    await lockAccount(acting.db, person.id)
    const held = await credentialsOfPerson(acting.db, person.id)
    if (held?.password !== known?.password || held?.suspended)
      return refuse({ because: 'wrong-current' })
    await replacePassword(acting, { person, password, by: 'owner' })
    return accept({ token: await startSession(acting, person.id, browser) })
  })
  return decision ?? refuse({ because: 'wrong-current' })
}

type Replacing = {
  readonly person: { readonly id: string; readonly name: string; readonly email: string }
  readonly password: string
  readonly by: 'owner' | 'link'
}

/** Part of an act: the new password, the end of every session and link, and word of it to its owner. */
export async function replacePassword(acting: Acting, { person, password, by }: Replacing) {
  const thing = { kind: 'person', id: person.id }
  await acting.record(acts.passwordChanged, thing, { by })
  await setPassword(acting.db, { personId: person.id, password, now: acting.now })
  await endSessionsOf(acting.db, person.id)
  const ended = await endResetLinks(acting.db, person.id)
  const { subject, text } = emails.passwordChanged({ name: person.name })
  await queueMessage(acting, {
    channel: 'email',
    to: person.email,
    subject,
    text,
    kind: 'service',
    thing,
  })
  await cancelWaiting(acting, resetsOf(ended))
}

/** Their messages, while they wait, lead nowhere any more. */
export const resetsOf = (ids: readonly string[]) =>
  ids.map((id) => ({ kind: 'password-reset', id }))
