import { accept, type Decision, refuse } from '../../../lib/decision.ts'
import { isReported, type Standing } from './stages.ts'

/** Advance of a work, in percent from 0 to 100 with at most two decimals. */
export type Progress = {
  /** Calendar date at which it stood so. */
  readonly on: string
  readonly physical: number
  readonly financial: number
}

export type Reported = Progress & { readonly folio: string; readonly note: string | null }

export type ReportRefusal =
  | { readonly because: 'not-under-way'; readonly standing: Standing }
  | { readonly because: 'not-a-percentage'; readonly field: 'physical' | 'financial' }
  | { readonly because: 'in-the-future'; readonly today: string }
  | { readonly because: 'before-last-report'; readonly last: string }
  | { readonly because: 'went-down'; readonly last: number }

type Reporting = {
  readonly work: Standing & { readonly folio: string }
  readonly last: Progress | undefined
  readonly today: string
}

/** What was built can only be less than before when the earlier figure was wrong: that asks for a note. */
export function decideReport(
  { work, last, today }: Reporting,
  { on, physical, financial, note = '' }: Progress & { readonly note?: string | undefined },
): Decision<Reported, ReportRefusal> {
  const { folio, stage, condition } = work
  const said = note.trim()

  if (!isReported(work)) return refuse({ because: 'not-under-way', standing: { stage, condition } })
  if (!isPercentage(physical)) return refuse({ because: 'not-a-percentage', field: 'physical' })
  if (!isPercentage(financial)) return refuse({ because: 'not-a-percentage', field: 'financial' })
  if (on > today) return refuse({ because: 'in-the-future', today })
  if (last && on < last.on) return refuse({ because: 'before-last-report', last: last.on })
  if (last && physical < last.physical && said === '')
    return refuse({ because: 'went-down', last: last.physical })
  return accept({ folio, on, physical, financial, note: said || null })
}

/** From 0 to 100, with two decimals at most: 33.33 is one, 33.333 is not. */
export const isPercentage = (value: number): boolean =>
  Number.isFinite(value) && value >= 0 && value <= 100 && Math.round(value * 100) / 100 === value
