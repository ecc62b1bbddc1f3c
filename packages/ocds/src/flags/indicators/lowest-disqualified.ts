import { submittedBids } from '../process.ts'
import type { Indicator, Run } from '../run.ts'

/** R036: the lowest bid was disqualified, and another was good. Other awards may be pending. */
export function lowestDisqualified({ results, comparesPrices, isInMainCurrency }: Run): Indicator {
  return {
    read: (process) => {
      const isAwarded = process.awards?.some(({ status }) => status === 'active')
      if (!isAwarded || !comparesPrices(process)) return
      const bids = submittedBids(process).flatMap(({ status, price }) =>
        price && isInMainCurrency(price, process.ocid) ? [{ status, ...price }] : [],
      )
      // The first among equals.
      const [lowest] = bids.toSorted((a, b) => a.amount - b.amount)
      const valid = bids.filter(({ status }) => status === 'valid').map(({ amount }) => amount)
      if (lowest?.status !== 'disqualified' || valid.length === 0) return
      const { amount: lowestAmount, currency } = lowest
      const lowestValidAmount = valid.reduce((low, amount) => Math.min(low, amount))
      const figures = { lowestAmount, lowestValidAmount, currency }
      results.flagProcess('R036', process.ocid, { value: 1, figures })
    },
  }
}
