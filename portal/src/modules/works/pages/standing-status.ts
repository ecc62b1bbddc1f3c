import type { StatusProps } from '../../../design/index.ts'
import type { WorkingDays } from '../../../kernel/calendar/index.ts'
import { calendarDate } from '../../../lib/dates.ts'
import { isClosed, type Standing } from '../rules/stages.ts'
import { standingName } from '../texts.ts'

type Dated = Standing & { readonly dueOn: string | null; readonly physical?: number | null }
export type Clock = { readonly today: string; readonly days: WorkingDays }

/** Working days after the first promise of the next step; nothing for what is in time or has ended. */
export function daysLate({ dueOn, ...standing }: Dated, { today, days }: Clock): number {
  if (dueOn === null || dueOn >= today || isClosed(standing)) return 0
  const known = counted.get(days) ?? new Map<string, number>()
  counted.set(days, known)
  const late = known.get(dueOn) ?? days.between(calendarDate(dueOn), calendarDate(today))
  known.set(dueOn, late)
  return late
}

/** Days are counted one by one, and many works of a list have the same date. A calendar serves one request. */
const counted = new WeakMap<WorkingDays, Map<string, number>>()

/** «En contratación · 20 días hábiles tarde», «En ejecución · 46 %». */
export function statusOfWork(work: Dated, clock: Clock): StatusProps {
  const late = daysLate(work, clock)
  const name = standingName(work)
  if (late > 0)
    return {
      tone: 'late',
      word: `${name} · ${late} ${late === 1 ? 'día hábil' : 'días hábiles'} tarde`,
    }
  if (work.condition !== 'active') return { tone: 'stopped', word: name }
  if (work.stage === 'delivered') return { tone: 'done', word: name }
  if (work.stage === 'under-way')
    return { tone: 'under-way', word: work.physical ? `${name} · ${work.physical} %` : name }
  return { tone: work.stage === 'assigned' ? 'quiet' : 'waiting', word: name }
}
