import { own, textOf } from '../../validate/values.ts'
import { objectAt, type Process, validBids } from '../process.ts'
import type { Indicator, Run } from '../run.ts'

/**
 * R030: a bid that came after the end of the tender period won. The dates are compared as text, as Cardinal does, so
 * that dates of different zones are not reconciled. Other awards may be pending.
 */
export function lateBid({ results }: Run): Indicator {
  return {
    read: (process) => {
      const endDate = textOf(own(objectAt(process.tender, 'tenderPeriod'), 'endDate'))
      if (endDate === undefined || !process.awards) return
      const suppliers = activeSuppliers(process)
      const bids = validBids(process).flatMap(({ date, tenderers }) => {
        if (date === undefined || date <= endDate) return []
        const won = tenderers?.ids.filter((id) => suppliers.has(id)) ?? []
        return won.length > 0 ? [{ date, tenderers: won }] : []
      })
      if (bids.length === 0) return
      results.flagProcess('R030', process.ocid, { value: 1, figures: { endDate, bids } })
      for (const id of bids.flatMap(({ tenderers }) => tenderers)) {
        results.flagTenderer('R030', id, 1, process.ocid)
      }
    },
  }
}

const activeSuppliers = ({ awards }: Process) =>
  new Set(
    awards
      ?.filter(({ status }) => status === 'active')
      .flatMap(({ suppliers }) => suppliers?.ids ?? []),
  )
