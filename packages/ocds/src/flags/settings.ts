import { isObject, own } from '../validate/values.ts'
import { texts } from './texts.ts'
import { FLAG_CODES, type FlagCode } from './types.ts'

type Texts = readonly string[]

/** Cardinal's settings by their own names. Its lists parted by «|» are arrays here. All are optional. */
export type FlagSettings = {
  /** The main currency; without it, the first one met. */
  currency?: string
  /** Values of `tender.procurementMethodDetails` that leave every indicator. */
  exclusions?: { procurement_method_details?: Texts }
  /** Values of the same field that leave the indicators of price (R024, R028, R036, R058). */
  no_price_comparison_procurement_methods?: Texts
  /** The only values of the same field that stay in the indicators of price. Wins over the list above. */
  price_comparison_procurement_methods?: Texts
  /** Days; `procurement_method_details` gives the days for some values of that field. */
  R003?: {
    threshold?: number
    procurement_methods?: Texts
    procurement_method_details?: { readonly [details: string]: number }
  }
  R018?: { procurement_methods?: Texts }
  R024?: { threshold?: number }
  R025?: { percentile?: number; threshold?: number }
  R028?: Record<string, never>
  R030?: Record<string, never>
  R035?: { threshold?: number }
  R036?: Record<string, never>
  R038?: {
    threshold?: number
    minimum_submitted_bids?: number
    minimum_contracting_processes?: number
  }
  R048?: { digits?: number; threshold?: number; minimum_contracting_processes?: number }
  R058?: { threshold?: number }
}

/** A setting that Cardinal does not have, or that cannot be what it says. `path` is its place, `settings.R003.threshold`. */
export class FlagSettingsError extends Error {
  override readonly name = 'FlagSettingsError'
  readonly path: string

  constructor(path: string, sentence: string) {
    super(`${path}: ${sentence}`)
    this.path = path
  }
}

/**
 * The indicators to compute: those asked for; else those with a section in the settings, as a section turns its
 * indicator on in Cardinal; else all.
 * @throws FlagSettingsError when a code or a setting is not one of Cardinal's
 */
export function indicatorsAsked(
  indicators: readonly string[] | undefined,
  settings: FlagSettings,
): ReadonlySet<FlagCode> {
  checkAgainst(sections, settings, 'settings')
  if (indicators === undefined) {
    const withSection = FLAG_CODES.filter((code) => settings[code] !== undefined)
    return new Set(withSection.length > 0 ? withSection : FLAG_CODES)
  }
  if (!isTexts(indicators)) throw new FlagSettingsError('indicators', texts.expected.texts)
  const unknown = indicators.find((code) => !isCode(code))
  if (unknown !== undefined) throw new FlagSettingsError('indicators', texts.noIndicator(unknown))
  return new Set(indicators.filter(isCode))
}

type Kind = keyof typeof texts.expected
type Section = { readonly [name: string]: Kind | Section }

/** R035 takes at least 1, whatever is set; a percentile beyond 100 has no value. */
const sections: Section = {
  currency: 'text',
  exclusions: { procurement_method_details: 'texts' },
  no_price_comparison_procurement_methods: 'texts',
  price_comparison_procurement_methods: 'texts',
  R003: {
    threshold: 'integer',
    procurement_methods: 'texts',
    procurement_method_details: 'integers',
  },
  R018: { procurement_methods: 'texts' },
  R024: { threshold: 'number' },
  R025: { percentile: 'percentile', threshold: 'number' },
  R028: {},
  R030: {},
  R035: { threshold: 'count' },
  R036: {},
  R038: {
    threshold: 'number',
    minimum_submitted_bids: 'count',
    minimum_contracting_processes: 'count',
  },
  R048: { digits: 'count', threshold: 'count', minimum_contracting_processes: 'count' },
  R058: { threshold: 'number' },
}

function checkAgainst(section: Section, value: unknown, path: string) {
  if (!isObject(value)) throw new FlagSettingsError(path, texts.noSection)
  for (const [name, given] of Object.entries(value)) {
    const asked = Object.hasOwn(section, name) ? section[name] : undefined
    const here = `${path}.${name}`
    if (asked === undefined)
      throw new FlagSettingsError(here, texts.noSetting(Object.keys(section)))
    if (given === undefined) continue
    if (typeof asked !== 'string') checkAgainst(asked, given, here)
    else if (!accepts[asked](given)) throw new FlagSettingsError(here, texts.expected[asked])
  }
}

const isTexts = (value: unknown): value is Texts =>
  Array.isArray(value) && value.every((entry) => typeof entry === 'string')

const isCount = (value: unknown): value is number =>
  Number.isSafeInteger(value) && Number(value) >= 0

const accepts: Record<Kind, (value: unknown) => boolean> = {
  text: (value) => typeof value === 'string',
  texts: isTexts,
  number: Number.isFinite,
  integer: Number.isSafeInteger,
  integers: (value) =>
    isObject(value) && Object.keys(value).every((key) => Number.isSafeInteger(own(value, key))),
  count: isCount,
  percentile: (value) => isCount(value) && value <= 100,
}

const isCode = (code: string): code is FlagCode => FLAG_CODES.some((known) => known === code)
