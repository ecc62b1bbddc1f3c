import type { Change, Difference, Notice, Question, Reject } from '../../../kernel/imports/index.ts'
import { canonicalJson } from '../../../lib/json.ts'
import type { HeldWorks } from '../store/loading.ts'
import { stateAfter } from './after.ts'
import { sourceKeyOf } from './keys.ts'
import { factsTouched, notTheirs, otherReference, unitsOfLoad, withoutUntouched } from './limits.ts'
import { placeBook } from './match-place.ts'
import { mergeRows, repeated } from './merge-rows.ts'
import { type Answers, placeOf, type Reference, unitOf } from './references.ts'
import { rejectAt, type WorkRow } from './row.ts'
import type { WorkState } from './state.ts'
import { say } from './texts.ts'

type Options = Readonly<Record<string, string>>

/** Pure: what the rows would change in the works that the town holds. */
export function checkWorks(
  all: readonly WorkRow[],
  held: HeldWorks,
  { options, answers }: { readonly options: Options; readonly answers: Answers },
): Difference<WorkState> {
  const { rows, rejects } = mergeRows(all)
  const book = placeBook(held.places)
  const notices: Notice[] = []
  const questions = new Map<string, Question>()
  const changes = new Map<string, Change<WorkState>>()
  let unchanged = 0
  const units = unitsOfLoad(options)
  const ceilingOf = (place: string | null, year: number) =>
    units ? null : (held.ceilings.get(`${place} ${year}`) ?? null)

  for (const written of rows) {
    const key = keyOf(written, held)
    if (typeof key !== 'string') {
      rejects.push(units ? notTheirs({ row: written, before: null, units }) : key)
      continue
    }
    const before = held.works.get(key) ?? null
    const row = units ? withoutUntouched(written, before) : written
    const place = placeOf(row, book, answers)
    const unit = unitOf(row, options.unidad, held.units, answers)
    const stranger =
      units &&
      (notTheirs({ row, before, units }) ?? otherReference({ row, before, units }, place, unit))
    if (stranger) {
      rejects.push(stranger)
      continue
    }
    const waits = noteReferences([place, unit], notices, questions)
    if (waits) {
      notices.push({ spot: row.spot, rule: 'waits', message: say.waits })
      continue
    }
    const unitId = before && row.said.unit === undefined ? undefined : unit?.id
    const resolved = { row, before, placeId: place?.id, unitId, ceilingOf }
    const after = stateAfter({ ...resolved, today: held.today, reason: options.motivo })
    const touched = units && 'state' in after && factsTouched({ row, before, units }, after.state)
    if ('reject' in after) rejects.push(after.reject)
    else if (touched) rejects.push(touched)
    else if (changes.has(key)) rejects.push(repeated(row))
    else if (canonicalJson(before) === canonicalJson(after.state)) unchanged += 1
    else {
      const { title } = after.state
      changes.set(key, { key, title, spot: row.spot, before, after: after.state })
    }
  }
  return {
    ...{ changes: [...changes.values()], unchanged, rejects, notices: once(notices) },
    questions: [...questions.values()],
  }
}

/** The folio of a work that exists, the name in its file of one that is new, or why the row means none. */
function keyOf(row: WorkRow, held: HeldWorks): string | Reject {
  const { folio, edition } = row.said
  if (folio) {
    if (held.works.has(folio)) return folio
    return rejectAt(row, 'folio', say.unknownFolio)
  }
  const source = sourceKeyOf(row.said)
  if (source) return held.folioOf.get(source) ?? source
  return edition === undefined
    ? rejectAt(row, 'edition', say.noEdition)
    : rejectAt(row, 'title', say.noTitle)
}

/** Whether the row waits for an answer. One question serves every row that asks it. */
function noteReferences(
  references: readonly (Reference | undefined)[],
  notices: Notice[],
  questions: Map<string, Question>,
): boolean {
  for (const reference of references) {
    if (reference?.notice) notices.push(reference.notice)
    const question = reference?.question
    if (question && !questions.has(question.id)) questions.set(question.id, question)
  }
  return references.some((reference) => reference?.question && reference.id === undefined)
}

/** The same thing about the same column is told once, where it first stands. */
function once(notices: readonly Notice[]): Notice[] {
  const told = new Set<string>()
  return notices.filter(({ rule, message, spot }) => {
    if (rule === 'waits') return true
    const name = `${rule} ${message} ${spot.file} ${spot.sheet}`
    if (told.has(name)) return false
    told.add(name)
    return true
  })
}
