const SOON = 2_000
const LATEST = 200_000

/**
 * How long the whole-town files wait after the first change, in milliseconds: ten times as long as their last
 * building took, so that it never takes more than a tenth of the machine, and never so long that with the
 * building itself they would be five minutes old.
 */
export const townDelay = (lastRun: number | undefined): number =>
  Math.min(LATEST, Math.max(SOON, (lastRun ?? 0) * 10))
