import { clabesIn } from './accounts.ts'
import { birthDatesIn } from './birth-dates.ts'
import { emailsIn } from './emails.ts'
import { everyValue } from './every-value.ts'
import { type Field, fieldReader } from './fields.ts'
import { keysIn } from './keys.ts'
import { PERSONAL_KINDS, type PersonalKind, type Span } from './span.ts'
import { telephonesIn } from './telephones.ts'

export type { PersonalKind }
export { PERSONAL_KINDS }

/**
 * One datum: where, of which kind, and from where to where in the text that stands there. What it says is not repeated,
 * so that a report of it can be shown. `path` is that of `validate`: `parties/0/name`.
 */
export type PersonalDatum = Span & {
  path: string
  /** It stands in the name of the field; the path has «…» in its place. */
  inName?: true
}

export type PersonalOptions = {
  /** The kinds to look for; without it, all. */
  kinds?: readonly PersonalKind[]
  /** True for what may stand there, as the telephone of an office of the government. `text` is the datum itself. */
  allow?: (path: string, kind: PersonalKind, text: string) => boolean
}

/**
 * Finds the data of persons in a parsed JSON document: CURP, RFC of 13 characters, clave de elector, CLABE, birth dates,
 * e-mails and telephones, in a field of their own or inside a sentence, in capitals or not, with signs between or not.
 *
 * @param document any parsed JSON, of any depth; it is not touched
 * @returns the findings in the order of the document, those of one text by their place
 *
 * A key must hold a real date, a CURP a real state; a wrong check digit makes it `mistyped`, not harmless. The RFC of a
 * company (12 characters) is not personal. A CLABE without the word must have its check digit. A birth date is one by the
 * name of its field or by a word near it, a telephone without signs by what stands around it: there it guesses.
 * Names and addresses are not looked for: no text tells those of a person from others.
 *
 * It never throws. Cost: one pass over each text, linear in its length.
 * Source: CURP, RENAPO; RFC, CFF art. 27 and SAT; clave de elector, INE; CLABE, Banco de México; telephones, IFT.
 */
export function findPersonalData(
  document: unknown,
  options: PersonalOptions = {},
): PersonalDatum[] {
  const { allow = () => false } = options
  const looksFor = new Set(options.kinds ?? PERSONAL_KINDS)
  const readField = fieldReader()
  const found: PersonalDatum[] = []
  everyValue(document, ({ value, field: name, isName, path }) => {
    const field = readField(name)
    if (typeof value === 'number' && !saysWhatNumbersAre.has(field)) return
    const text = String(value)
    for (const span of spansIn(text, field)) {
      if (!looksFor.has(span.kind)) continue
      const where = path().map(withoutData).join('/')
      if (allow(where, span.kind, text.slice(span.start, span.end))) continue
      found.push({ ...span, path: where, ...(isName && { inName: true }) })
    }
  })
  return found
}

/** A text with something else in the place of each datum that was found in it, given in order of place. */
export function hidePersonalData(
  text: string,
  found: readonly { start: number; end: number }[],
  mask: string,
): string {
  let from = 0
  let hidden = ''
  for (const { start, end } of found) {
    hidden += text.slice(from, start) + mask
    from = end
  }
  return hidden + text.slice(from)
}

const saysWhatNumbersAre: ReadonlySet<Field> = new Set(['telephone', 'birthDate', 'clabe'])

const withoutData = (step: string | number) =>
  typeof step === 'number' ? step : hidePersonalData(step, spansIn(step, 'other'), '…')

/** The least that each needs comes first: most texts end here. */
function spansIn(text: string, field: Field): Span[] {
  const digits = digitsIn(text)
  if (digits < 3 || (isInstant.test(text) && field !== 'birthDate')) return emailsIn(text)
  const spans = [
    ...(digits < 6 ? [] : keysIn(text)),
    ...(digits < 18 ? [] : clabesIn(text, field === 'clabe')),
    ...birthDatesIn(text, field === 'birthDate'),
    ...emailsIn(text),
    ...(digits < 7 ? [] : telephonesIn(text, field)),
  ]
  return spans.length < 2 ? spans : withoutOverlaps(spans)
}

function digitsIn(text: string) {
  let digits = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code >= 48 && code <= 57) digits += 1
  }
  return digits
}

/** The dates of the standard, which are most of what has digits. */
const isInstant = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/

/** In order of place. Of two that overlap the surer kind stays, and of one kind the longer. */
function withoutOverlaps(spans: readonly Span[]): Span[] {
  const kept: Span[] = []
  for (const span of spans.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const last = kept.at(-1)
    if (!last || span.start >= last.end) kept.push(span)
    else if (rank(span) < rank(last)) kept[kept.length - 1] = span
  }
  return kept
}

const rank = ({ kind }: Span) => PERSONAL_KINDS.indexOf(kind)
