import { own } from '../../validate/values.ts'
import type { Indicator, Run } from '../run.ts'
import { methodFilter, methodOf } from './method-filter.ts'

/** R018: only one bid was handed in where several could be. Bids are not counted: the release says how many. */
export function singleBid({ settings, results }: Run): Indicator {
  const matches = methodFilter(settings.R018?.procurement_methods ?? ['open', 'selective'])
  return {
    read: (process) => {
      if (own(process.tender, 'numberOfTenderers') !== 1 || !matches(process)) return
      const figures = { numberOfTenderers: 1, procurementMethod: methodOf(process) ?? null }
      results.flagProcess('R018', process.ocid, { value: 1, figures })
    },
  }
}
