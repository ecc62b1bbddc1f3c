import { bidDifferences } from './indicators/bid-differences.ts'
import { closePrice } from './indicators/close-price.ts'
import { heavyDiscount } from './indicators/heavy-discount.ts'
import { lateBid } from './indicators/late-bid.ts'
import { lowestDisqualified } from './indicators/lowest-disqualified.ts'
import { oftenDisqualified } from './indicators/often-disqualified.ts'
import { othersDisqualified } from './indicators/others-disqualified.ts'
import { samePrice } from './indicators/same-price.ts'
import { seldomWins } from './indicators/seldom-wins.ts'
import { sellsEverything } from './indicators/sells-everything.ts'
import { shortPeriod } from './indicators/short-period.ts'
import { singleBid } from './indicators/single-bid.ts'
import { readProcess } from './process.ts'
import { exclusionFilter, type Indicator, newRun, type Run } from './run.ts'
import { type FlagSettings, indicatorsAsked } from './settings.ts'
import { texts } from './texts.ts'
import type { FlagCode, Flags, FlagWarning } from './types.ts'

export type FlagOptions = {
  /** Codes to compute. Without it, those with a section in the settings; without any section, all. */
  indicators?: readonly string[]
  settings?: FlagSettings
  /** Is told what could not be compared and was left out. */
  warn?: (warning: FlagWarning) => void
}

/**
 * The red flags of public procurement that Cardinal computes, with its codes and its settings: R003, R018, R024, R025,
 * R028, R030, R035, R036, R038, R048 and R058.
 *
 * @param releases parsed compiled releases, one for each ocid, as a list or anything that can be gone through once; they
 *   are not touched. What is not an object with an ocid does not count, nor what has a cancelled tender
 * @returns `{OCID, Buyer, ProcuringEntity, Tenderer}`, each `{id: {code: number}}`, only those with a flag; beside them
 *   `Meta`, the quartiles and fences, and `Figures`, what made each number
 * @throws FlagSettingsError when an indicator or a setting is not one of Cardinal's
 *
 * A flag says where to look, not that somebody did wrong. It differs from Cardinal in one thing: a winning bid of 0 has no
 * difference with the others, so R024 and R058 leave that process out and `warn` is told.
 *
 * Cost: one pass; what is kept grows with processes and organizations, not with releases' size.
 * Source: Open Contracting Partnership, Cardinal's documentation and program.
 */
export function flags(releases: Iterable<unknown>, options: FlagOptions = {}): Flags {
  const flagger = newFlagger(options)
  if (typeof releases?.[Symbol.iterator] !== 'function') throw new TypeError(texts.noReleases)
  for (const release of releases) flagger.read(release)
  return flagger.finish()
}

/** `flags` for releases that come one by one, as from a stream: `read` each, and `finish` once. */
export type Flagger = { readonly read: (release: unknown) => void; readonly finish: () => Flags }

/** @throws FlagSettingsError as `flags` */
export function newFlagger({
  indicators,
  settings = {},
  warn = () => {},
}: FlagOptions = {}): Flagger {
  const asked = indicatorsAsked(indicators, settings)
  const run = newRun(settings, warn)
  const stays = exclusionFilter(settings)
  const chosen = indicatorsOf(run, asked)
  return {
    read: (release) => {
      const process = readProcess(release)
      if (!process || !stays(process)) return
      for (const indicator of chosen) indicator.read?.(process)
    },
    finish: () => {
      for (const indicator of chosen) indicator.finish?.()
      return run.results.flags()
    },
  }
}

/** In this order: the first price that one of them reads gives the main currency to all. */
function indicatorsOf(run: Run, asked: ReadonlySet<FlagCode>): readonly Indicator[] {
  const differences = bidDifferences(run)
  const needDifferences = asked.has('R024') || asked.has('R058')
  const all: Record<FlagCode, () => Indicator> = {
    R003: () => shortPeriod(run),
    R018: () => singleBid(run),
    R024: () => closePrice(run, differences),
    R025: () => seldomWins(run),
    R028: () => samePrice(run),
    R030: () => lateBid(run),
    R035: () => othersDisqualified(run),
    R036: () => lowestDisqualified(run),
    R038: () => oftenDisqualified(run),
    R048: () => sellsEverything(run),
    R058: () => heavyDiscount(run, differences),
  }
  const chosen = Array.from(asked, (code) => all[code]())
  return needDifferences ? [differences, ...chosen] : chosen
}
