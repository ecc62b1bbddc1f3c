import type { Db } from '../../../lib/db/connection.ts'
import type { Decision } from '../../../lib/decision.ts'
import { type Acting, type ActRefusal, act, type Envelope } from '../../act/index.ts'
import { acts } from '../acts.ts'
import { type ConsentOf, type ConsentRefusal, decideConsent } from '../rules/message.ts'
import { addConsent, hasConsent, lockConsents } from '../store/consents.ts'

/** Someone agrees to hear about a purpose by a channel, or takes it back. The ledger keeps both. */
export async function sayConsent(
  db: Db,
  envelope: Envelope,
  said: ConsentOf & { readonly given: boolean },
): Promise<Decision<null, ConsentRefusal | ActRefusal>> {
  const decision = await act(db, envelope, (acting) => sayConsentIn(acting, said))
  if (!decision) throw new Error('a consent is always decided')
  return decision
}

async function sayConsentIn(
  acting: Acting,
  { given, ...consent }: ConsentOf & { readonly given: boolean },
): Promise<Decision<null, ConsentRefusal>> {
  await lockConsents(acting.db, consent)
  const decision = decideConsent(given, await hasConsent(acting.db, consent))
  if (!decision.accepted) return decision
  const { subject, channel, purpose } = consent
  const thing = { kind: 'consent', id: `${subject.kind} ${subject.id}` }
  const definition = given ? acts.consentGiven : acts.consentWithdrawn
  await acting.record(definition, thing, { channel, purpose })
  await addConsent(acting, consent, given)
  return decision
}
