import { accept, type Decision, refuse } from '../../../lib/decision.ts'
import { fold } from '../../../lib/text.ts'
import { newId, newToken } from '../../../lib/token.ts'
import { type ActRefusal, act } from '../../act/index.ts'
import { enqueue } from '../../jobs/index.ts'
import { cancelWaiting, queueMessage } from '../../messages/index.ts'
import type { Town } from '../../town/index.ts'
import { acts } from '../acts.ts'
import { hashPassword } from '../password-hash.ts'
import { resetLink } from '../paths.ts'
import { decidePassword, type PasswordRefusal } from '../rules/password.ts'
import { decideTrying, doors, networkOf, type TooMany } from '../rules/tries.ts'
import { countTries } from '../store/attempts.ts'
import {
  addResetRequest,
  findResetLink,
  lockResetLink,
  lockResetRequest,
  makeResetLink,
  markResetUsed,
  RESET_HOURS,
} from '../store/password-resets.ts'
import { credentialsOf, findAccount } from '../store/people.ts'
import { emails } from '../texts.ts'
import { replacePassword, resetsOf } from './change-password.ts'
import { sendResetLinkJob } from './send-reset-link-job.ts'

/** For any address the same happens here; whether it has an account, only the job learns. */
export async function askForReset(
  { db }: Town,
  { email, address }: { email: string; address: string },
): Promise<Decision<null, TooMany>> {
  const open = decideTrying(
    await countTries(db, [
      { door: doors.resetByEmail, subject: fold(email) },
      { door: doors.resetByAddress, subject: networkOf(address) },
    ]),
  )
  if (!open.accepted) return open
  const id = newId()
  await db.transaction().execute(async (tx) => {
    await addResetRequest(tx, id, email)
    await enqueue(tx, sendResetLinkJob, { request: id })
  })
  return accept(null)
}

/** Run by the job, perhaps twice: a request is answered once. */
export async function sendResetLink(town: Town, request: string): Promise<void> {
  const actor = { kind: 'job', id: sendResetLinkJob.name } as const
  await act(town.db, { actor }, async (acting) => {
    const asked = await lockResetRequest(acting.db, request)
    const known = asked && !asked.answered && (await credentialsOf(acting.db, asked.emailFolded))
    const account = known && !known.suspended && (await findAccount(acting.db, known.id))
    if (!account) return undefined
    const token = newToken()
    const thing = { kind: 'person', id: account.id }
    await acting.record(acts.resetLinkMade, thing, { request })
    const ended = await makeResetLink(acting, { id: request, personId: account.id, token })
    const { subject, text } = emails.reset({
      name: account.name,
      link: town.url + resetLink(token),
    })
    await queueMessage(acting, {
      channel: 'email',
      to: account.email,
      subject,
      text,
      kind: 'service',
      thing: { kind: 'password-reset', id: request },
      goodUntil: new Date(acting.now.getTime() + RESET_HOURS * 3_600_000),
    })
    await cancelWaiting(acting, resetsOf(ended))
    return accept(null)
  })
}

export type ResettingRefusal = PasswordRefusal | { readonly because: 'link-ended' }

/** The link sets a new password once. `undefined`: there is no such link. */
export async function resetPassword(
  { db }: Town,
  { token, password }: { token: string; password: string },
): Promise<Decision<null, ResettingRefusal | ActRefusal> | undefined> {
  const link = await findResetLink(db, token)
  const person = link && (await findAccount(db, link.personId))
  if (!person) return undefined
  const good = decidePassword(password, person)
  if (!good.accepted) return good
  const hash = await hashPassword(good.fact)
  return act(db, { actor: { kind: 'person', id: person.id } }, async (acting) => {
    const locked = await lockResetLink(acting.db, token)
    if (!locked || locked.used || locked.expiresAt <= acting.now || person.suspended)
      return refuse({ because: 'link-ended' as const })
    await replacePassword(acting, { person, password: hash, by: 'link' })
    await markResetUsed(acting, locked.id)
    return accept(null)
  })
}
