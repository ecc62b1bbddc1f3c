import type { Context } from 'hono'
import { z } from 'zod'
import type { Decision } from '../../../lib/decision.ts'
import { requiredDate, requiredText } from '../../../lib/fields.ts'
import type { ActRefusal } from '../../act/index.ts'
import { answerMissing, envelopeOf, parseForm, type Typed, type Visit } from '../../visit/index.ts'
import { addAlias, closeUnit, moveUnit, renameUnit } from '../actions/change-units.ts'
import { paths } from '../paths.ts'
import type { UnitRefusal } from '../rules/unit.ts'
import { explain, texts } from '../texts.ts'
import { type Returned, showUnit } from './unit.tsx'

const nameForm = z.object({ name: requiredText(texts.missingName, 200) })
const parentForm = z.object({ parent: z.string() })
const aliasForm = z.object({ alias: requiredText(texts.missingName, 200) })
const closingForm = z.object({ lastDay: requiredDate(texts.wrongDate) })

export async function postName(c: Context<Visit>) {
  const { values, ...sent } = await parseForm(c, nameForm)
  if (!values) return showUnit(c, { field: 'name', sent })
  const change = { id: idIn(c), name: values.name }
  const decision = await renameUnit(c.var.town, envelopeFor(c, sent.typed), change)
  return answer(c, { field: 'name', typed: sent.typed, notice: 'nombre', decision })
}

export async function postParent(c: Context<Visit>) {
  const { values, ...sent } = await parseForm(c, parentForm)
  if (!values) return showUnit(c, { field: 'parent', sent })
  const change = { id: idIn(c), parentId: values.parent || null }
  const decision = await moveUnit(c.var.town, envelopeFor(c, sent.typed), change)
  return answer(c, { field: 'parent', typed: sent.typed, notice: 'superior', decision })
}

export async function postAlias(c: Context<Visit>) {
  const { values, ...sent } = await parseForm(c, aliasForm)
  if (!values) return showUnit(c, { field: 'alias', sent })
  const change = { id: idIn(c), alias: values.alias }
  const decision = await addAlias(c.var.town, envelopeFor(c, sent.typed), change)
  return answer(c, { field: 'alias', typed: sent.typed, notice: 'alias', decision })
}

export async function postClosing(c: Context<Visit>) {
  const { values, ...sent } = await parseForm(c, closingForm)
  if (!values) return showUnit(c, { field: 'lastDay', sent })
  const change = { id: idIn(c), lastDay: values.lastDay }
  const decision = await closeUnit(c.var.town, envelopeFor(c, sent.typed), change)
  return answer(c, { field: 'lastDay', typed: sent.typed, notice: 'cierre', decision })
}

const idIn = (c: Context<Visit>) => c.req.param('id') ?? ''

const envelopeFor = (c: Context<Visit>, form: Typed) =>
  envelopeOf(c, { form, seen: { kind: 'unit', id: idIn(c) } })

type Answer = {
  readonly field: Returned['field']
  readonly typed: Typed
  readonly notice: string
  readonly decision: Decision<unknown, UnitRefusal | ActRefusal> | undefined
}

function answer(c: Context<Visit>, { field, typed, notice, decision }: Answer) {
  if (!decision) return answerMissing(c)
  if (decision.accepted) return c.redirect(`${paths.unit(idIn(c))}?aviso=${notice}`, 303)
  // The key of an old page is not sent again: the page shows how things stand now.
  const { clave: _clave, version: _version, ...kept } = typed
  const { refusal } = decision
  const errors = { [field]: sentenceOf(refusal) }
  return showUnit(c, { field, sent: { typed: kept, errors } })
}

function sentenceOf(refusal: UnitRefusal | ActRefusal): string {
  if (refusal.because === 'stale') return texts.stale
  if (refusal.because === 'personal-value') return texts.personalValue
  return explain(refusal)
}
