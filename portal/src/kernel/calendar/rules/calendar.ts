import type { CalendarDate } from '../../../lib/dates.ts'

/**
 * Which days count, as data: laws change and each jurisdiction has its own. A day is judged by the version in
 * force on that day; before the first version the first applies.
 */
export type Calendar = {
  readonly jurisdiction: string
  readonly versions: readonly CalendarVersion[]
  readonly extraDays: readonly ExtraDay[]
  readonly suspensions: readonly Suspension[]
  /** 'HH:MM'. What arrives later on a working day counts as received on the next one; null: there is no hour. */
  readonly cutoff: string | null
}

export type CalendarVersion = {
  readonly since: CalendarDate
  readonly holidays: readonly HolidayRule[]
  /** Days of the week without work, 0 is Sunday. */
  readonly restDays: readonly number[]
}

/** A day that an authority declared not to be worked: vacations, a local feast. */
export type ExtraDay = { readonly date: CalendarDate; readonly why: string }

/** Terms do not run from the first day to the last, both included. */
export type Suspension = {
  readonly from: CalendarDate
  readonly to: CalendarDate
  readonly why: string
}

/** `why` is the article, as it is cited; `name` is what people call the day. */
export type HolidayRule = { readonly why: string; readonly name: string } & (
  | { readonly on: 'day-of-month'; readonly month: number; readonly day: number }
  | { readonly on: 'nth-monday'; readonly month: number; readonly nth: number }
  | {
      readonly on: 'day-every-years'
      readonly month: number
      readonly day: number
      readonly every: number
      readonly from: number
    }
  | { readonly on: 'declared-days'; readonly days: readonly CalendarDate[] }
)

export const EXTRA_DAY = 'día inhábil declarado'
export const SUSPENDED = 'suspensión de plazos'
