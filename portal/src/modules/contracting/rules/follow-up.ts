import type { ReleaseTag } from '@tequio/ocds'
import { addDays, type CalendarDate } from '../../../lib/dates.ts'
import { dateWritten } from './days.ts'
import type { State } from './parts.ts'
import { type Stage, stageOf } from './summary.ts'

/** The steps of a work that an event of its procurement takes. */
export type WorkStage = 'procurement' | 'contracted' | 'under-way' | 'finished'

/** Where the event brings the work; undefined when it stays. */
export function workStageAfter(
  tags: readonly ReleaseTag[],
  { before, after }: { before: Stage | undefined; after: State },
): WorkStage | undefined {
  if (tags.includes('tender')) return 'procurement'
  if (tags.includes('contract')) return 'contracted'
  const stage = stageOf(after)
  if (stage === 'implementation' && before !== 'implementation') return 'under-way'
  return stage === 'completed' && isConcluded(after) ? 'finished' : undefined
}

/** A contract that ended early did not finish its work. */
const isConcluded = ({ contracts = [] }: State) =>
  contracts.every(({ implementation }) => implementation?.status === 'concluded')

/** What is not said any more of a work that was cancelled or substituted; what was built may still be paid. */
const buying: readonly ReleaseTag[] = [
  'planning',
  'planningUpdate',
  'tender',
  'tenderAmendment',
  'award',
  'contract',
]

export const isBuying = (tags: readonly ReleaseTag[], after: State): boolean =>
  stageOf(after) !== 'cancelled' && tags.some((tag) => buying.includes(tag))

export type NextEvent = {
  readonly event: 'tender' | 'award' | 'contract' | 'ending'
  readonly dueOn: CalendarDate
}

/**
 * What the unit has to publish next, and by when: the call on the planned day; the ruling thirty days after the
 * closing and the signature fifteen after the ruling, which remind and oblige to nothing (each state has its law); the
 * end when the contract says.
 */
export function nextEventOf(state: State, zone: string): NextEvent | undefined {
  const { tender, awards = [], contracts = [] } = state
  const day = (dateTime: string | null | undefined) => dateWritten(zone, dateTime)
  switch (stageOf(state)) {
    case 'planning':
      return due('tender', day(tender?.tenderPeriod?.startDate))
    case 'tender':
      return due('award', day(tender?.tenderPeriod?.endDate), 30)
    case 'award':
      return due('contract', day(awards[0]?.date), 15)
    case 'contract':
    case 'implementation':
      return due(
        'ending',
        day(contracts.find(({ status }) => status === 'active')?.period?.endDate),
      )
    default:
      return undefined
  }
}

const due = (event: NextEvent['event'], from: CalendarDate | undefined, days = 0) =>
  from && { event, dueOn: addDays(from, days) }
