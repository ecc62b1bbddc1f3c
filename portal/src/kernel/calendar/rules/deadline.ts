import { addDays, type CalendarDate } from '../../../lib/dates.ts'
import type { Calendar } from './calendar.ts'
import { type WorkingDays, workingDays } from './working-days.ts'

export type DeadlineQuestion = {
  readonly received: CalendarDate
  /** 'HH:MM' on the town's clocks; null when the hour is not known or does not matter. */
  readonly receivedAt: string | null
  readonly businessDays: number
  readonly calendar: Calendar
}

/** A due date with its reasoning, to be printed beside it. */
export type Deadline = {
  /** The working day that counts as day zero. */
  readonly effectiveReceipt: CalendarDate
  readonly due: CalendarDate
  /** Days from Monday to Friday that the term jumped over. */
  readonly skippedWeekdays: readonly { readonly date: CalendarDate; readonly why: string }[]
  readonly notes: readonly string[]
}

/**
 * When a term of working days ends. It runs from the day after the effective receipt; what arrives on a day that
 * is not worked, or on a working day after the closing hour, counts as received on the next working day.
 */
export function deadline({
  received,
  receivedAt,
  businessDays,
  calendar,
}: DeadlineQuestion): Deadline {
  const days = workingDays(calendar)
  const late =
    receivedAt !== null && days.isWorkingDay(received) && isAfter(receivedAt, calendar.cutoff)
  const effectiveReceipt = days.firstFrom(late ? addDays(received, 1) : received)
  const due = days.after(effectiveReceipt, businessDays)
  const notes: string[] = []

  if (late)
    notes.push(
      `recibida ${receivedAt} después de ${calendar.cutoff}: se tiene por recibida el siguiente día hábil`,
    )
  if (effectiveReceipt !== received) notes.push(`fecha efectiva de recepción ${effectiveReceipt}`)
  return { effectiveReceipt, due, skippedWeekdays: skipped(days, effectiveReceipt, due), notes }
}

/** Exactly at the closing hour is in time. */
const isAfter = (time: string, cutoff: string | null) =>
  cutoff !== null && minutesOf(time) > minutesOf(cutoff)

function minutesOf(time: string) {
  const parts = /^(\d{1,2}):([0-5]\d)(?::([0-5]\d))?$/.exec(time)
  if (!parts || Number(parts[1]) > 23) throw new RangeError(`${time} is no time`)
  return Number(parts[1]) * 60 + Number(parts[2]) + Number(parts[3] ?? 0) / 60
}

function skipped(days: WorkingDays, from: CalendarDate, due: CalendarDate) {
  const jumped: { date: CalendarDate; why: string }[] = []
  for (let date = addDays(from, 1); date < due; date = addDays(date, 1)) {
    const standing = days.standing(date)
    if (!standing.working && standing.cause !== 'rest-day') jumped.push({ date, why: standing.why })
  }
  return jumped
}
