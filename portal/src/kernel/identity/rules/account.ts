import { accept, type Decision, refuse } from '../../../lib/decision.ts'
import { mayGiveRole, mayManageAccount } from '../permissions.ts'
import type { Person, RoleHeld } from '../person.ts'
import { isInItsPlace } from './invitation.ts'

export type AccountRefusal =
  | { readonly because: 'not-yours-to-manage' }
  | { readonly because: 'needs-a-unit' }
  | { readonly because: 'holds-it-already' }
  | { readonly because: 'does-not-hold-it' }
  | { readonly because: 'last-operator' }
  | { readonly because: 'is-suspended' }
  | { readonly because: 'is-not-suspended' }

type Known = Person & { readonly suspended: boolean }
type Circumstances = { readonly by: Person; readonly operators: number }

export function decideGivingRole(
  account: Known,
  held: RoleHeld,
  { by }: { by: Person },
): Decision<RoleHeld, AccountRefusal> {
  if (!mayManageAccount(by, account) || !mayGiveRole(by, held.role))
    return refuse({ because: 'not-yours-to-manage' })
  if (!isInItsPlace(held)) return refuse({ because: 'needs-a-unit' })
  if (holdsExactly(account, held)) return refuse({ because: 'holds-it-already' })
  return accept(held)
}

export function decideWithdrawingRole(
  account: Known,
  held: RoleHeld,
  { by, operators }: Circumstances,
): Decision<RoleHeld, AccountRefusal> {
  if (!mayManageAccount(by, account)) return refuse({ because: 'not-yours-to-manage' })
  if (!holdsExactly(account, held)) return refuse({ because: 'does-not-hold-it' })
  if (held.role === 'operator' && operators === 1 && !account.suspended)
    return refuse({ because: 'last-operator' })
  return accept(held)
}

export function decideSuspending(
  account: Known,
  { by, operators }: Circumstances,
): Decision<null, AccountRefusal> {
  if (!mayManageAccount(by, account)) return refuse({ because: 'not-yours-to-manage' })
  if (account.suspended) return refuse({ because: 'is-suspended' })
  const isOperator = account.roles.some(({ role }) => role === 'operator')
  if (isOperator && operators === 1) return refuse({ because: 'last-operator' })
  return accept(null)
}

export function decideReinstating(
  account: Known,
  { by }: { by: Person },
): Decision<null, AccountRefusal> {
  if (!mayManageAccount(by, account)) return refuse({ because: 'not-yours-to-manage' })
  if (!account.suspended) return refuse({ because: 'is-not-suspended' })
  return accept(null)
}

const holdsExactly = ({ roles }: Person, { role, unitId }: RoleHeld) =>
  roles.some((held) => held.role === role && held.unitId === unitId)
