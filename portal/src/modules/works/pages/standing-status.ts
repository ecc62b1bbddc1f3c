import type { StatusProps } from '../../../design/index.ts'
import type { WorkingDays } from '../../../kernel/calendar/index.ts'
import { calendarDate } from '../../../lib/dates.ts'
import { isClosed, type Standing } from '../rules/stages.ts'
import { standingName } from '../texts.ts'

type Dated = Standing & { readonly dueOn: string | null; readonly physical?: number | null }
type Clock = { readonly today: string; readonly days: WorkingDays }

/** Working days after the first promise of the next step; nothing for what is in time or has ended. */
export function daysLate({ dueOn, ...standing }: Dated, { today, days }: Clock): number {
  if (dueOn === null || dueOn >= today || isClosed(standing)) return 0
  return days.between(calendarDate(dueOn), calendarDate(today))
}

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
