import { type Bid, completeAwards, type Process } from '../process.ts'
import type { Indicator, Run } from '../run.ts'

/**
 * R035: all were disqualified but the winner. Only where one tenderer has valid bids and is the only supplier: a buyer
 * who joins several bids in one award does nothing strange.
 */
export function othersDisqualified({ settings, results }: Run): Indicator {
  const threshold = Math.max(settings.R035?.threshold ?? 1, 1)
  return {
    read: (process) => {
      const awards = completeAwards(process)
      const [winner, ...more] = tenderersOf(process, 'valid')
      if (!awards || winner === undefined || more.length > 0) return
      const suppliers = new Set(awards.flatMap((award) => award.suppliers?.ids ?? []))
      if (suppliers.size !== 1 || !suppliers.has(winner)) return

      const disqualified = [...tenderersOf(process, 'disqualified')].filter((id) => id !== winner)
      if (disqualified.length < threshold) return
      const figures = { winner, disqualified, threshold }
      results.flagProcess('R035', process.ocid, { value: disqualified.length, figures })
      results.flagTenderer('R035', winner, 0, process.ocid)
    },
  }
}

const tenderersOf = ({ bids }: Process, status: Bid['status']) =>
  new Set(
    bids?.filter((bid) => bid.status === status).flatMap(({ tenderers }) => tenderers?.ids ?? []),
  )
