import type { Contract } from '@tequio/ocds'
import type { WorkingDays } from '../../../kernel/calendar/index.ts'
import type { CalendarDate } from '../../../lib/dates.ts'
import { dateWritten } from './days.ts'
import type { Part, State } from './parts.ts'
import { isCalled, type Stage, stageOf } from './summary.ts'

export const stepNames = ['planning', 'tender', 'award', 'contract', 'ending'] as const
export type StepName = (typeof stepNames)[number]

/** One step of a procurement, with what was promised first and what really happened. */
export type Step = {
  readonly name: StepName
  readonly state: 'done' | 'here' | 'late' | 'next' | 'stopped'
  readonly on?: CalendarDate
  readonly promised?: CalendarDate
  readonly newPromise?: CalendarDate
  /** Working days after the first promise, to the day it happened or to today. */
  readonly daysLate?: number
}

export type StepsAsked = {
  readonly zone: string
  readonly today: CalendarDate
  readonly days: WorkingDays
  /** Every word on its parts, oldest first: the first promise is in the first of them. */
  readonly rows: readonly Part[]
  /** When the plan was published. */
  readonly plannedOn: CalendarDate | undefined
  /** Whether this office follows it: a file that stops before the end does not say that it is late. */
  readonly followed: boolean
}

/** Pure: the way of a procurement from its plan to its end. What ended without a contract ends where it stood. */
export function stepsOf(state: State, asked: StepsAsked): Step[] {
  const stage = stageOf(state)
  const dates = datesOf(state, asked)
  const reached = reachedAt(stage, state)
  const ended = stage === 'cancelled' || stage === 'withdrawn'
  const stopped = stage === 'ended-early' ? stepNames.indexOf('ending') : undefined
  const next = ended ? stepNames.length : reached + 1
  return stepNames.flatMap((name, at): Step[] => {
    const known = dates[name]
    if (at > reached && ended) return []
    // A file that starts at the ruling says nothing of what came before it.
    if (at < reached && !known.on && !known.promised) return []
    return [{ name, ...standing(at, { known, reached, next, stopped, asked }), ...known }]
  })
}

type Dates = { on?: CalendarDate; promised?: CalendarDate; newPromise?: CalendarDate }

type At = {
  readonly known: Dates
  readonly reached: number
  readonly next: number
  /** The step that ended before its time. */
  readonly stopped: number | undefined
  readonly asked: StepsAsked
}

function standing(at: number, { known: { on, promised }, reached, next, stopped, asked }: At) {
  const { days, today } = asked
  const until = at <= reached ? on : today
  const told = at <= reached || asked.followed
  const late = promised && until && told ? days.between(promised, until) : 0
  const daysLate = late > 0 ? { daysLate: late } : {}
  if (at === stopped) return { state: 'stopped', ...daysLate } as const
  if (at <= reached) return { state: 'done', ...daysLate } as const
  if (late > 0) return { state: 'late', ...daysLate } as const
  return { state: at === next ? 'here' : 'next' } as const
}

function datesOf(state: State, { zone, rows, plannedOn }: StepsAsked): Record<StepName, Dates> {
  const { tender, awards = [], contracts = [] } = state
  const day = (dateTime: string | null | undefined) => dateWritten(zone, dateTime)
  const planned = rows.find(({ kind }) => kind === 'tender')?.content as State['tender']
  const wasPlanned = planned && !isCalled(planned)
  const last = lastToEnd(contracts)
  const signed = rows.find((part) => part.kind === 'contract' && part.content?.id === last?.id)
    ?.content as Contract | undefined
  const [promised, now] = [day(signed?.period?.endDate), day(last?.period?.endDate)]
  return {
    planning: filled({ on: plannedOn }),
    tender: filled({
      on: isCalled(tender) ? day(tender?.tenderPeriod?.startDate) : undefined,
      promised: wasPlanned ? day(planned.tenderPeriod?.startDate) : undefined,
    }),
    award: filled({ on: day(awards[0]?.date) }),
    contract: filled({ on: day(contracts[0]?.dateSigned) }),
    ending: filled({
      on: day(last?.implementation?.endDate),
      promised: promised ?? day(tender?.contractPeriod?.endDate),
      newPromise: now === promised ? undefined : now,
    }),
  }
}

const lastToEnd = (contracts: readonly Contract[]) =>
  contracts
    .toSorted((a, b) => (a.period?.endDate ?? '').localeCompare(b.period?.endDate ?? ''))
    .at(-1)

function filled(dates: { [Key in keyof Dates]: Dates[Key] | undefined }): Dates {
  return Object.fromEntries(Object.entries(dates).filter(([, date]) => date)) as Dates
}

/** The last step that was taken. */
function reachedAt(stage: Stage, { tender, awards = [], contracts = [] }: State): number {
  if (stage === 'completed' || stage === 'ended-early') return stepNames.indexOf('ending')
  if (contracts.length > 0) return stepNames.indexOf('contract')
  if (awards.length > 0) return stepNames.indexOf('award')
  return stepNames.indexOf(isCalled(tender) ? 'tender' : 'planning')
}
