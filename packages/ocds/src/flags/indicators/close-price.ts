import { lowerFence, quartilesOf } from '../quartiles.ts'
import type { Indicator, Run } from '../run.ts'
import type { BidDifferences } from './bid-differences.ts'

/** R024: the second bid was as close to the winner's as hardly any other. */
export function closePrice({ settings, results }: Run, { byProcess }: BidDifferences): Indicator {
  return {
    finish: () => {
      const all = Array.from(byProcess.values(), ({ difference }) => difference)
      const fence = settings.R024?.threshold ?? fenceOf(all)
      results.measure('R024', 'lower_fence', fence)
      if (!(fence > 0)) return
      for (const [ocid, figures] of byProcess) {
        const { difference, winner, other } = figures
        if (difference > fence) continue
        const told = { value: difference, figures: { ...figures, lowerFence: fence } }
        results.flagProcess('R024', ocid, told)
        for (const id of [winner, other]) results.flagTenderer('R024', id, 0, ocid)
      }
    },
  }

  /** Where a quarter of the processes has no difference, none stands out. */
  function fenceOf(all: readonly number[]) {
    const quartiles = quartilesOf(all)
    results.measure('R024', 'q1', quartiles.q1)
    results.measure('R024', 'q3', quartiles.q3)
    return lowerFence(quartiles)
  }
}
