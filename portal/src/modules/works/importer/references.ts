import type { Notice, Question } from '../../../kernel/imports/index.ts'
import type { FoundUnit } from '../../../kernel/organisation/index.ts'
import { fold } from '../../../lib/text.ts'
import type { KnownPlace, PlaceBook } from './match-place.ts'
import { type Said, spotAt, type WorkRow } from './row.ts'
import { say } from './texts.ts'

export type Answers = Readonly<Record<string, string>>

/**
 * What a row means by a place or a unit: its identifier, or null when a person said that it is none. Without one,
 * the row waits for an answer, or names what nobody knows and so says nothing.
 */
export type Reference = {
  readonly id?: string | null
  readonly notice?: Notice
  readonly question?: Question
}

const NONE = 'ninguno'

/** The finest that the row names; where nobody knows it, the coarser one that it names too. */
export function placeOf(row: WorkRow, book: PlaceBook, answers: Answers): Reference | undefined {
  const { placeKey, place, district } = row.said
  const named = [
    { key: 'placeKey', text: placeKey },
    { key: 'place', text: place },
    { key: 'district', text: district },
  ] as const
  const said = named.flatMap(({ key, text }) => (text ? [{ key, text }] : []))
  for (const { key, text } of said) {
    const inside = key === 'district' ? undefined : district
    const match = book.match(text, inside)
    const spot = spotAt(row, key)
    if (match.found === 'place') {
      const [first] = said
      if (first?.text === text || first === undefined) return { id: match.place.id }
      const message = say.coarserPlace(first.text, match.place.name)
      return { id: match.place.id, notice: { spot, rule: 'place', message } }
    }
    if (match.found === 'candidates') {
      const id = `lugar:${fold(text)}${inside ? `:${fold(inside)}` : ''}`
      const options = [...match.candidates.map(optionOf), { value: NONE, label: say.noPlace }]
      return answered({ id, spot, message: say.whichPlace(text), options }, answers)
    }
  }
  const [first] = said
  if (!first) return undefined
  const notice = {
    spot: spotAt(row, first.key),
    rule: 'place',
    message: say.unknownPlace(first.text),
  }
  return { notice }
}

const optionOf = ({ id, name, code, parentName }: KnownPlace) => ({
  value: id,
  label: [`${name} (${code})`, parentName].filter(Boolean).join(', '),
})

export function unitOf(
  row: WorkRow,
  stated: string | undefined,
  units: ReadonlyMap<string, FoundUnit>,
  answers: Answers,
): Reference | undefined {
  const text = row.said.unit ?? stated
  if (!text) return undefined
  const match = units.get(text) ?? { found: 'none' }
  const spot = spotAt(row, 'unit')
  if (match.found === 'unit') return { id: match.unit.id }
  if (match.found === 'none')
    return { notice: { spot, rule: 'unit', message: say.unknownUnit(text) } }
  const options = match.candidates.map(({ unit }) => ({ value: unit.id, label: unit.name }))
  const question = {
    ...{ id: `unidad:${fold(text)}`, spot, message: say.whichUnit(text) },
    options: [...options, { value: NONE, label: say.noUnit }],
  }
  return answered(question, answers)
}

function answered(question: Question, answers: Answers): Reference {
  const answer = answers[question.id]
  const known = question.options.some(({ value }) => value === answer)
  return known && answer ? { question, id: answer === NONE ? null : answer } : { question }
}

/** The units that the rows name. */
export const unitsNamed = (rows: readonly { readonly said: Said }[], stated?: string): string[] => [
  ...new Set([...rows.flatMap(({ said }) => said.unit ?? []), ...(stated ? [stated] : [])]),
]
