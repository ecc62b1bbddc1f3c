import { accept, type Decision, refuse } from '../../../lib/decision.ts'
import { mayGiveRole } from '../permissions.ts'
import type { Person, Role, RoleHeld } from '../person.ts'

export type Invitation = {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly held: RoleHeld
  readonly expiresAt: Date
  readonly state: 'open' | 'accepted' | 'withdrawn'
}

export const INVITATION_DAYS = 7

export type InvitingRefusal =
  | { readonly because: 'not-yours-to-give' }
  | { readonly because: 'needs-a-unit' }
  | { readonly because: 'has-an-account' }
  | { readonly because: 'invited-by-others' }

export type AcceptingRefusal = {
  readonly because: 'expired' | 'already-accepted' | 'withdrawn' | 'has-an-account'
}

type Standing = {
  /** Absent for the command of the server, which may give any role. */
  readonly inviter: Person | undefined
  readonly hasAccount: boolean
  /** The roles of the invitations that the address has open: a new one replaces them. */
  readonly invitedAs: readonly Role[]
}

export function decideInviting(
  held: RoleHeld,
  { inviter, hasAccount, invitedAs }: Standing,
): Decision<RoleHeld, InvitingRefusal> {
  if (inviter && !mayGiveRole(inviter, held.role)) return refuse({ because: 'not-yours-to-give' })
  if (!isInItsPlace(held)) return refuse({ because: 'needs-a-unit' })
  if (hasAccount) return refuse({ because: 'has-an-account' })
  if (inviter && !invitedAs.every((role) => mayGiveRole(inviter, role)))
    return refuse({ because: 'invited-by-others' })
  return accept(held)
}

/** A role is held in one unit; the operator's in the whole town. */
export const isInItsPlace = ({ role, unitId }: RoleHeld): boolean =>
  role === 'operator' ? unitId === null : unitId !== null

export function decideAccepting(
  { state, expiresAt }: Invitation,
  now: Date,
): Decision<null, AcceptingRefusal> {
  if (state === 'accepted') return refuse({ because: 'already-accepted' })
  if (state === 'withdrawn') return refuse({ because: 'withdrawn' })
  if (now >= expiresAt) return refuse({ because: 'expired' })
  return accept(null)
}
