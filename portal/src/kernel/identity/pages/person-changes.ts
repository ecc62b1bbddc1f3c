import type { Context } from 'hono'
import { z } from 'zod'
import type { Decision } from '../../../lib/decision.ts'
import { requiredText } from '../../../lib/fields.ts'
import type { ActRefusal, Envelope } from '../../act/index.ts'
import {
  answerMissing,
  envelopeOf,
  parseForm,
  personOf,
  type Typed,
  type Visit,
} from '../../visit/index.ts'
import {
  giveRole,
  reinstateAccount,
  suspendAccount,
  withdrawRole,
} from '../actions/manage-account.ts'
import { paths } from '../paths.ts'
import type { AccountRefusal } from '../rules/account.ts'
import { explainAccount, texts } from '../texts.ts'
import { isOpenUnit } from './invite.tsx'
import { type Returned, showPerson } from './person.tsx'
import { heldIn, roleForm } from './role-fields.tsx'

export async function postRole(c: Context<Visit>) {
  const { values, ...sent } = await parseForm(c, roleForm)
  if (!values) return showPerson(c, { form: 'role', sent })
  const held = heldIn(values)
  if (held.unitId && !(await isOpenUnit(c, held.unitId))) {
    const errors = { unit: texts.invite.wrongUnit }
    return showPerson(c, { form: 'role', sent: { typed: sent.typed, errors } })
  }
  return answer(c, {
    form: 'role',
    typed: sent.typed,
    notice: 'cargo',
    decision: await giveRole(c.var.town, envelopeFor(c, sent.typed), { ...about(c), held }),
  })
}

export async function postRoleWithdrawal(c: Context<Visit>) {
  const { values, typed } = await parseForm(c, roleForm)
  if (!values) return answerMissing(c)
  const change = { ...about(c), held: heldIn(values) }
  return answer(c, {
    form: 'page',
    typed,
    notice: 'retirado',
    decision: await withdrawRole(c.var.town, envelopeFor(c, typed), change),
  })
}

const suspensionForm = z.object({ reason: requiredText(texts.person.missingReason, 500) })

export async function postSuspension(c: Context<Visit>) {
  const { values, ...sent } = await parseForm(c, suspensionForm)
  if (!values) return showPerson(c, { form: 'suspension', sent })
  const change = { ...about(c), reason: values.reason }
  return answer(c, {
    form: 'suspension',
    typed: sent.typed,
    notice: 'suspendida',
    decision: await suspendAccount(c.var.town, envelopeFor(c, sent.typed), change),
  })
}

export async function postReinstatement(c: Context<Visit>) {
  const { typed } = await parseForm(c, z.object({}))
  return answer(c, {
    form: 'page',
    typed,
    notice: 'activa',
    decision: await reinstateAccount(c.var.town, envelopeFor(c, typed), about(c)),
  })
}

const about = (c: Context<Visit>) => ({ personId: idIn(c), by: personOf(c) })

const idIn = (c: Context<Visit>) => c.req.param('id') ?? ''

const envelopeFor = (c: Context<Visit>, form: Typed): Envelope =>
  envelopeOf(c, { form, seen: { kind: 'person', id: idIn(c) } })

type Answer = {
  readonly form: Returned['form']
  readonly typed: Typed
  readonly notice: string
  readonly decision: Decision<unknown, AccountRefusal | ActRefusal> | undefined
}

function answer(c: Context<Visit>, { form, typed, notice, decision }: Answer) {
  if (!decision) return answerMissing(c)
  if (decision.accepted) return c.redirect(`${paths.person(idIn(c))}?aviso=${notice}`, 303)
  // The version and the key of an old page are not sent again: the page shows how things stand now.
  const { version: _version, clave: _clave, ...kept } = typed
  return showPerson(c, { form, sent: { typed: kept, errors: { '': explain(decision.refusal) } } })
}

function explain(refusal: AccountRefusal | ActRefusal): string {
  if (refusal.because === 'stale') return texts.invite.stale
  if (refusal.because === 'personal-value') return texts.invite.personalValue
  return explainAccount(refusal)
}
