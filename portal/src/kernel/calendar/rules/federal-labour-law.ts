import { type CalendarDate, calendarDate } from '../../../lib/dates.ts'
import type { Calendar, CalendarVersion, HolidayRule } from './calendar.ts'

type Declared = {
  readonly jurisdiction: string
  /** Ordinary elections, which the electoral laws date (LFT art. 74-IX). Nearly always a Sunday. */
  readonly electionDays?: readonly CalendarDate[]
} & Partial<Pick<Calendar, 'extraDays' | 'suspensions' | 'cutoff'>>

/** The calendar of a place that keeps the rest days of the Ley Federal del Trabajo and adds its own. */
export const mexicanCalendar = ({
  jurisdiction,
  electionDays = [],
  extraDays = [],
  suspensions = [],
  cutoff = null,
}: Declared): Calendar => ({
  jurisdiction,
  versions: [inDecember(electionDays), inOctober(electionDays)],
  extraDays,
  suspensions,
  cutoff,
})

/** LFT art. 74 since 18 January 2006, when three of its days moved to Mondays (DOF 17-01-2006). */
const inDecember = (elections: readonly CalendarDate[]): CalendarVersion => ({
  since: calendarDate('2006-01-18'),
  restDays: [0, 6],
  holidays: article74(elections, {
    on: 'day-every-years',
    month: 12,
    day: 1,
    every: 6,
    from: 1934,
    ...handover,
  }),
})

/** The federal executive changes on 1 October since 2024 (CPEUM art. 83), and the day of rest with it. */
const inOctober = (elections: readonly CalendarDate[]): CalendarVersion => ({
  since: calendarDate('2024-01-01'),
  restDays: [0, 6],
  holidays: article74(elections, {
    on: 'day-every-years',
    month: 10,
    day: 1,
    every: 6,
    from: 2024,
    ...handover,
  }),
})

const handover = { why: 'LFT 74-VII', name: 'Cambio del Poder Ejecutivo Federal' }

const article74 = (
  elections: readonly CalendarDate[],
  change: HolidayRule,
): readonly HolidayRule[] => [
  { on: 'day-of-month', month: 1, day: 1, why: 'LFT 74-I', name: 'Año Nuevo' },
  {
    on: 'nth-monday',
    month: 2,
    nth: 1,
    why: 'LFT 74-II primer lunes de febrero',
    name: 'Día de la Constitución',
  },
  {
    on: 'nth-monday',
    month: 3,
    nth: 3,
    why: 'LFT 74-III tercer lunes de marzo',
    name: 'Natalicio de Benito Juárez',
  },
  { on: 'day-of-month', month: 5, day: 1, why: 'LFT 74-IV', name: 'Día del Trabajo' },
  { on: 'day-of-month', month: 9, day: 16, why: 'LFT 74-V', name: 'Día de la Independencia' },
  {
    on: 'nth-monday',
    month: 11,
    nth: 3,
    why: 'LFT 74-VI tercer lunes de noviembre',
    name: 'Día de la Revolución',
  },
  change,
  { on: 'day-of-month', month: 12, day: 25, why: 'LFT 74-VIII', name: 'Navidad' },
  { on: 'declared-days', days: elections, why: 'LFT 74-IX', name: 'Jornada electoral' },
]
