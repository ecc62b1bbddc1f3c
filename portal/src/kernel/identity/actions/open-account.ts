import { accept, type Decision, refuse } from '../../../lib/decision.ts'
import { newId } from '../../../lib/token.ts'
import { type Acting, type ActRefusal, act, type Envelope } from '../../act/index.ts'
import { cancelWaiting } from '../../messages/index.ts'
import type { Town } from '../../town/index.ts'
import { acts } from '../acts.ts'
import { hashPassword } from '../password-hash.ts'
import type { RoleHeld } from '../person.ts'
import { type AcceptingRefusal, decideAccepting } from '../rules/invitation.ts'
import { decidePassword, type PasswordRefusal } from '../rules/password.ts'
import { findInvitation, lockInvitation, markAccepted } from '../store/invitations.ts'
import { addAccount } from '../store/people.ts'
import { addRole } from '../store/roles.ts'
import { startSession } from './sign-in.ts'

export type OpeningRefusal = AcceptingRefusal | PasswordRefusal

/** The invited person sets a password, has an account, and is signed in. `undefined`: no such invitation. */
export async function acceptInvitation(
  { db }: Town,
  { token, password, browser }: { token: string; password: string; browser: string },
): Promise<Decision<{ token: string }, OpeningRefusal | ActRefusal> | undefined> {
  const invitation = await findInvitation(db, token)
  if (!invitation) return undefined
  const good = decidePassword(password, invitation)
  if (!good.accepted) return good
  const hash = await hashPassword(good.fact)
  const personId = newId()
  return act(db, { actor: { kind: 'person', id: personId } }, async (acting) => {
    const locked = await lockInvitation(acting.db, { token })
    if (!locked) return undefined
    const decision = decideAccepting(locked, acting.now)
    if (!decision.accepted) return decision
    const account = { id: personId, name: locked.name, email: locked.email, password: hash }
    if (!(await openAccount(acting, account, { held: [locked.held], invitation: locked.id })))
      return refuse({ because: 'has-an-account' })
    await markAccepted(acting, locked.id)
    await cancelWaiting(acting, [{ kind: 'invitation', id: locked.id }])
    return accept({ token: await startSession(acting, personId, browser) })
  })
}

type Account = { id: string; name: string; email: string; password: string }
type Opening = { held: readonly RoleHeld[]; invitation: string | null }

/** Part of an act. Says whether the account is new: an address has one account. */
async function openAccount(acting: Acting, account: Account, { held, invitation }: Opening) {
  const person = { kind: 'person', id: account.id }
  const entryId = await acting.record(acts.accountOpened, person, { invitation })
  if (!(await addAccount(acting.db, { ...account, entryId, now: acting.now }))) return false
  for (const role of held) {
    await acting.record(acts.roleGiven, person, role)
    await addRole(acting, account.id, role)
  }
  return true
}

export type GivenAccount = {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly password: string
  readonly held: readonly RoleHeld[]
}

/** For seeds and tests: an account without invitation. An address that has one already keeps it. */
export async function giveAccount(
  { db }: Town,
  envelope: Envelope,
  { held, password, ...account }: GivenAccount,
): Promise<Decision<{ personId: string }, { because: 'has-an-account' } | ActRefusal>> {
  const hash = await hashPassword(password)
  const decision = await act(db, envelope, async (acting) => {
    const opened = await openAccount(
      acting,
      { ...account, password: hash },
      { held, invitation: null },
    )
    return opened
      ? accept({ personId: account.id })
      : refuse({ because: 'has-an-account' as const })
  })
  return decision ?? refuse({ because: 'has-an-account' })
}
