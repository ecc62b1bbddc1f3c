import { accept, type Decision } from '../../../lib/decision.ts'
import { type ActRefusal, act, type Envelope } from '../../act/index.ts'
import type { Town } from '../../town/index.ts'
import { acts } from '../acts.ts'
import { endSession, personOfToken } from '../store/sessions.ts'

/** Closes one's own session, in this browser or in another. `undefined`: it is not there any more. */
export const closeSession = (
  { db }: Town,
  envelope: Envelope,
  session: { id: string; personId: string },
): Promise<Decision<null, ActRefusal> | undefined> =>
  act(db, envelope, async (acting) => {
    if (!(await endSession(acting.db, session))) return undefined
    await acting.record(acts.sessionEnded, { kind: 'session', id: session.id }, {})
    return accept(null)
  })

export async function signOut(town: Town, token: string): Promise<void> {
  const found = await personOfToken(town.db, token)
  if (!found) return
  const { person, sessionId } = found
  const actor = { kind: 'person', id: person.id } as const
  await closeSession(town, { actor }, { id: sessionId, personId: person.id })
}
