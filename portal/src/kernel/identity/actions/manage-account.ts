import type { Decision } from '../../../lib/decision.ts'
import { type Acting, type ActRefusal, act, type Envelope } from '../../act/index.ts'
import type { Town } from '../../town/index.ts'
import { acts } from '../acts.ts'
import type { Person, RoleHeld } from '../person.ts'
import {
  type AccountRefusal,
  decideGivingRole,
  decideReinstating,
  decideSuspending,
  decideWithdrawingRole,
} from '../rules/account.ts'
import { type Account, lockAccount } from '../store/people.ts'
import { addRole, addSuspension, countOperators, endRole, liftSuspension } from '../store/roles.ts'
import { endSessionsOf } from '../store/sessions.ts'

export type Managing = {
  readonly personId: string
  readonly by: Person
}

type Managed<Fact> = Promise<Decision<Fact, AccountRefusal | ActRefusal> | undefined>

/** What someone may do changed, so they sign in again: no session keeps old rights. */
export const giveRole = (
  town: Town,
  envelope: Envelope,
  { personId, by, held }: Managing & { held: RoleHeld },
): Managed<RoleHeld> =>
  manage(town, envelope, personId, async (acting, account) => {
    const decision = decideGivingRole(account, held, { by })
    if (!decision.accepted) return decision
    await acting.record(acts.roleGiven, thingOf(account), decision.fact)
    await addRole(acting, personId, decision.fact)
    return decision
  })

export const withdrawRole = (
  town: Town,
  envelope: Envelope,
  { personId, by, held }: Managing & { held: RoleHeld },
): Managed<RoleHeld> =>
  manage(town, envelope, personId, async (acting, account) => {
    const operators = await countOperators(acting.db)
    const decision = decideWithdrawingRole(account, held, { by, operators })
    if (!decision.accepted) return decision
    await acting.record(acts.roleWithdrawn, thingOf(account), decision.fact)
    await endRole(acting, personId, decision.fact)
    return decision
  })

/** The reason may say something personal, so it stays out of the trail. */
export const suspendAccount = (
  town: Town,
  envelope: Envelope,
  { personId, by, reason }: Managing & { reason: string },
): Managed<null> =>
  manage(town, envelope, personId, async (acting, account) => {
    const operators = await countOperators(acting.db)
    const decision = decideSuspending(account, { by, operators })
    if (!decision.accepted) return decision
    await acting.record(acts.suspended, thingOf(account), {})
    await addSuspension(acting, personId, reason)
    return decision
  })

export const reinstateAccount = (
  town: Town,
  envelope: Envelope,
  { personId, by }: Managing,
): Managed<null> =>
  manage(town, envelope, personId, async (acting, account) => {
    const decision = decideReinstating(account, { by })
    if (!decision.accepted) return decision
    await acting.record(acts.reinstated, thingOf(account), {})
    await liftSuspension(acting, personId)
    return decision
  })

const thingOf = ({ id }: Person) => ({ kind: 'person', id })

function manage<Fact>(
  { db }: Town,
  envelope: Envelope,
  personId: string,
  change: (acting: Acting, account: Account) => Promise<Decision<Fact, AccountRefusal>>,
): Managed<Fact> {
  return act(db, envelope, async (acting) => {
    const account = await lockAccount(acting.db, personId)
    if (!account) return undefined
    const decision = await change(acting, account)
    await endSessionsOf(acting.db, personId)
    return decision
  })
}
