import { onlyOne, type Process, soleWinner, validBids } from '../process.ts'
import { lowerFence, quantile, quartilesOf } from '../quartiles.ts'
import type { Indicator, Run } from '../run.ts'

type Record = { bids: number; wins: number; processes: string[] }

/** R025: one of those who bid most hardly ever wins. */
export function seldomWins({ settings, results }: Run): Indicator {
  const { percentile = 75, threshold } = settings.R025 ?? {}
  const tenderers = new Map<string, Record>()
  return { read: (process) => count(process, tenderers), finish }

  function finish() {
    const bids = Array.from(tenderers.values(), (one) => one.bids).sort((a, b) => a - b)
    const fewestBids = quantile(bids, percentile / 100)
    const fence = threshold ?? fenceOf(Array.from(tenderers.values(), ratioOf))
    results.measure('R025', 'upper_fence', fewestBids)
    results.measure('R025', 'lower_fence', fence)
    // Where a quarter of the tenderers never won, most of those who bid often would be flagged.
    if (!(fence > 0)) return
    for (const [id, one] of tenderers) {
      if (one.bids < fewestBids || ratioOf(one) > fence) continue
      const told = { value: ratioOf(one), figures: { ...one, fewestBids, lowerFence: fence } }
      results.flagOrganization('R025', { group: 'Tenderer', id }, told)
    }
  }

  function fenceOf(ratios: readonly number[]) {
    const quartiles = quartilesOf(ratios)
    results.measure('R025', 'q1', quartiles.q1)
    results.measure('R025', 'q3', quartiles.q3)
    return lowerFence(quartiles)
  }
}

const ratioOf = ({ wins, bids }: Record) => wins / bids

/** A tenderer counts once in a process, however many bids it made. */
function count(process: Process, tenderers: Map<string, Record>) {
  const winner = soleWinner(process)
  if (winner === undefined) return
  for (const id of new Set(validBids(process).map((bid) => onlyOne(bid.tenderers)))) {
    if (id === undefined) continue
    const one = tenderers.get(id) ?? { bids: 0, wins: 0, processes: [] }
    one.bids += 1
    if (id === winner) one.wins += 1
    one.processes.push(process.ocid)
    tenderers.set(id, one)
  }
}
