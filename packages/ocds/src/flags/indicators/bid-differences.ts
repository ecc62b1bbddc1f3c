import { onlyOne, type Price, type Process, soleWinner, validBids } from '../process.ts'
import type { Indicator, Run } from '../run.ts'
import { texts } from '../texts.ts'
import type { BidDifference } from '../types.ts'

export type BidDifferences = Indicator & {
  /** By ocid; where one comes twice, its last. */
  readonly byProcess: ReadonlyMap<string, BidDifference>
}

/** How much lower the winner's bid was than the lowest of the others: R024 and R058 read it. */
export function bidDifferences(run: Run): BidDifferences {
  const byProcess = new Map<string, BidDifference>()
  return {
    byProcess,
    read: (process) => {
      const difference = run.comparesPrices(process) ? differenceIn(process, run) : undefined
      if (difference) byProcess.set(process.ocid, difference)
    },
  }
}

function differenceIn(process: Process, run: Run): BidDifference | undefined {
  const { ocid } = process
  const winner = soleWinner(process)
  if (winner === undefined) return undefined
  const { own, others } = lowestBids(process, winner, run)
  // A winner who was not the lowest won by something else than the price.
  if (!own || !others || others.price.amount < own.price.amount) return undefined

  const [winningAmount, otherAmount] = [own.price.amount, others.price.amount]
  if (winningAmount === 0) {
    // Cardinal divides by it and flags the result, infinite or no number.
    run.warn({ code: 'winning-amount-zero', ocid, message: texts.winningAmountZero(ocid) })
    return undefined
  }
  const difference = (otherAmount - winningAmount) / winningAmount
  const { currency } = own.price
  return { winner, winningAmount, other: others.tenderer, otherAmount, currency, difference }
}

type Offer = { tenderer: string; price: Price }

function lowestBids(process: Process, winner: string, { isInMainCurrency }: Run) {
  const lowest: { own?: Offer; others?: Offer } = {}
  for (const { tenderers, price } of validBids(process)) {
    const tenderer = onlyOne(tenderers)
    if (tenderer === undefined || !price || !isInMainCurrency(price, process.ocid)) continue
    const side = tenderer === winner ? 'own' : 'others'
    const known = lowest[side]
    if (!known || price.amount < known.price.amount) lowest[side] = { tenderer, price }
  }
  return lowest
}
