import { z } from 'zod'
import type { Db } from '../../../lib/db/connection.ts'
import type { Decision } from '../../../lib/decision.ts'
import type { ActRefusal, Envelope } from '../../act/index.ts'
import { answerForbidden, answerMissing, envelopeOf, parseForm } from '../../visit/index.ts'
import { thingOf } from '../actions/send-message.ts'
import { cancelMessage, handOverSlip, resendMessage } from '../actions/settle-message.ts'
import { paths } from '../paths.ts'
import { mayReadMessage } from '../permissions.ts'
import type { CancelRefusal, HandOverRefusal, ResendRefusal } from '../rules/message.ts'
import { findMessage } from '../store/outbox.ts'
import { explain } from '../texts.ts'
import { type MessagePage, messageIn, showMessage } from './message-page.tsx'

type Refusal = ResendRefusal | CancelRefusal | HandOverRefusal | ActRefusal
type Acts = (
  db: Db,
  envelope: Envelope,
  id: number,
) => Promise<Decision<number | null, Refusal> | undefined>

export const postResending = (c: MessagePage) => doTo(c, resendMessage)
export const postCancelling = (c: MessagePage) => doTo(c, cancelMessage)
export const postHandOver = (c: MessagePage) => doTo(c, handOverSlip)

/** Those that were chosen in the list. What is not theirs to read, or waits already, stays as it is. */
export async function postResendings(c: MessagePage) {
  const { typed } = await parseForm(c, z.looseObject({}))
  const { mensaje = [] } = typed
  const { db } = c.var.town
  let done = 0
  for (const id of [mensaje].flat().filter((text) => /^\d{1,15}$/.test(text))) {
    const message = await findMessage(db, Number(id))
    if (!message || !mayReadMessage(c.var.person, message)) continue
    if ((await resendMessage(db, envelopeOf(c), message.id))?.accepted) done += 1
  }
  return c.redirect(`${paths.list}?aviso=reenviados&cuantos=${done}`, 303)
}

async function doTo(c: MessagePage, actOn: Acts) {
  const message = await messageIn(c)
  if (!message) return answerMissing(c)
  if (!mayReadMessage(c.var.person, message)) return answerForbidden(c)
  const { typed: form, errors } = await parseForm(c, z.looseObject({}))
  if (errors) return showMessage(c, message, { problem: errors[''] ?? '', status: 422 })
  const { db } = c.var.town
  const decision = await actOn(db, envelopeOf(c, { form, seen: thingOf(message) }), message.id)
  if (!decision) return answerMissing(c)
  if (decision.accepted) return c.redirect(paths.message(decision.fact ?? message.id), 303)
  const status = decision.refusal.because === 'stale' ? 409 : 422
  const newest = (await findMessage(db, message.id)) ?? message
  return showMessage(c, newest, { problem: explain(decision.refusal), status })
}
