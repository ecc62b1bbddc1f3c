import { quartilesOf, upperFence } from '../quartiles.ts'
import type { Indicator, Run } from '../run.ts'
import type { BidDifferences } from './bid-differences.ts'

/** R058: the winner's bid was lower than the second as hardly any other was. */
export function heavyDiscount(
  { settings, results }: Run,
  { byProcess }: BidDifferences,
): Indicator {
  return {
    finish: () => {
      const all = Array.from(byProcess.values(), ({ difference }) => difference)
      const fence = settings.R058?.threshold ?? fenceOf(all)
      results.measure('R058', 'upper_fence', fence)
      // At 0, three quarters of the processes have no difference and would be flagged.
      if (!(fence > 0)) return
      for (const [ocid, figures] of byProcess) {
        if (figures.difference < fence) continue
        const told = { value: figures.difference, figures: { ...figures, upperFence: fence } }
        results.flagProcess('R058', ocid, told)
        results.flagTenderer('R058', figures.winner, 0, ocid)
      }
    },
  }

  function fenceOf(all: readonly number[]) {
    const quartiles = quartilesOf(all)
    results.measure('R058', 'q1', quartiles.q1)
    results.measure('R058', 'q3', quartiles.q3)
    return upperFence(quartiles)
  }
}
