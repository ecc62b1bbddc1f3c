import { accept, type Decision } from '../../../lib/decision.ts'
import { newId, newToken } from '../../../lib/token.ts'
import { type ActRefusal, act, type Envelope } from '../../act/index.ts'
import { cancelWaiting, queueMessage } from '../../messages/index.ts'
import type { Town } from '../../town/index.ts'
import { acts } from '../acts.ts'
import { invitationLink } from '../paths.ts'
import { mayGiveRole } from '../permissions.ts'
import type { Person, RoleHeld } from '../person.ts'
import { decideInviting, INVITATION_DAYS, type InvitingRefusal } from '../rules/invitation.ts'
import {
  addInvitation,
  findInvitation,
  lockAddress,
  lockInvitation,
  markWithdrawn,
  rolesOpenTo,
  withdrawOpenTo,
} from '../store/invitations.ts'
import { credentialsOf } from '../store/people.ts'
import { emails } from '../texts.ts'

export type Inviting = {
  readonly name: string
  readonly email: string
  readonly held: RoleHeld
  /** Absent for the command of the server. */
  readonly inviter: Person | undefined
}

export type Invited = {
  readonly id: string
  readonly link: string
  /** The same form came twice: its link was given the first time, and this one opens nothing. */
  readonly again: boolean
}

/** Makes a link that is worth seven days. What the act answers is kept in the database, so it holds no token. */
export async function invite(
  town: Town,
  envelope: Envelope,
  inviting: Inviting,
): Promise<Decision<Invited, InvitingRefusal | ActRefusal>> {
  const token = newToken()
  const link = town.url + invitationLink(token)
  const decision = await act(town.db, envelope, async (acting) => {
    const { name, email, held, inviter } = inviting
    await lockAddress(acting.db, email)
    const hasAccount = (await credentialsOf(acting.db, email)) !== undefined
    const invitedAs = await rolesOpenTo(acting, email)
    const decided = decideInviting(held, { inviter, hasAccount, invitedAs })
    if (!decided.accepted) return decided
    const id = newId()
    const thing = { kind: 'invitation', id }
    await acting.record(acts.invited, thing, held)
    const replaced = await withdrawOpenTo(acting, email)
    await addInvitation(acting, { id, token, name, email, held })
    const { subject, text } = emails.invitation({ name, link, role: held.role })
    await queueMessage(acting, {
      channel: 'email',
      to: email,
      subject,
      text,
      kind: 'service',
      thing,
      goodUntil: daysAfter(acting.now, INVITATION_DAYS),
    })
    await cancelWaiting(acting, invitationsOf(replaced))
    return accept({ id })
  })
  if (!decision) throw new Error('an invitation is always decided')
  if (!decision.accepted) return decision
  const again = (await findInvitation(town.db, token)) === undefined
  return accept({ ...decision.fact, link, again })
}

/** Their messages, while they wait, lead nowhere any more. */
const invitationsOf = (ids: readonly string[]) => ids.map((id) => ({ kind: 'invitation', id }))

const daysAfter = (from: Date, days: number) => new Date(from.getTime() + days * 86_400_000)

/** `undefined`: there is no open invitation with that id that this person could have given. */
export const withdrawInvitation = (
  { db }: Town,
  envelope: Envelope,
  { id, by }: { readonly id: string; readonly by: Person | undefined },
): Promise<Decision<null, ActRefusal> | undefined> =>
  act(db, envelope, async (acting) => {
    const invitation = await lockInvitation(acting.db, { id })
    if (invitation?.state !== 'open' || !mayGiveRole(by, invitation.held.role)) return undefined
    await acting.record(acts.invitationWithdrawn, { kind: 'invitation', id }, {})
    await markWithdrawn(acting, id)
    await cancelWaiting(acting, invitationsOf([id]))
    return accept(null)
  })
