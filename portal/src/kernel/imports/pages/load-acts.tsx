import { z } from 'zod'
import { checkbox, optionalText } from '../../../lib/fields.ts'
import { answerMissing, parseForm, personOf, typedText } from '../../visit/index.ts'
import { applyImport } from '../actions/apply-import.ts'
import { previewAgain } from '../actions/preview-import.ts'
import { undoImport } from '../actions/undo-import.ts'
import { paths } from '../paths.ts'
import { decideAnswering } from '../rules/loading.ts'
import { loadById } from '../store/imports.ts'
import { explainAny } from '../texts.ts'
import { type FoundLoad, type LoadPage, loadFor, showLoad } from './load-page.tsx'

/** Applies what was shown. If the town moved since, the page shows the new difference. */
export async function postApplication(c: LoadPage) {
  const found = await loadFor(c)
  if (!('load' in found)) return found.answer
  const { house, town } = c.var
  const { id } = found.load
  const decision = await applyImport({ house, town }, { id, person: personOf(c) })
  if (!decision) return answerMissing(c)
  if (decision.accepted) return c.redirect(paths.load(id), 303)
  const status = decision.refusal.because === 'moved' ? 409 : 422
  return showLoad(c, await newest(c, found), { status, text: explainAny(decision.refusal) })
}

export async function postUndoing(c: LoadPage) {
  const found = await loadFor(c)
  if (!('load' in found)) return found.answer
  const { house, town } = c.var
  const { id } = found.load
  const { values, errors, typed } = await parseForm(c, undoingForm)
  if (!values) {
    const text = Object.values(errors)[0] ?? ''
    return showLoad(c, found, { status: 422, text, reason: typedText(typed, 'motivo') })
  }
  const { motivo: reason, resto: onlyRest } = values
  const request = { id, reason, person: personOf(c), onlyRest }
  const decision = await undoImport({ house, town }, request)
  if (!decision) return answerMissing(c)
  if (decision.accepted) return c.redirect(paths.load(id), 303)
  const { refusal } = decision
  const altered = refusal.because === 'altered' ? refusal : undefined
  return showLoad(c, await newest(c, found), {
    status: altered ? 409 : 422,
    text: explainAny(refusal),
    reason,
    ...(altered && { things: altered.things, mayUndoRest: altered.rest > 0 }),
  })
}

const undoingForm = z.object({ motivo: optionalText(1000), resto: checkbox })

/** The answers of a person, and the difference that they make. */
export async function postAnswers(c: LoadPage) {
  const found = await loadFor(c)
  if (!('load' in found)) return found.answer
  const { load, importer } = found
  const may = decideAnswering(load.state)
  if (!may.accepted) return showLoad(c, found, { status: 422, text: explainAny(may.refusal) })
  const { house, town } = c.var
  const { typed, errors } = await parseForm(c, z.looseObject({}))
  if (errors) return showLoad(c, found, { status: 422, text: errors[''] ?? '' })
  const answers = Object.fromEntries(
    Object.entries(typed).flatMap(([name, value]) =>
      name.startsWith('respuesta-') && typeof value === 'string'
        ? [[name.slice('respuesta-'.length), value]]
        : [],
    ),
  )
  const again = { load, answers, person: personOf(c) }
  const decision = await previewAgain({ house, town }, importer, again)
  if (!decision || decision.accepted) return c.redirect(paths.load(load.id), 303)
  return showLoad(c, found, { status: 422, text: explainAny(decision.refusal) })
}

/** As it is after the act. */
async function newest(c: LoadPage, found: FoundLoad): Promise<FoundLoad> {
  const load = await loadById(c.var.town.db, found.load.id)
  return load ? { ...found, load } : found
}
