import { accept, type Decision, refuse } from '../../../lib/decision.ts'
import { fold } from '../../../lib/text.ts'
import { hashToken, newId, newToken } from '../../../lib/token.ts'
import { type Acting, type ActRefusal, act } from '../../act/index.ts'
import type { Town } from '../../town/index.ts'
import { acts } from '../acts.ts'
import { verifyPassword } from '../password-hash.ts'
import { decideTrying, doors, networkOf, type TooMany } from '../rules/tries.ts'
import { countTries, forgetTries } from '../store/attempts.ts'
import { credentialsOf, holdCredentials } from '../store/people.ts'
import { addSession, endSession, personOfToken } from '../store/sessions.ts'

export type Browser = {
  readonly address: string
  /** As it names itself. */
  readonly name: string
}

export type SigningIn = {
  readonly email: string
  readonly password: string
  readonly browser: Browser
  /** The session that the browser brings; it ends here, so that nobody can have planted it. */
  readonly previous: string | undefined
}

export type SignInRefusal = TooMany | { readonly because: 'wrong' }

/** The answer is the same, and takes as long, for an unknown address, a wrong password and a suspended account. */
export async function signIn(
  { db }: Town,
  { email, password, browser, previous }: SigningIn,
): Promise<Decision<{ token: string }, SignInRefusal | ActRefusal>> {
  const [address, network] = [fold(email), networkOf(browser.address)]
  const tries = [
    { door: doors.signInByEmailHere, subject: `${address} ${network}` },
    { door: doors.signInByEmail, subject: address },
    { door: doors.signInByAddress, subject: network },
  ]
  const open = decideTrying(await countTries(db, tries))
  if (!open.accepted) return open

  const known = await credentialsOf(db, email)
  const right = await verifyPassword(password, known?.password ?? null)
  if (!known || !right || known.suspended) return refuse({ because: 'wrong' })

  await forgetTries(db, tries)
  const actor = { kind: 'person', id: known.id } as const
  const decision = await act<{ token: string }, SignInRefusal>(db, { actor }, async (acting) => {
    const held = await holdCredentials(acting.db, known.id)
    if (held?.password !== known.password || held.suspended) return refuse({ because: 'wrong' })
    if (previous) await endPrevious(acting, previous)
    return accept({ token: await startSession(acting, known.id, browser.name) })
  })
  return decision ?? refuse({ because: 'wrong' })
}

/** Part of an act: a new token for the cookie. The database keeps only its hash. */
export async function startSession(
  acting: Acting,
  personId: string,
  browser: string,
): Promise<string> {
  const [id, token] = [newId(), newToken()]
  await acting.record(acts.signedIn, { kind: 'session', id }, {})
  await addSession(acting.db, {
    id,
    tokenHash: hashToken(token),
    personId,
    browser: browser.slice(0, 300),
    now: acting.now,
  })
  return token
}

async function endPrevious(acting: Acting, token: string) {
  const session = await personOfToken(acting.db, token)
  if (!session) return
  await acting.record(acts.sessionEnded, { kind: 'session', id: session.sessionId }, {})
  await endSession(acting.db, { id: session.sessionId, personId: session.person.id })
}
