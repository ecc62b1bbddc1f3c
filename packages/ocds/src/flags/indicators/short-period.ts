import { own, textOf } from '../../validate/values.ts'
import { objectAt } from '../process.ts'
import { detailsOf, type Indicator, type Run } from '../run.ts'
import { wholeDaysBetween } from '../whole-days.ts'
import { methodFilter } from './method-filter.ts'

/** R003: the time to hand in bids is shorter than it should be. */
export function shortPeriod({ settings, results }: Run): Indicator {
  const {
    threshold: usual = 15,
    procurement_methods,
    procurement_method_details,
  } = settings.R003 ?? {}
  const matches = methodFilter(procurement_methods)
  const thresholds = new Map(Object.entries(procurement_method_details ?? {}))
  return {
    read: (process) => {
      const period = objectAt(process.tender, 'tenderPeriod')
      const startDate = textOf(own(period, 'startDate'))
      const endDate = textOf(own(period, 'endDate'))
      if (startDate === undefined || endDate === undefined || !matches(process)) return
      const days = wholeDaysBetween(startDate, endDate)
      const details = detailsOf(process)
      const threshold = (details === undefined ? undefined : thresholds.get(details)) ?? usual
      if (days === undefined || days >= threshold) return
      const figures = { startDate, endDate, days, threshold }
      results.flagProcess('R003', process.ocid, { value: 1, figures })
    },
  }
}
