import { submittedBids } from '../process.ts'
import type { Indicator, Run } from '../run.ts'

type SamePrice = { amount: number; currency: string; tenderers: string[][]; differ: boolean }

/** R028: different tenderers asked for exactly the same. */
export function samePrice({ results, comparesPrices }: Run): Indicator {
  return {
    read: (process) => {
      if (!comparesPrices(process)) return
      const { ocid } = process
      const prices = new Map<string, SamePrice>()
      for (const { price, tenderers } of submittedBids(process)) {
        if (!price || !tenderers || tenderers.ids.length === 0) continue
        const key = `${price.amount} ${price.currency}`
        const ids = [...new Set(tenderers.ids)]
        const same = prices.get(key) ?? { ...price, tenderers: [], differ: false }
        // With the one before only: a tenderer may hand in several bids of one price.
        const before = same.tenderers.at(-1)
        if (before && !isSameSet(before, ids)) {
          same.differ = true
          for (const id of [...ids, ...before]) results.flagTenderer('R028', id, 1, ocid)
        }
        same.tenderers.push(ids)
        prices.set(key, same)
      }
      const flagged = [...prices.values()].filter(({ differ }) => differ)
      if (flagged.length === 0) return
      const figures = { prices: flagged.map(({ differ: _, ...told }) => told) }
      results.flagProcess('R028', ocid, { value: 1, figures })
    },
  }
}

const isSameSet = (one: readonly string[], other: readonly string[]) =>
  one.length === other.length && one.every((id) => other.includes(id))
