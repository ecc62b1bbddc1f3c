import { codeTitle } from '../code-titles/code-titles.ts'
import type { Language } from '../words/words.ts'
import type { DescribedField } from './described-field.ts'
import { fieldTrail, helpOf, labelOf, type PathOptions } from './field-path.ts'

/** What a person is asked for, to fill a field. `lines` is a text that may have several. */
export type Asks =
  | 'text'
  | 'lines'
  | 'date'
  | 'amount'
  | 'number'
  | 'whole-number'
  | 'yes-no'
  | 'code'
  | 'codes'
  | 'web-address'
  | 'e-mail'

/** One question of a form, as the model asks it. */
export type Question = {
  readonly path: string
  readonly asks: Asks
  readonly label: string
  readonly help: string
  /** By the standard. A form may ask for more. */
  readonly required: boolean
  /** For a code: those of its list, each with its title. */
  readonly choices: readonly { readonly code: string; readonly title: string }[]
  /** Whether a code outside the list is admitted. */
  readonly open: boolean
  readonly personal: DescribedField['personal']
}

/**
 * The question that fills the field at a path: `tender/procurementMethod`. An amount is asked by its object,
 * `contracts/value`, or by its figure. The same for a person in any town: what is typed is read by whoever asks.
 * @param path from the release or the project, without the numbers of lists
 * @returns undefined when there is no such field, and for an object or a list of objects, which no one question fills
 */
export function questionFor(
  path: string,
  options: PathOptions & { readonly language?: Language } = {},
): Question | undefined {
  const { language = 'es', ...where } = options
  const given = fieldTrail(path, where)
  const trail = given.at(-1)?.field.ref === 'Value' ? fieldTrail(`${path}/amount`, where) : given
  const last = trail.at(-1)
  const asks = last && asksOf(last)
  if (!last || !asks) return undefined
  const { codelist } = last
  return {
    path: trail.map(({ name }) => name).join('/'),
    asks,
    label: labelOf(trail, language),
    help: helpOf(trail, language),
    required: last.field.required === true,
    choices: (codelist?.codes ?? []).map((code) => ({
      code,
      title: codeTitle(codelist?.name ?? '', code, language) ?? code,
    })),
    open: codelist?.open ?? false,
    personal: last.personal,
  }
}

function asksOf({ definition, name, field, codelist }: DescribedField): Asks | undefined {
  const { types = [], format, items } = field
  if (codelist && types.includes('array')) return items?.ref ? undefined : 'codes'
  if (codelist) return 'code'
  if (format === 'date-time') return 'date'
  if (format === 'uri') return 'web-address'
  if (format === 'email') return 'e-mail'
  if (definition === 'Value' && types.includes('number')) return 'amount'
  if (types.includes('string')) return longTexts.has(name) ? 'lines' : 'text'
  if (types.includes('number')) return 'number'
  if (types.includes('integer')) return 'whole-number'
  return types.includes('boolean') ? 'yes-no' : undefined
}

/** What one explains rather than names. */
const longTexts: ReadonlySet<string> = new Set([
  ...['description', 'rationale', 'notes', 'purpose', 'eligibilityCriteria'],
  ...['procurementMethodRationale', 'awardCriteriaDetails', 'submissionMethodDetails'],
  ...['endDateDetails', 'finalValueDetails', 'finalScope', 'finalScopeDetails', 'accessDetails'],
])
