import { own, textOf } from '../validate/values.ts'
import type { Price, Process } from './process.ts'
import { newResults, type Results } from './results.ts'
import type { FlagSettings } from './settings.ts'
import { texts } from './texts.ts'
import type { FlagWarning } from './types.ts'

/** Reads each process in turn, and at the end flags what only the whole tells. */
export type Indicator = {
  readonly read?: (process: Process) => void
  readonly finish?: () => void
}

/** What the indicators of one run share. */
export type Run = {
  readonly settings: FlagSettings
  readonly results: Results
  readonly warn: (warning: FlagWarning) => void
  /** Whether a process stays in the indicators of price. */
  readonly comparesPrices: (process: Process) => boolean
  /** Whether a price is in the main currency: the setting, else the first one asked about. */
  readonly isInMainCurrency: (price: Price, ocid: string) => boolean
}

export function newRun(settings: FlagSettings, warn: (warning: FlagWarning) => void): Run {
  let main = settings.currency
  return {
    settings,
    results: newResults(),
    warn,
    comparesPrices: priceFilter(settings, warn),
    isInMainCurrency: ({ currency }, ocid) => {
      main ??= currency
      if (currency === main) return true
      const message = texts.otherCurrency(ocid, currency, main)
      warn({ code: 'other-currency', ocid, currency, message })
      return false
    },
  }
}

/** Whether a process stays at all: `exclusions.procurement_method_details`. */
export function exclusionFilter({ exclusions }: FlagSettings) {
  const excluded = new Set(exclusions?.procurement_method_details)
  return (process: Process) => {
    const details = detailsOf(process)
    return details === undefined || !excluded.has(details)
  }
}

export const detailsOf = ({ tender }: Process) => textOf(own(tender, 'procurementMethodDetails'))

/** A list of what is left out admits a process without the field; a list of what stays does not. */
function priceFilter(settings: FlagSettings, warn: Run['warn']) {
  const kept = new Set(settings.price_comparison_procurement_methods)
  const leftOut = new Set(settings.no_price_comparison_procurement_methods)
  if (kept.size > 0 && leftOut.size > 0) {
    warn({ code: 'one-price-list-ignored', message: texts.onePriceListIgnored })
  }
  return (process: Process) => {
    const details = detailsOf(process)
    if (kept.size > 0) return details !== undefined && kept.has(details)
    return details === undefined || !leftOut.has(details)
  }
}
